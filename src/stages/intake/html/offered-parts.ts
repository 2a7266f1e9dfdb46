import { attribute, type HtmlElement, visit } from './elements.ts';

/** Names under which parts of a page are offered to be left out. */
export const PARTS = [
  'navigation',
  'header',
  'footer',
  'aside',
  'related',
  'cookies',
  'sharing',
  'advertisements',
  'comments',
  'newsletter',
] as const;

/** A name under which parts of a page are offered to be left out. */
export type OfferedPart = (typeof PARTS)[number];

/** The name under which the marks of notes are offered. */
export const NOTE_MARKS = 'note-marks';

/**
 * What a part of a page may be, other than its text, by its element, its role, or the names that its author gave it.
 *
 * @param inText true inside `<main>` or `<article>`, whose header and footer belong to the text
 */
export function offeredPart(element: HtmlElement, inText: boolean): OfferedPart | undefined {
  const { tagName } = element;
  if (WHOLE.has(tagName)) return undefined;
  const role = attribute(element, 'role')?.trim().toLowerCase();
  if (tagName === 'nav' || role === 'navigation') return 'navigation';
  if (role === 'banner' || (tagName === 'header' && !inText)) return 'header';
  if (role === 'contentinfo' || (tagName === 'footer' && !inText)) return 'footer';
  if (!CONTAINERS.has(tagName)) return undefined;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.slice(0, 1_000);
  const named = NAMES.find(([, pattern]) => pattern.test(names))?.[0];
  if (named !== undefined) return named;
  const around = inText ? undefined : AROUND.find(([, pattern]) => pattern.test(names))?.[0];
  if (around !== undefined && !hasTitle(element)) return around;
  return tagName === 'aside' || role === 'complementary' ? 'aside' : undefined;
}

/** A header with the page's heading in it is where its text begins. */
function hasTitle(element: HtmlElement): boolean {
  let found = false;
  visit(element, (node) => {
    found ||= node.nodeName === 'h1';
    return !found;
  });
  return found;
}

const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
const CONTAINERS: ReadonlySet<string> = new Set(
  'aside div dl fieldset footer form header ol p section span table ul'.split(' '),
);

const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');

const NAMES: readonly (readonly [OfferedPart, RegExp])[] = [
  ['cookies', word('cookies?|cookie-?banner|consent|gdpr|onetrust[\\w-]*|cookiebot')],
  [
    'advertisements',
    word('ads?|advert|adverts|advertisement|advertising|sponsored|sponsor|promo|dfp|adsense'),
  ],
  ['sharing', word('share|sharing|social|social-?media|sharedaddy|addthis[\\w-]*|share-?buttons?')],
  ['related', word('related|recommended|recommendations|more-?stories|read-?more|you-?may-?like|also-?read')],
  ['comments', word('comments?|comment-?list|disqus[\\w-]*|respond|discussion')],
  ['newsletter', word('newsletter|subscribe|subscription|sign-?up')],
  ['navigation', word('nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|site-?nav|skip-?link')],
];

/** A whole name, since `table-header` and `article-footer` are of the text. */
const whole = (words: string): RegExp =>
  new RegExp(`(?:^|\\s)(?:(?:site|page|global|main|app)[-_]?)?(?:${words})(?:$|\\s)`, 'i');

/** What is around the text, where the page does not say what its text is. */
const AROUND: readonly (readonly [OfferedPart, RegExp])[] = [
  ['header', whole('header|masthead|top-?bar|banner')],
  ['footer', whole('footer|foot|bottom-?bar|colophon|copyright')],
  ['aside', whole('side-?bar|(?:left|right)-?(?:rail|column|col)|rail|widgets?|widget-?area')],
];
