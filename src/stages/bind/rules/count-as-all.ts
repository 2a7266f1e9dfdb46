import type { Language } from '../../../ground/language/language.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { clauseSenses, sharedThings } from '../prose/clause-senses.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** Things in common of two clauses that say the same of some and of all. */
const SHARED = 3;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the source says of a number of things, “three cranes failed”, is not said in its words of all or none of them.',
  blind: 'How many there are: a number that is all of them, if nothing in the cited sentence says so.',
  limits: { sharedThings: SHARED },
  check: (prose) => {
    const { isAside, isLabel, language, support } = prose;
    const statements = support.statements ?? [];
    if (isAside === true || isLabel === true || statements.length === 0) return [];
    if (!wholes(language).some(({ words }) => prose.text.search(words) >= 0)) return [];
    const own = allIn(blankOut(prose.text, prose.quoted), language);
    for (const { words, noun, start, clause } of own) {
      const span = { start, end: start + words.length };
      if (prose.isOwn(span)) continue;
      const same = statements.filter((statement) => {
        const source = statement.sentence();
        return (
          isCounted(source, noun, language) &&
          allIn(source, language).length === 0 &&
          clauseSenses(source, language).some((one) => sharedThings(clause, one) >= SHARED)
        );
      });
      const [first] = same;
      if (first === undefined || same.length < statements.length) continue;
      return [
        senseDiffers(
          prose.placeOf(span),
          `says “${words} ${noun}” of a number of them`,
          shortenWords(first.words),
        ),
      ];
    }
    return [];
  },
};

/** Each `all cranes`, with its clause; not `all cranes that failed`, nor `all three`. */
function allIn(text: string, language: Language): readonly All[] {
  return clauseSenses(text, language).flatMap((clause) =>
    wholes(language).flatMap(({ words }) =>
      [...clause.text.matchAll(words)].flatMap(({ index, 0: found }): readonly All[] => {
        const all = splitTokens(clause.text.slice(index + found.length), language);
        const isSmall = ({ lower }: { readonly lower: string }): boolean =>
          language.speech.attached.has(lower) || language.speech.determiners.has(lower);
        const behind = all.slice(all.findIndex((token) => !isSmall(token)));
        const [noun, next] = behind;
        const start = text.indexOf(`${found}${clause.text.slice(index + found.length)}`);
        return noun?.kind !== 'word' ||
          start < 0 ||
          [language.deeds.relative, language.speech.that].some((list) => list.has(next?.lower ?? ''))
          ? []
          : [{ words: found, noun: noun.lower, start, clause }];
      }),
    ),
  );
}

const wholes = onceFor(({ degrees }: Language) =>
  degrees.amounts.filter(({ rank }) => rank === 0 || rank >= WHOLE),
);

/** The least rank of amounts that leave nothing out. */
const WHOLE = 5;

interface All {
  readonly words: string;
  readonly noun: string;
  readonly start: number;
  readonly clause: ReturnType<typeof clauseSenses>[number];
}

/** `Three cranes`, and not `the three cranes` or `both`: it does not say that these are all. */
function isCounted(source: string, noun: string, language: Language): boolean {
  const { nouns, speech, structure } = language;
  if (splitTokens(source, language).some(({ lower }) => structure.closing.has(lower))) return false;
  return readNumbers(source, language).some((number) => {
    const before = splitTokens(source.slice(0, number.span.start), language).at(-1)?.lower ?? '';
    const next = splitTokens(source.slice(number.span.end), language)[0]?.lower ?? '';
    return (
      isQuantity(number) && !speech.determiners.has(before) && nouns.singular(next) === nouns.singular(noun)
    );
  });
}

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  one: { text: "Something failed.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@one].`,
});
const TREE = 'Three lifts failed the test of the county in spring';

export const cases: RuleCases = {
  pass: [
    says('Three lifts failed the test of the county', TREE),
    says('All lifts that failed the test of the county were old', TREE),
    says('All three lifts failed the test of the county', TREE),
    says(
      'All lifts failed the test of the county',
      'The three lifts failed the test of the county in spring',
    ),
    says(
      'All lifts failed the test of the county',
      'Three lifts, all there are, failed the test of the county',
    ),
  ],
  fail: [
    { ...says('All lifts failed the test of the county in spring', TREE), at: 'All' },
    { ...says('In spring every lift failed the test of the county', TREE), at: 'every' },
    { ...says('All of the lifts failed the test of the county', TREE), at: 'All of' },
  ],
};
