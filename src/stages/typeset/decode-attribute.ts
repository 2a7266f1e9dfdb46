const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
};

/** The value of an attribute as Handlebars and rehype write it. */
export function decodeAttribute(attribute: string): string {
  return attribute.replace(/&(\w+|#\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
