import { nameUnknown } from '../../../ground/model/diagnostics/names.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { namesOf } from '../items/find-names.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { KnownNames, Prose } from '../prose/prose.ts';
import { documentNames, type NameRun, nameRunsIn, stemOf } from '../text/document-names.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['NAME_UNKNOWN'],
  holds:
    'The names in a claim or a sentence that rests on evidence are those of the documents: every word of a name is in one of them, and no name is put together from two others.',
  blind: 'A one-word name at the start of a sentence; initials; whose name it is.',
  check: (prose) => {
    const { known, support, isAside, isLabel, quoted, language } = prose;
    if (known === undefined || isAside === true || isLabel === true || (support.cited ?? []).length === 0)
      return [];
    // Headings and what is set in capitals have capitals without being names.
    if (isSetInCapitals(prose.text)) return [];
    return (
      nameRunsIn(prose.text, language)
        .filter((run) => !prose.isOwn(run) && !quoted.some(({ span }) => isWithin(run, span)))
        // `Block A99`: a name with a numeral is looked for by another rule.
        .filter(
          ({ start, end }) => !/\p{N}/u.test(prose.text.slice(start, end) + wordBehind(prose.text, end)),
        )
        .flatMap((run) => faultsOf(run, known, prose))
        .slice(0, 1)
    );
  },
};

function wordBehind(text: string, end: number): string {
  return /^[ -][\p{L}\p{N}]+/u.exec(text.slice(end, end + 20))?.[0] ?? '';
}

function isWithin({ start, end }: Span, span: Span): boolean {
  return span.start <= start && end <= span.end;
}

/** Most words begin with a capital. */
function isSetInCapitals(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 4 && capitals.length > words.length * 0.9;
}

function faultsOf(run: NameRun, known: KnownNames, prose: Prose): ReturnType<Rule<'prose'>['check']> {
  // What opens a sentence has a capital in any case.
  const [opening = ''] = run.words;
  const isPlain = run.isFirst && (run.words.length === 1 || opensOnly(opening, run, known));
  const words = isPlain ? run.words.slice(1) : run.words;
  const names = words.filter((word) => isName(word, prose));
  if (names.length === 0) return [];
  const unknown = names.filter((word) => !isKnownWord(word, known));
  const isComposed = unknown.length === 0 && names.length > 1 && isPutTogether(names, known);
  if (unknown.length === 0 && !isComposed) return [];
  const [first = ''] = words;
  const span = { start: run.start + prose.text.slice(run.start).indexOf(first), end: run.end };
  const place = prose.placeOf(span);
  const text = prose.text.slice(span.start, span.end);
  const report = nameUnknown(place, text, hintFor(prose));
  return [prose.in === 'item' ? report : withFixes(report, ownFix(prose, span))];
}

/** `Unlike Marram Road`: a word that is no name in the documents, before one that is. */
function opensOnly(opening: string, run: NameRun, known: KnownNames): boolean {
  const isInName = known.documents.some((document) =>
    documentNames(document).runs.some(
      ({ words, isFirst }) =>
        (!isFirst || words.length > 1) && words.some((word) => plain(word) === plain(opening)),
    ),
  );
  const rest = run.words.slice(1);
  return !isInName && rest.every((word) => isKnownWord(word, known));
}

function hintFor({ in: where }: Prose): string {
  return where === 'item'
    ? 'name whom the source names, as it does'
    : 'name whom the source names, or list the phrase in `own`';
}

