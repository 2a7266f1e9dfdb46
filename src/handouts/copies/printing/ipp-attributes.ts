import type { IppAttribute, IppMessage, IppValue } from './ipp-message.ts';

/** The attributes of the first group of the kind, by name. */
export function attributesOf(message: IppMessage, group: number): ReadonlyMap<string, IppAttribute> {
  const attributes = message.groups.find(({ tag }) => tag === group)?.attributes ?? [];
  return new Map(attributes.map((attribute) => [attribute.name, attribute]));
}

/** An attribute's values as strings (keywords, names, texts, addresses); empty when it is not there. */
export function strings(attributes: ReadonlyMap<string, IppAttribute>, name: string): readonly string[] {
  return (attributes.get(name)?.values ?? []).flatMap((value) => stringOf(value) ?? []);
}

/** An attribute's values as numbers (integers and enums); empty when it is not there. */
export function numbers(attributes: ReadonlyMap<string, IppAttribute>, name: string): readonly number[] {
  return (attributes.get(name)?.values ?? []).flatMap((value) =>
    value.tag === 'integer' || value.tag === 'enum' ? value.value : [],
  );
}

/** An attribute's value as a boolean; undefined when it is not there. */
export function flag(attributes: ReadonlyMap<string, IppAttribute>, name: string): boolean | undefined {
  const value = attributes.get(name)?.values[0];
  return value?.tag === 'boolean' ? value.value : undefined;
}

function stringOf(value: IppValue): string | undefined {
  return 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
