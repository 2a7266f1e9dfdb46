import { attribute, type HtmlElement, type HtmlNode, isElement, visit } from './elements.ts';

/**
 * The elements that have a declaration, by their own style or by a rule for their class or id. Other selectors, and rules
 * for some media only, are passed over: no browser draws the page here.
 *
 * @param sheets the texts of the style sheets of the page
 */
export function styledElements(
  root: HtmlNode,
  sheets: readonly string[],
  declaration: RegExp,
): ReadonlySet<HtmlElement> {
  const names = namesWith(sheets, declaration);
  const found = new Set<HtmlElement>();
  visit(root, (node) => {
    if (!isElement(node)) return true;
    const classes = (attribute(node, 'class') ?? '').split(/\s+/).map((name) => `.${name}`);
    const isNamed = [...classes, `#${attribute(node, 'id') ?? ''}`].some((name) => names.has(name));
    if (isNamed || declaration.test(attribute(node, 'style') ?? '')) found.add(node);
    return true;
  });
  return found;
}

function namesWith(sheets: readonly string[], declaration: RegExp): ReadonlySet<string> {
  const css = sheets
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(FOR_SOME_MEDIA, ' ');
  const names = new Set<string>();
  for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
    if (!declaration.test(declarations)) continue;
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z]{0,10}([.#][\w-]+)\s*$/i.exec(selector)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

const FOR_SOME_MEDIA = /@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
