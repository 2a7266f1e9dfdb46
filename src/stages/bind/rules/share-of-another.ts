import type { Language } from '../../../ground/language/language.ts';
import { shareOfAnother } from '../../../ground/model/diagnostics/exchanges.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { isShare, type ShareWhole, shareWhole, wholeOfLabel } from '../numbers/share-whole.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isSameStem } from '../prose/clause-senses.ts';
import { numbersBehind } from '../prose/numbers-behind.ts';
import type { Prose } from '../prose/prose.ts';
import type { SupportedNumber } from '../prose/support.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SHARE_OF_ANOTHER'],
  holds:
    'A share is of the whole that its source names: `38 per cent of schools` is not a share of pupils, nor of all schools if the source means those that were visited.',
  blind:
    'A whole that the document does not have, or that is named in other words; a whole in the singular without an article.',
  check: (prose) => {
    if (prose.language.shares.shares.size === 0 || prose.isAside === true) return [];
    const label = labelShare(prose);
    const { text } = prose;
    // `Share of disputes` may be what they are a share of, or what is a share.
    if (label !== undefined && isShareItself(label)) return [];
    if (label !== undefined) {
      const why = reasonAgainst(label.whole, [label.stated], prose);
      return why === undefined ? [] : [report(label.whole, text.indexOf(label.whole.text), why, prose)];
    }
    return readNumbers(text, prose.language).flatMap((number) => checkShare(number, prose));
  },
};

function checkShare(number: NumberReading, prose: Prose) {
  if (!isShare(number) || prose.isOwn(number.span)) return [];
  const whole = shareWhole(prose.text, number, prose.language);
  if (whole?.noun === undefined) return [];
  const stated = numbersBehind(number, prose);
  const why = stated.length === 0 ? undefined : reasonAgainst(whole, stated, prose);
  if (why === undefined) return [];
  const behind = prose.text.indexOf(whole.text, number.span.end);
  return [report(whole, behind < 0 ? prose.text.indexOf(whole.text) : behind, why, prose)];
}

function report(whole: ShareWhole, at: number, why: string, prose: Prose) {
  const start = Math.max(0, at);
  return shareOfAnother(prose.placeOf({ start, end: start + whole.text.length }), whole.text, why);
}

/** A label has no number in it: that of its figure is the first one that it rests on. */
function labelShare({ isLabel, text, language, support }: Prose) {
  const [stated] = support.numbers;
  if (isLabel !== true || stated === undefined) return undefined;
  if (!stated.percent && stated.kind !== 'fraction') return undefined;
  const whole = wholeOfLabel(text, language);
  return whole?.noun === undefined ? undefined : { whole, stated };
}

function isShareItself({
  whole: { noun = '', isAll },
  stated,
}: {
  readonly whole: ShareWhole;
  readonly stated: SupportedNumber;
}): boolean {
  const source = stated.shareOf?.();
  return source !== undefined && !isAll && source.noun !== noun && source.within().has(noun);
}

/** What the source says instead; nothing where one of the numbers may be a share of it. */
function reasonAgainst(
  whole: ShareWhole,
  stated: readonly SupportedNumber[],
  prose: Prose,
): string | undefined {
  const reasons = stated.map((one) => {
    const source = one.shareOf?.();
    return source === undefined ? undefined : differs(whole, source, prose);
  });
  return reasons.includes(undefined) ? undefined : reasons[0];
}

const UNNAMED = 'the words of the source about it do not speak of them';

function differs(said: ShareWhole, source: ShareWhole, prose: Prose): string | undefined {
  const { noun = '', kinds } = said;
  const near = source.near();
  const instead = `the source says “${source.text}”`;
  if (source.noun === undefined) {
    if (source.isStandIn && said.isAll && !hasAll(near, prose.language))
      return `the source says “${source.text}”, some that it named before`;
    // `Votes for`, of those who voted for it.
    if ([...near].some((word) => areAlike(word, noun, prose.language) || isSameStem(word, noun)))
      return undefined;
    return source.isSubject && !near.has(noun) && isKnown(noun, prose) ? UNNAMED : undefined;
  }
  if (source.noun === noun) {
    const other = kinds.find((kind) => !near.has(kind) && isKnown(kind, prose));
    if (other !== undefined && source.kinds.length > 0 && !source.kinds.some((kind) => kinds.includes(kind)))
      return instead;
    const isLimited = source.limits.length > 0 && said.isAll && !source.isAll;
    return isLimited && !source.limits.some((word) => prose.text.toLowerCase().includes(word))
      ? `${instead}, and says which`
      : undefined;
  }
  // A whole in the singular may be told by a verb: `the cost`, of `what the courts cost`.
  if (!prose.language.nouns.isPlural(said.text.split(' ').at(-1) ?? '') && near.has(noun)) return undefined;
  if (said.kinds.includes(source.noun) || mayBeSame(source.noun, noun, prose.language)) return undefined;
  return isKnown(noun, prose) ? instead : undefined;
}

