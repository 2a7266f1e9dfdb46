import { append } from '../../../ground/model/append.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement, visit, wordsOf } from './elements.ts';
import { publishedIn } from './published-time.ts';

/**
 * What a page says of itself, as CSL variables: `<title>`, `citation_…` (Highwire), Dublin Core, Open Graph and
 * schema.org's JSON-LD, in this order of trust for each; a plain `date`; of the text the `<time>` of a byline. Nothing is
 * worked out.
 */
export function pageMetadata(document: HtmlNode): Readonly<Record<string, unknown>> {
  const page = statements(document);
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => page.meta.get(name)?.[0]).find((value) => value !== undefined);
  const article = page.articles[0] ?? {};
  const title =
    first('citation_title', 'dc.title', 'dcterms.title', 'og:title') ??
    textIn(article.headline) ??
    page.title;
  const authors = authorsOf(page.meta, article);
  const issued = [
    first('citation_publication_date', 'citation_date', 'citation_online_date'),
    first('dcterms.issued', 'dc.date.issued', 'dc.date', 'dcterms.date'),
    first('article:published_time'),
    textIn(article.datePublished),
    ...DATES.map((name) => first(name)),
    page.published,
  ]
    .map(dateIn)
    .find((date) => date !== undefined);
  const publisher =
    first('citation_publisher', 'dc.publisher', 'dcterms.publisher') ?? namesIn(article.publisher)[0];
  const journal = first('citation_journal_title');
  const [from, to] = [first('citation_firstpage'), first('citation_lastpage')];
  const found: Record<string, unknown> = {
    title,
    ...(journal === undefined ? {} : { type: 'article-journal' }),
    ...(authors.length === 0 ? {} : { author: authors }),
    issued,
    publisher,
    'container-title': journal ?? first('og:site_name'),
    volume: first('citation_volume'),
    issue: first('citation_issue'),
    page: from === undefined || to === undefined || from === to ? from : `${from}-${to}`,
    DOI: first('citation_doi')?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''),
    ISSN: first('citation_issn'),
    ISBN: first('citation_isbn'),
    URL: webAddress(page.canonical) ?? webAddress(first('og:url')),
    language: page.language,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What else tools write down as the day of publication; when a page was changed says nothing of that. */
const DATES = [
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publication-date',
  'date.issued',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.created',
  'dc.date.created',
];

type Json = Readonly<Record<string, unknown>>;

interface Statements {
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly articles: readonly Json[];
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
  /** The day in the `<time>` of a byline, if all of them say the same. */
  readonly published: string | undefined;
}

function statements(document: HtmlNode): Statements {
  const meta = new Map<string, string[]>();
  const articles: Json[] = [];
  let [title, canonical, language]: (string | undefined)[] = [];
  visit(document, (node) => {
    if (!isElement(node)) return true;
    if (node.tagName === 'svg') return false;
    if (node.tagName === 'html') language = languageOf(node);
    else if (node.tagName === 'title') title ??= clean(wordsOf(node));
    else if (node.tagName === 'meta') {
      const key = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').trim().toLowerCase();
      const value = clean(attribute(node, 'content'));
      if (key !== '' && value !== undefined) meta.set(key, [...(meta.get(key) ?? []), value]);
    } else if (node.tagName === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribute(node, 'rel') ?? '')) {
      canonical ??= attribute(node, 'href');
    } else if (node.tagName === 'script') {
      if (/^application\/ld\+json/i.test(attribute(node, 'type')?.trim() ?? ''))
        append(articles, articlesIn(node));
      return false;
    }
    return true;
  });
  return { meta, articles, title, canonical, language, published: publishedIn(document) };
}

const MOST_JSON = 1_000_000;
const ARTICLE = /^(?:\w*Article|BlogPosting|Report|WebPage|Book|Dataset|GovernmentService|PressRelease)$/;

/** The articles of a script of JSON-LD; one that cannot be read says nothing. */
function articlesIn(script: HtmlElement): readonly Json[] {
  const source = script.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (source.length > MOST_JSON) return [];
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return [];
  }
  const list = [data]
    .flat()
    .flatMap((item) => (isJson(item) && Array.isArray(item['@graph']) ? item['@graph'] : [item]));
  return list
    .filter(isJson)
    .filter((item) => [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function authorsOf(meta: Statements['meta'], article: Json): readonly unknown[] {
  const cited = meta.get('citation_author') ?? [];
  if (cited.length > 0) return cited.map(personOf);
  for (const key of ['dc.creator', 'dcterms.creator']) {
    const names = meta.get(key) ?? [];
    if (names.length > 0) return names.map(personOf);
  }
  const names = namesIn(article.author);
  const stated =
    names.length > 0 ? names : [...(meta.get('author') ?? []), ...(meta.get('article:author') ?? [])];
  return [...new Set(stated)]
    .filter((name) => !/^(?:https?:|@|admin$)/i.test(name))
    .map((literal) => ({ literal }));
}

/** Highwire and Dublin Core write `Family, Given`; any other name is not taken apart. */
function personOf(name: string): unknown {
  const parts = /^([^,]+),\s*([^,]+)$/.exec(name);
  return parts === null ? { literal: name } : { family: parts[1]?.trim(), given: parts[2]?.trim() };
}

function namesIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((item) => {
    const name = clean(typeof item === 'string' ? item : isJson(item) ? textIn(item.name) : undefined);
    return name === undefined ? [] : [name];
  });
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? clean(value) : undefined;
}

/** A date as EDTF, as precise as it is stated: `2024-05`, or the day of a time. */
function dateIn(value: string | undefined): string | undefined {
  const parts = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:$|[T\s])/.exec(value ?? '');
  if (parts === null) return undefined;
  const [month, day] = [parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')];
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  if (day !== undefined && (day < '01' || day > '31')) return undefined;
  return [parts[1], month, day].filter((part) => part !== undefined).join('-');
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\/[^\s]+$/i.test(value.trim()) ? value.trim() : undefined;
}

function languageOf(html: HtmlElement): string | undefined {
  const language = (attribute(html, 'lang') ?? attribute(html, 'xml:lang'))?.trim();
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;
}

/** CSL's strings have at most 300 characters here. */
function clean(value: string | undefined): string | undefined {
  const plain = value?.replace(/\s+/gu, ' ').trim() ?? '';
  return plain === '' || plain.length > 300 ? undefined : plain;
}
