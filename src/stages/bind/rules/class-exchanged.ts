import type { Language } from '../../../ground/language/language.ts';
import { numberOfAnother } from '../../../ground/model/diagnostics/exchanges.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { numbersBehind } from '../prose/numbers-behind.ts';
import type { Prose } from '../prose/prose.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['NUMBER_OF_ANOTHER'],
  holds:
    'If a source distinguishes classes by a letter (`band D`, `type B`), the number of one is not given to another.',
  blind: 'A sentence that names two of them; a class with a name or a numeral.',
  check: (prose) => {
    const { isAside, isLabel, language, support, text } = prose;
    const [own, ...more] = classesIn(text);
    if (own === undefined || more.length > 0 || isAside === true || prose.isOwn(own.span)) return [];
    const all = readNumbers(text, language).filter((one) => isQuantity(one) && !prose.isOwn(one.span));
    const stated =
      isLabel === true ? support.numbers.slice(0, 1) : all.flatMap((number) => numbersBehind(number, prose));
    const [first] = stated;
    if (first === undefined) return [];
    const around = (support.statements ?? []).flatMap((one) => classesIn(one.sentence()));
    const isOther = around.some(({ noun, letter }) => noun === own.noun && letter !== own.letter);
    if (!isOther || around.some((one) => isSame(one, own))) return [];
    const other = numberWith(own, prose);
    return other === undefined
      ? []
      : [numberOfAnother(prose.placeOf(own.span), own.text, other, first.words)];
  },
};

interface Class {
  readonly noun: string;
  readonly letter: string;
  readonly text: string;
  readonly span: Span;
}

/** `Band D` and `a band-D household`. */
function classesIn(text: string): readonly Class[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}])(\p{L}\p{Ll}{2,14})[ -](\p{Lu})(?![\p{L}\p{N}.'’&-])/gu),
  ].flatMap(({ 0: words, 1: noun = '', 2: letter = '', index }) =>
    // `Did I`
    letter === 'I'
      ? []
      : [
          {
            noun: noun.toLowerCase(),
            letter,
            text: words,
            span: { start: index, end: index + words.length },
          },
        ],
  );
}

function isSame(one: Class, other: Class): boolean {
  return one.noun === other.noun && one.letter === other.letter;
}

/** A number of a sentence of the document that names the class alone. */
function numberWith(own: Class, { language, support }: Prose): string | undefined {
  for (const { document } of support.cited ?? []) {
    const { text, paragraphs } = document.text;
    for (const { start, end } of paragraphs) {
      const found = numberIn(own, text.slice(start, end), language);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function numberIn(own: Class, text: string, language: Language): string | undefined {
  if (!text.toLowerCase().includes(own.noun)) return undefined;
  for (const { start, end } of splitSentences(text, language)) {
    const sentence = text.slice(start, end);
    const classes = classesIn(sentence);
    if (classes.length === 0 || !classes.every((one) => isSame(one, own))) continue;
    const number = readNumbers(sentence, language).find(isQuantity);
    if (number !== undefined) return number.text;
  }
  return undefined;
}

const SOURCE =
  'The tax of a household in band D rises from £1,642 to £1,704. Households in band A will pay £1,136. Vitamin C was found in 12 of the samples. Band E is closed.';
const cite = (sentence: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: They said something., kind: reported, evidence: "${quote}" }`,
  narrative: `${sentence} [@one].`,
});
const labelled = (label: string, value: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", evidence: "${quote}" }`,
});
const D = 'from £1,642 to £1,704';
const A = 'Households in band A will pay £1,136';

export const cases: RuleCases = {
  pass: [
    cite('A household in band D pays £1,704', D),
    cite('A band D household pays £1,704', D),
    cite('In band A it is £1,136', A),
    cite('It is £1,704 in band D, and less in band A', D),
    cite('Unlike those in band E, they pay £1,136', A),
    labelled('Tax in band D', '£1,704', D),
    labelled('Tax in band A', '£1,136', A),
    labelled('Samples with vitamin C', '12', 'found in 12 of the samples'),
  ],
  fail: [
    { ...cite('In band A it is £1,704', D), at: 'band A' },
    { ...cite('A band D household pays £1,136', A), at: 'band D' },
    { ...labelled('Tax in band A', '£1,704', D), at: '"Tax' },
  ],
};