/** `Workers`, of people; `applicants`, of applications. */
function mayBeSame(one: string, other: string, language: Language): boolean {
  const { acts } = language.shares;
  const isAct = acts.test(one) !== acts.test(other) && one.slice(0, STEM) === other.slice(0, STEM);
  return isAct || areAlike(one, other, language);
}

function areAlike(one: string, other: string, { shares }: Language): boolean {
  const { alike, anybody } = shares;
  const [first, second] = [alike.get(one), alike.get(other)];
  if (first === undefined || second === undefined) return false;
  return first === second || first === anybody || second === anybody;
}

/** Letters of an act by which it is that of the people who do it. */
const STEM = 5;

function hasAll(near: ReadonlySet<string>, { shares }: Language): boolean {
  return [...shares.all].some((word) => near.has(word));
}

/** Whether one of the documents speaks of it: what it calls by another name is the author's word. */
function isKnown(noun: string, { support }: Prose): boolean {
  return (support.cited ?? []).some(({ document }) => wordsOf(document).has(noun));
}

const wordsOf = onceFor((document: Document): ReadonlySet<string> => {
  const language = readingLanguage(document);
  return new Set(
    splitTokens(document.text.text, language).map(({ lower }) =>
      language.nouns.singular(language.nouns.withoutPossessive(lower)),
    ),
  );
});

const SCHOOLS =
  'The inspectors saw 186 of the 312 schools. Of those, 38 per cent were judged good. The schools taught 54 per cent of all pupils. Three in ten puffin chicks died. There are gannet chicks and puffins, too, and 9 per cent of the teachers have left. Gulls robbed 62 per cent of the nests that failed.';
const cite = (sentence: string): RuleCase => ({
  source: SCHOOLS,
  extraction: `claims:
  good: { text: Some are good., kind: reported, evidence: "The inspectors saw 186 of the 312 schools. Of those, 38 per cent were judged good" }
  pupils: { text: They teach pupils., kind: reported, evidence: The schools taught 54 per cent of all pupils }
  chicks: { text: Chicks died., kind: reported, evidence: Three in ten puffin chicks died }
  left: { text: Some left., kind: reported, evidence: 9 per cent of the teachers have left }
  nests: { text: Gulls rob nests., kind: reported, evidence: Gulls robbed 62 per cent of the nests that failed }`,
  narrative: `${sentence}.`,
});
const labelled = (label: string, value: string, quote: string): RuleCase => ({
  source: SCHOOLS,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${quote}" }`,
});
const ASKED =
  'Of the 1,200 adults surveyed, 64 per cent said they trusted the police. Respondents were paid. The firm employs 4,000 people, 30 per cent of them in Asia. Its workers are young. The board has 12 members. A third are women. Directors serve for three years. Only one in five applications was granted. Applicants may appeal. About 70 per cent of emissions came from transport. Turnout was 59.7 per cent. Older voters came. Coal made 24.7 per cent of all exported freight. Four ferries carried it.';
const asked = (sentence: string, quote: string): RuleCase => ({
  source: ASKED,
  extraction: `claims:\n  one: { text: They found something., kind: reported, evidence: "${quote}" }`,
  narrative: `${sentence} [@one].`,
});
const CHICKS = 'Three in ten puffin chicks died';
const GOOD = 'Of those, 38 per cent were judged good';

const COAL = 'Coal made 24.7 per cent of all exported freight';

