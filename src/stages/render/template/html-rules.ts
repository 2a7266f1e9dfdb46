/**
 * The elements that a template may use. Whatever loads, runs, embeds or submits is not among them, and the
 * page's head is made by the program.
 */
export const elements: ReadonlySet<string> = new Set([
  ...[
    'header',
    'footer',
    'main',
    'section',
    'article',
    'aside',
    'nav',
    'div',
    'p',
    'span',
    'hr',
    'br',
    'wbr',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['a', 'abbr', 'b', 'bdi', 'blockquote', 'cite', 'code', 'em', 'i', 'mark', 'pre', 'q', 'small'],
  ...['strong', 'sub', 'sup', 'time', 'u'],
  ...['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['title', 'desc', 'defs', 'pattern'],
]);

/** True for an attribute that does nothing but describe: `aria-…` and `data-…` are among them. */
export function isAllowedAttribute(name: string): boolean {
  return attributes.has(name) || /^(?:aria|data)-[a-z][a-z0-9-]*$/.test(name);
}

/** Attributes of the places that printing fills in, and the helper that makes such a place; the last has none. */
export const attributesOfHelpers: ReadonlyMap<string, string | undefined> = new Map([
  ['data-page-of', '{{pageOf anchor}}'],
  ['data-pages-of', '{{pagesOf ref}}'],
  ['data-blank-before', '{{blankLeaf heading}}'],
  ['data-heads', undefined],
]);

/** The named references that a template may write; any other character stands as itself. */
export const namedReferences: ReadonlySet<string> = new Set([
  ...['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp', 'shy', 'ensp', 'emsp', 'thinsp'],
  ...['ndash', 'mdash', 'hellip', 'lsquo', 'rsquo', 'ldquo', 'rdquo', 'bull', 'middot', 'para', 'sect'],
]);

const attributes: ReadonlySet<string> = new Set([
  ...['id', 'class', 'lang', 'dir', 'title', 'role', 'href', 'style', 'hidden', 'translate'],
  ...['scope', 'colspan', 'rowspan', 'headers', 'span', 'start', 'type', 'reversed', 'value', 'datetime'],
  ...['cite', 'abbr'],
  ...['viewbox', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd'],
  ...['dx', 'dy', 'points', 'transform', 'fill', 'fill-opacity', 'stroke', 'stroke-width', 'opacity'],
  ...['stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'text-anchor', 'dominant-baseline'],
  ...['font-size', 'font-weight', 'preserveaspectratio', 'vector-effect', 'pathlength', 'xmlns'],
  ...['patternunits', 'patterntransform', 'patterncontentunits'],
]);
