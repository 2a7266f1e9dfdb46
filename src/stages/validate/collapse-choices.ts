import type { ErrorObject } from 'ajv/dist/2020.js';

/**
 * When a value may be one of several kinds, Ajv reports why it is none of them, kind by kind. What a person
 * wants to hear is why it is not the kind that it was meant to be; when it is of no kind at all, that alone.
 */
export function collapseChoices(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  for (const choice of errors.filter((error) => error.keyword === 'anyOf')) {
    const inside = errors.filter((error) => isInside(error, choice));
    const branches = (choice.schema as readonly unknown[]).map((_, index) =>
      inside.filter((error) => error.schemaPath.startsWith(`${choice.schemaPath}/${index}/`)),
    );
    const meant = branches.find((branch) => !branch.some((error) => isWrongKind(error, choice)));
    for (const error of inside) if (meant === undefined || !meant.includes(error)) dropped.add(error);
    if (meant !== undefined) dropped.add(choice);
  }
  return errors.filter((error) => !dropped.has(error));
}

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    `${error.instancePath}/`.startsWith(`${choice.instancePath}/`)
  );
}

function isWrongKind(error: ErrorObject, choice: ErrorObject): boolean {
  return error.keyword === 'type' && error.instancePath === choice.instancePath;
}