export const cases: RuleCases = {
  pass: [
    {
      source: 'Nobody can reach a perfect standard of 100%. They stopped 12 plots.',
      extraction:
        'figures:\n  one: { label: Share of plots stopped that cannot be expected, value: 100 %, evidence: "perfect standard of 100%" }',
    },
    {
      source:
        'There was a vote. 83 per cent of those who voted backed the plan, 61 per cent of those who complained did not.',
      extraction:
        'figures:\n  one: { label: Votes for the plan, value: 83 %, evidence: 83 per cent of those who voted backed the plan }\n  two: { label: Share of complaints that were against it, value: 61 %, evidence: 61 per cent of those who complained did not }',
    },
    cite('Of the schools seen, 38 per cent were good [@good]'),
    cite('38 per cent of the schools that they saw were good [@good]'),
    cite('The schools taught 54 per cent of the pupils [@pupils]'),
    cite('The schools taught 54 per cent of all pupils in the county [@pupils]'),
    cite('Three in ten puffin chicks died [@chicks]'),
    cite('Three in ten chicks died [@chicks]'),
    cite('Thirty per cent of the puffin chicks died [@chicks]'),
    asked('Coal made a quarter of the freight', COAL),
    asked('Coal made about 25 per cent of exported freight', COAL),
    asked('Only one in five of the new ones was granted', 'Only one in five applications was granted'),
    asked(
      'Transport made about 70 per cent of the emissions',
      'About 70 per cent of emissions came from transport',
    ),
    cite('Nine per cent of teachers have left [@left]'),
    cite('Nine per cent of members of staff have left [@left]'),
    cite('Gulls robbed 62 per cent of the nests that failed [@nests]'),
    cite('Gulls robbed 62 per cent of all failed nests [@nests]'),
    {
      source: 'They saved £30 million. Two thirds of that sum came from contracts. Savings are not costs.',
      extraction:
        'claims:\n  sum: { text: They saved., kind: reported, evidence: Two thirds of that sum came from contracts }',
      narrative: 'Two thirds of the savings came from contracts [@sum].',
    },
    {
      source: 'Almost a third of all new cases were disputes over rent.',
      extraction:
        'figures:\n  rent: { label: Share of disputes over rent, value: almost a third, evidence: Almost a third of all new cases were disputes over rent }',
    },
    asked(
      'In one survey, 64 per cent of respondents trusted the police',
      '64 per cent said they trusted the police',
    ),
    asked('Of the adults asked, 64 per cent trusted the police', '64 per cent said they trusted the police'),
    asked('The firm has 30 per cent of its workers in Asia', '30 per cent of them in Asia'),
    asked('A third of the directors are women', 'A third are women'),
    asked('Only one in five applicants succeeded', 'Only one in five applications was granted'),
    asked(
      'About 70 per cent of all emissions came from transport',
      'About 70 per cent of emissions came from transport',
    ),
    asked('Turnout was 59.7 per cent of voters', 'Turnout was 59.7 per cent'),
    labelled('Puffin chicks that died', 'three in ten', CHICKS),
    labelled('Share of the schools seen that were good', '38 per cent', GOOD),
    labelled('Schools that were judged good', '38 per cent', GOOD),
  ],
  fail: [
    { ...asked('Coal made a quarter of the emissions', COAL), at: 'the emissions' },
    { ...asked('Coal went on about a quarter of ferries', COAL), at: 'ferries' },
    { ...cite('Of the pupils, 38 per cent were good [@good]'), at: 'the pupils' },
    { ...cite('38 per cent of pupils were at good schools [@good]'), at: 'pupils', hint: 'a share of' },
    { ...cite('Of all schools, 38 per cent were good [@good]'), at: 'all schools' },
    { ...cite('The schools taught 54 per cent of the teachers [@pupils]'), at: 'the teachers' },
    { ...cite('Three in ten gannet chicks died [@chicks]'), at: 'gannet chicks' },
    { ...cite('Three in ten puffins died [@chicks]'), at: 'puffins' },
    { ...cite('Nine per cent of schools have left [@left]'), at: 'schools' },
    {
      ...asked('About 70 per cent of the turnout came', 'About 70 per cent of emissions came from transport'),
      at: 'the turnout',
    },
    { ...cite('Gulls robbed 62 per cent of all nests [@nests]'), at: 'all nests' },
    { ...cite('Gulls robbed 62 per cent of puffins [@nests]'), at: 'puffins' },
    {
      ...asked('Some 64 per cent of voters trusted the police', '64 per cent said they trusted the police'),
      at: 'voters',
    },
    {
      ...asked('Only one in five voters succeeded', 'Only one in five applications was granted'),
      at: 'voters',
    },
    { ...labelled('Gannet chicks that died', 'three in ten', CHICKS), at: '"Gannet' },
    { ...labelled('Teachers in the county who are good', '38 per cent', GOOD), at: '"Teachers' },
    { ...labelled('Share of pupils who are good', '38 per cent', GOOD), at: '"Share' },
    { ...labelled('Share of all schools that are good', '38 per cent', GOOD), at: '"Share' },
  ],
};
