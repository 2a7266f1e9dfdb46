import type { ImportChoices } from '../imported.ts';
import { type Notice, shortened } from './block.ts';

/** How two lines of a paragraph come together. */
export interface Joint {
  /** How many characters of the first line's end are left out. */
  readonly cut: number;
  readonly between: '' | ' ';
  readonly notice?: Notice | undefined;
}

/** Hyphens as files have them at a line end, the soft one among them. */
const HYPHEN = /[-\u00ad\u2010]$/u;

/** Joins two lines, and says what a person has to decide: nothing is ever joined that may be two numbers. */
export function joinLines(
  before: string,
  after: string,
  page: number,
  hyphens: ImportChoices['hyphens'],
): Joint {
  const where = `page ${page}`;
  const [head = ''] = after.split(' ');
  const tail = before.slice(before.lastIndexOf(' ') + 1);
  const words = shortened(`${tail}⏎${head}`);
  if (/\d[.,’'\u00a0]?$/u.test(before) && /^[.,]?\d/u.test(after)) {
    return {
      cut: 0,
      between: ' ',
      notice: {
        kind: 'doubtful',
        what: 'number at a line end',
        where,
        words,
        message: 'digits end one line and begin the next: they are kept as two numbers',
        hint: 'compare with the original, and join them if they are one number',
      },
    };
  }
  if (HYPHEN.test(before) && /[\p{L}\p{N}][-\u00ad\u2010]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) {
    const divides = /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(after);
    const join = divides && hyphens === 'join';
    return {
      cut: join ? 1 : 0,
      between: '',
      notice: {
        kind: divides && hyphens === undefined ? 'doubtful' : divides ? 'noted' : 'doubtful',
        what: 'hyphen at a line end',
        where,
        words,
        message: join ? 'the hyphen is left out' : KEPT,
      },
    };
  }
  if (/\d[–−-]$/u.test(before) && /^\d/u.test(after)) return { cut: 0, between: '' };
  if (/[\u2014/]$/u.test(before) && !/\s[\u2014/]$/u.test(before)) return { cut: 0, between: '' };
  const close = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;
  const last = [...before].at(-1) ?? '';
  return { cut: 0, between: close.test(last) && close.test([...after][0] ?? '') ? '' : ' ' };
}

/** The words of a document, in lower case, and how often each is there. */
export function vocabularyOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Says of each hyphen at a line end which of its two readings the document has elsewhere. */
export function withReadings(
  notices: readonly Notice[],
  words: ReadonlyMap<string, number>,
): readonly Notice[] {
  return notices.map((notice) => {
    if (notice.what !== 'hyphen at a line end') return notice;
    const [head = '', tail = ''] = notice.words.toLowerCase().split('⏎');
    const first = /[\p{L}\p{N}]+(?=[-\u00ad\u2010]$)/u.exec(head)?.[0] ?? '';
    const second = /^[\p{L}\p{N}]+/u.exec(tail)?.[0] ?? '';
    const joined = words.get(`${first}${second}`) ?? 0;
    const parted = (words.get(`${first}-${second}`) ?? 0) - (notice.message === KEPT ? 1 : 0);
    const seen = [
      joined > 0 ? `\`${first}${second}\`` : '',
      parted > 0 ? `\`${first}-${second}\`` : '',
    ].filter((reading) => reading !== '');
    const elsewhere = seen.length > 0 ? `; elsewhere the document has ${seen.join(' and ')}` : '';
    return {
      ...notice,
      hint: `keep the hyphen if the word has one, or import with \`--hyphens join\`${elsewhere}`,
    };
  });
}

const KEPT = 'the hyphen is kept';