/** No abbreviation, and no word of public life that needs no source. */
function isName(word: string, { language }: Prose): boolean {
  const lower = word.toLowerCase();
  if (/\p{Lu}.*\p{Lu}/u.test(word.replace(/^Ma?c(?=\p{Lu})|[’'-]/gu, '')) || word.length < 3) return false;
  return !language.speech.notNames.has(lower) && !language.speech.publicNames.has(lower);
}

function isKnownWord(word: string, { documents, entities }: KnownNames): boolean {
  const parts = word.split(/[’'-]/u).filter((part) => part.length > 1);
  const stems = [stemOf(word), ...parts.map(stemOf)];
  const inNames = (): boolean =>
    entities.some((entity) =>
      [...namesOf(entity), entity.role ?? ''].some((name) =>
        (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some((part) => stems.includes(stemOf(part))),
      ),
    );
  return (
    documents.some((document) => stems.some((stem) => documentNames(document).stems.has(stem))) || inNames()
  );
}

/** The last word is the end of another name, and the first is of a name that goes on otherwise. */
function isPutTogether(names: readonly string[], { documents, entities }: KnownNames): boolean {
  const all = [
    ...documents.flatMap((document) => documentNames(document).runs.map(({ words }) => words)),
    ...entities.flatMap((entity) => namesOf(entity).map((name) => name.split(' '))),
  ];
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && plain(one) === plain(other);
  const holds = (words: readonly string[]): boolean => {
    let at = 0;
    for (const word of words) if (isSame(word, names[at])) at += 1;
    return at === names.length;
  };
  if (all.some(holds)) return false;
  const [first, last] = [names[0], names.at(-1)];
  const endsOther = all.filter((words) => words.some((word) => isSame(word, last)));
  const beginsOther = all.filter((words) => words.some((word) => isSame(word, first)));
  const isEnd = endsOther.some((words) => words.length > 1 && isSame(words.at(-1), last));
  const standsAlone = endsOther.some((words) => words.length > 1 && isSame(words[0], last));
  return isEnd && !standsAlone && beginsOther.length > 0;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/u, '');
}

const SOURCE =
  'Ada Rossi, who runs the Varn pumps, wrote to the Wester Council in May. Tom Hale of Great Elm closed the bridge.\n\nThe nurses met.';
const claim = (text: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: "${text}", kind: reported, evidence: "Ada Rossi, who runs the Varn pumps, wrote to the Wester Council in May" }`,
});
const says = (sentence: string, settings?: string): RuleCase => ({
  ...claim('A letter was written.'),
  narrative: `${sentence} [@one].`,
  ...(settings === undefined ? {} : { settings }),
});

export const cases: RuleCases = {
  pass: [
    claim('Ada Rossi wrote to the council.'),
    claim('Rossi, of the Varn waterworks, wrote to Wester Council.'),
    says('In May Rossi wrote to the council'),
    says('Unlike Tom Hale, Ada Rossi wrote to the council'),
    says('Ms Rossi of Varn wrote to the Council in Wester'),
    says('The Nurses met while Parliament was told by Ada Rossi'),
    says('Dr Ada Rossi wrote to MPs and to the BBC'),
    says('Clara Voss was told that Rossi wrote', 'own: [Clara Voss]'),
    says('A letter to the Varn Council was written by Rossi', 'own: [Varn Council]'),
    {
      ...claim('A letter was written.'),
      narrative: 'Clara Voss asked for it. A letter was written in May [@one].',
    },
  ],
  fail: [
    { ...claim('Clara Voss wrote to the council.'), at: '"Clara' },
    { ...claim('Ada Rossi wrote to the council of Kelmoor.'), at: '"Ada' },
    { ...claim('Tom Rossi wrote to the council.'), at: '"Tom' },
    { ...claim('Ada Rossi wrote to the Elm Council.'), at: '"Ada' },
    { ...says('Clara Voss wrote to the council in May'), at: 'Clara Voss' },
    { ...says('Rossi wrote to the Treasury in May'), at: 'Treasury' },
    { ...says('In May Rossi wrote to the Great Varn Gazette'), at: 'Great Varn Gazette' },
    { ...says('Wester Council was written to by Ada Hale'), at: 'Ada Hale' },
    {
      ...says('Rossi and Clara Voss wrote to the council'),
      at: 'Clara Voss',
      hint: 'list the phrase in `own`',
    },
  ],
};
