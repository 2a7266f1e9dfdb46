import type { Options } from 'rehype-sanitize';

/**
 * What may be in a narrative: text, and nothing that loads, runs, or leaves the page other than a link.
 * The reader of narratives lets no HTML through; this holds even where it fails to.
 */
export const narrativeSchema: Options = {
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'template', 'svg', 'math'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'hr',
      'br',
      'wbr',
    ],
    ...['em', 'strong', 'del', 'sup', 'a', 'b', 'span', 'bdi', 'div', 'section', 'article'],
    ...['table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    '*': ['id', 'className', 'dataLine', ['dir', 'ltr', 'rtl']],
    a: ['href'],
    col: ['width'],
    li: ['value'],
    ol: ['start'],
    span: ['dataRef', 'lang', ['role', 'note']],
    td: ['align'],
    th: ['align', ['scope', 'col', 'row']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};
