import Handlebars from 'handlebars';
import type { Element, ElementContent } from 'hast';

/**
 * One of our own small elements as HTML. Templates print hundreds of them; the stringifier for whole trees
 * takes a millisecond for each ten.
 */
export function elementHtml({ tagName, properties, children }: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    return ` ${attributeNames[name] ?? name}="${Handlebars.escapeExpression(text)}"`;
  });
  return `<${tagName}${attributes.join('')}>${children.map(contentHtml).join('')}</${tagName}>`;
}

const attributeNames: Readonly<Record<string, string>> = { className: 'class', dataRef: 'data-ref' };

function contentHtml(content: ElementContent): string {
  if (content.type === 'element') return elementHtml(content);
  return content.type === 'text' ? Handlebars.escapeExpression(content.value) : '';
}
