import Handlebars from 'handlebars';

/** An element of a drawing; texts among the children are already elements. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeText(value)}"`,
  );
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

export function escapeText(text: string): string {
  return Handlebars.escapeExpression(text);
}

/** Thousandths of a millimetre are fine enough, and the same on every machine. */
function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
