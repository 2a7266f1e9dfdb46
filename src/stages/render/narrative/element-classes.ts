import type { Element } from 'hast';

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Adds a class to those that an element has. */
export function addClass(node: Element, name: string): void {
  const { className } = node.properties;
  node.properties = {
    ...node.properties,
    className: [...(Array.isArray(className) ? className : []), name],
  };
}
