import { withTies } from './ties.ts';
import { withDashes, withQuotationMarks } from './typographic-signs.ts';

/**
 * The text as it is drawn. A few dashes that no font of ours has are drawn by the dash that looks the same,
 * and all kinds of space by the plain ones: narrow spaces get lost when a PDF's text is read back. Ligatures and units
 * of one character (℃) are drawn as their letters; hyphens and spaces that cannot be seen are left out. The rules of binding hold all of these for alike, so bound words stay what the source
 * says.
 */
export function drawnText(text: string): string {
  return text.replace(redrawn, (character) => drawnAs[character] ?? ' ');
}

/**
 * A copy of the value in which every string is as it is drawn, and words have the signs of a typesetter, those of
 * sources, too: binding holds straight and curly marks for alike. The value itself when nothing changes.
 */
export function drawnValue<T>(value: T): T;
export function drawnValue(value: unknown): unknown {
  return drawn(value, '');
}

/** What people have written, by the name of its field; addresses and names of things are none. */
const WORDS = new Set(
  [
    'about accepted also alt alternative asPrinted attributed audience author authors basis before behind calculation caption',
    'columns contact container credit',
    'descriptor editors extracted finding head interviewers label lead meaning memberOf name named note organisation origin own',
    'partOf part place publisher reliability rest result rights role saidBy scaleWords scope shortTitle speaker subtitle summary supersedes',
    'term text title topic unit what where why words',
  ].flatMap((names) => names.split(' ')),
);
/** What is mostly a date. */
const TIMES = new Set(['accessed', 'issued', 'said']);
/** What sources say: a hyphen in it may be one. */
const OF_SOURCES = new Set(['quotation', 'evidence']);

function drawn(value: unknown, key: string, isOfSource = false): unknown {
  if (typeof value === 'string') {
    const text = drawnText(value);
    if (TIMES.has(key)) return withTies(text);
    if (!WORDS.has(key)) return text;
    const set = withQuotationMarks(text);
    return withTies(isOfSource ? set : withDashes(set));
  }
  if (Array.isArray(value)) return key === 'runs' ? changedRuns(value) : drawnItems(value, key, isOfSource);
  if (typeof value !== 'object' || value === null) return value;
  // The words of a marking are its issuer's.
  if ('scheme' in value) return drawnMarking(value);
  return drawnFields(value as Readonly<Record<string, unknown>>, isOfSource);
}

function changedRuns(runs: readonly unknown[]): readonly unknown[] {
  const items = drawnRuns(runs);
  return items.some((item, index) => item !== runs[index]) ? items : runs;
}

function drawnItems(items: readonly unknown[], key: string, isOfSource: boolean): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, item] of items.entries()) {
    const made = drawn(item, key, isOfSource);
    if (made === item) continue;
    copy ??= [...items];
    copy[index] = made;
  }
  return copy ?? items;
}

function drawnFields(value: Readonly<Record<string, unknown>>, isOfSource: boolean): unknown {
  const ofSource = isOfSource || OF_SOURCES.has(String(value.kind));
  // Running text is set by itself.
  const isNode = 'type' in value && !('ref' in value);
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const item = value[name];
    // Places in files hold no words.
    if (typeof item === 'number' || name === 'position') continue;
    const key = isNode && typeof item === 'string' ? '' : name;
    const made = drawn(item, key, ofSource || name === 'before' || name === 'behind');
    if (made === item) continue;
    copy ??= { ...value };
    copy[name] = made;
  }
  return copy ?? value;
}

function drawnMarking(marking: object): object {
  return Object.fromEntries(
    Object.entries(marking).map(([name, item]) => [name, typeof item === 'string' ? drawnText(item) : item]),
  );
}

/** The stretches of a paragraph: a mark at the start of one closes what the stretch before has opened. */
function drawnRuns(runs: readonly unknown[]): unknown[] {
  let before = '';
  const set = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const text = withTies(withQuotationMarks(drawnText(value), before));
    before = value || before;
    return text;
  };
  return runs.map((run) => {
    if (typeof run !== 'object' || run === null) return run;
    const words: unknown = Reflect.get(run, 'words');
    const own: unknown = Reflect.get(run, 'text');
    const printedText =
      typeof words === 'object' && words !== null && 'text' in words ? words.text : undefined;
    const printed = set(printedText);
    const text = set(own);
    if (printed === printedText && text === own) return run;
    return { ...run, words: printed === printedText ? words : { ...Object(words), text: printed }, text };
  });
}

/** True for a code point that a browser shows nothing for, so that it needs no glyph. */
export function isInvisible(codePoint: number): boolean {
  return invisible.test(String.fromCodePoint(codePoint));
}

const redrawn =
  /[\u00ad\u200b\u2060\ufeff\u1680\u2000-\u200a\u2010-\u2012\u2015\u2028\u2029\u202f\u205f\u3000\u2103\u2109\u338e\u338f\u339d\u339e\u33a1\u33a5\u33a2\ufb00-\ufb06]/g;

/** What is not here is drawn as a space. */
const drawnAs: Readonly<Record<string, string>> = {
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
  '\u2007': '\u00a0',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2103': '°C',
  '\u2109': '°F',
  '\u338e': 'mg',
  '\u338f': 'kg',
  '\u339d': 'cm',
  '\u339e': 'km',
  '\u33a1': 'm²',
  '\u33a2': 'km²',
  '\u33a5': 'm³',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

// The Arabic letter mark and the Mongolian vowel separator are ignorable too, but a browser looks for a font.
const invisible = /[\t\n\r]|(?![\u061c\u180e])\p{Default_Ignorable_Code_Point}/u;
