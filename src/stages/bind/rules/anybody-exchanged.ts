import type { Language } from '../../../ground/language/language.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { thingsIn } from '../prose/clause-senses.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** Words behind `nobody` that are the same, at least. */
const BEHIND = 2;
/** And at most, until one of them tells what is spoken of. */
const TELLING = 4;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the source says of nobody is not said in its words of somebody or everybody, nor the other way round.',
  blind: 'Other words for what they do, or words between.',
  limits: { sameWords: BEHIND },
  check: (prose) => {
    const { isAside, language, support } = prose;
    const statements = support.statements ?? [];
    if (isAside === true || statements.length === 0) return [];
    const own = anybodyIn(blankOut(prose.text, prose.quoted), language).filter(
      ({ span }) => !prose.isOwn(span),
    );
    if (own.length === 0) return [];
    const stated = statements.flatMap((statement) =>
      anybodyIn(statement.sentence(), language).map((one) => ({ ...one, statement })),
    );
    return own.flatMap((one) => {
      const same = stated.filter((other) => isSameDeed(one, other, language));
      const [first] = same;
      return first === undefined || same.some(({ rank }) => rank === one.rank)
        ? []
        : [
            senseDiffers(
              prose.placeOf(one.span),
              `says “${one.words}” for “${first.words}”`,
              shortenWords(first.statement.words),
            ),
          ];
    });
  },
};

interface Anybody {
  readonly rank: number;
  readonly words: string;
  readonly span: Span;
  /** In lower case. */
  readonly behind: readonly string[];
}

function anybodyIn(text: string, language: Language): readonly Anybody[] {
  return language.degrees.anybody.flatMap(({ rank, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => {
      const span = { start: index, end: index + found.length };
      const behind = splitTokens(text.slice(span.end), language)
        .slice(0, TELLING)
        .map(({ lower }) => lower);
      return { rank, words: found, span, behind };
    }),
  );
}

function isSameDeed(one: Anybody, other: Anybody, language: Language): boolean {
  for (let count = BEHIND; count <= TELLING; count += 1) {
    const words = one.behind.slice(0, count);
    if (words.length < count || words.join(' ') !== other.behind.slice(0, count).join(' ')) return false;
    if (thingsIn(words.join(' '), language).things.size > 0) return true;
  }
  return false;
}

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  road: { text: "It is about a road.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@road].`,
});
const NOBODY = 'Nobody has crossed the road in winter, and everybody was glad of it';

export const cases: RuleCases = {
  pass: [
    says('Nobody has crossed the road in winter', NOBODY),
    says('No one has crossed the road', NOBODY),
    says('Everybody was glad of it', NOBODY),
    says('Somebody has measured the road', NOBODY),
  ],
  fail: [
    { ...says('Somebody has crossed the road in winter', NOBODY), at: 'Somebody' },
    { ...says('Everyone has crossed the road in winter', NOBODY), at: 'Everyone' },
    { ...says('In the end nobody was glad of it', NOBODY), at: 'nobody' },
  ],
};
