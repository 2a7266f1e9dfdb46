import { languageFor } from '../../../ground/language/language-for.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import { indexLines } from '../../../ground/model/line-index.ts';
import type { TemplateFile } from '../../../ground/model/template.ts';

/**
 * Finds numbers, quotations and markings that a template would print of its own: nothing binds those to a source. What
 * a template says itself are words such as headings and labels.
 */
export function lintWords(file: TemplateFile): readonly Diagnostic[] {
  const lines = indexLines(file.text);
  return textsIn(file.text).flatMap(({ start, text }) => {
    const found = ownClaim(text);
    if (found === undefined) return [];
    const at = start + found.index;
    const place = {
      file: file.path,
      start: lines.positionAt(at),
      end: lines.positionAt(at + found.words.length),
    };
    return badTemplate(
      place,
      `a template may not say ${JSON.stringify(found.words.slice(0, 60))}: ${found.reason}`,
      'write it in the pack, with what it rests on, and print it from there',
    );
  });
}

interface Claim {
  readonly index: number;
  readonly words: string;
  readonly reason: string;
}

/** What the package's own templates say: how references are read, and the ends of a scale. */
const OURS = ['A7 means source A, paragraph 7', 'To scale, 0 to 100%'];
const NUMBER = 'a number comes from an item, or from the text of the pack';
const QUOTATION = 'a quotation comes from an item, or from the text of the pack';
const MARKING = 'the marking, the status and the numbers of pages are the program’s';

function ownClaim(written: string): Claim | undefined {
  const text = OURS.reduce((rest, one) => rest.replace(one, (all) => ' '.repeat(all.length)), written);
  const marking = /\bTLP\b\s*:?\s*\w*|\bpage\s+\p{L}+\s+of\s+\p{L}+/iu.exec(text);
  if (marking) return claim(marking, MARKING);
  const digits = /\S*[\p{N}]\S*/u.exec(text);
  if (digits) return claim(digits, NUMBER);
  const word = [...text.matchAll(/\p{L}+/gu)].find(([one]) => NUMBER_WORDS.has(one.toLowerCase()));
  if (word) return claim(word, NUMBER);
  const quotation = /["“„«‘]\s*\p{L}+[\s\p{P}]+\p{L}+[^"”“»’]*["”“»’]?/u.exec(text);
  return quotation ? claim(quotation, QUOTATION) : undefined;
}

function claim({ index, 0: words }: RegExpExecArray | RegExpMatchArray, reason: string): Claim {
  return { index: index ?? 0, words: words ?? '', reason };
}

const { small, scales, pluralScales, groups } = languageFor('en').numbers;
/** `one` is a pronoun, too. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  [...small.keys(), ...scales.keys(), ...pluralScales.keys(), ...groups.keys()].filter(
    (word) => word.length > 1 && word !== 'one',
  ),
);

interface OwnText {
  readonly start: number;
  readonly text: string;
}

/** Attributes whose values are read or heard. */
const SAID = new Set(['title', 'alt', 'aria-label', 'aria-description', 'abbr', 'start', 'value']);
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));|&(quot|ldquo|rdquo|lsquo|rsquo);/gi;
const NAMED: Readonly<Record<string, string>> = { quot: '"', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' };

/** The words between tags and values, and those of attributes that are said, each as long as it is written. */
function textsIn(source: string): readonly OwnText[] {
  const texts: OwnText[] = [];
  const bare = source.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|<!--[\s\S]*?-->/g, blank);
  // Words within a phrase are parted by tags: `9<b>9</b>9` is one number.
  const pieces =
    /<\/?([a-z][a-z0-9-]*)((?:\s+[^\s=>{}]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\{\{[^{}]*\}\})*)\s*\/?>|\{\{\{?[^{}]*\}?\}\}/gi;
  let last = 0;
  for (const found of bare.matchAll(pieces)) {
    add(last, found.index);
    const attributes = found[2] ?? '';
    const from = found.index + found[0].indexOf(attributes);
    for (const { index, 0: whole, 1: name = '', 2: value = '' } of attributes.matchAll(
      /([^\s=]+)\s*=\s*["']([^"']*)["']/g,
    )) {
      if (!SAID.has(name.toLowerCase())) continue;
      const at = from + index + whole.lastIndexOf(value);
      texts.push({ start: at, text: decoded(value.replace(/\{\{[^{}]*\}\}/g, blank)) });
    }
    last = found.index + found[0].length;
  }
  add(last, bare.length);
  return texts;

  function add(start: number, end: number): void {
    const text = bare.slice(start, end);
    if (text.trim() !== '') texts.push({ start, text: decoded(text) });
  }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function decoded(text: string): string {
  return text.replace(
    REFERENCE,
    (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const sign =
        name === undefined
          ? String.fromCodePoint(Math.min(code, 0x10ffff))
          : (NAMED[name.toLowerCase()] ?? ' ');
      return sign.padEnd(all.length);
    },
  );
}
