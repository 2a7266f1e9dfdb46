import type { TemplateTypes } from './template-types.ts';

/** The source of a module with the names that a template can use: no types of TypeScript, no meanings. */
export function templateFieldsSource({ shapes, files, blocks }: TemplateTypes): string {
  const fields = shapes.map(({ name, fields }) => [
    name,
    Object.fromEntries(fields.map((field) => [field.name, field.type])),
  ]);
  return `// Made from the types of content by \`npm run generate\`. Do not edit.

/** The fields of each shape, by name: what each is. */
export const templateFields = ${literal(Object.fromEntries(fields))};

/** The shape that each file of a template is given, but for those of blocks. */
export const fileShapes = ${literal(Object.fromEntries(files))};

/** The shape that each block's file is given. */
export const blockShapes = ${literal(Object.fromEntries(blocks))};
`;
}

function literal(value: object): string {
  return `${JSON.stringify(value, null, 2)} as const`;
}
