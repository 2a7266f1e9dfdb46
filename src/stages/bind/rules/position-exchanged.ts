import type { Language } from '../../../ground/language/language.ts';
import { personExchanged } from '../../../ground/model/diagnostics/names.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { sharedStems, thingsIn } from '../prose/clause-senses.ts';
import type { Prose } from '../prose/prose.ts';
import { blankOut } from '../text/blank-out.ts';
import { rule as rowRule } from './row-exchanged.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as dateRule } from './unbound-date.ts';

/** Things in common of a text and its evidence, where the side has no noun. */
const SHARED = 2;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['PERSON_EXCHANGED'],
  holds:
    'What is cited of a thing on one side, the north gate, the left bank, the upper lock, or of one season is not said of the same thing on another side, or of another season.',
  blind: 'A side for which the two texts have different nouns; a side that the text names besides.',
  limits: { sharedThings: SHARED },
  check: (prose) => {
    const { isAside, language, support } = prose;
    const statements = support.statements ?? [];
    if (isAside === true || statements.length === 0) return [];
    const own = positionsIn(blankOut(prose.text, prose.quoted, '~'), language);
    if (own.length === 0) return [];
    const around = statements.flatMap((one) => positionsIn(`${one.words} ~ ${one.sentence()}`, language));
    for (const one of own) {
      const isAlike = (other: Position): boolean => other.kind === one.kind && other.of === one.of;
      // Who names both sides compares them.
      if (prose.isOwn(one.span) || own.some(({ kind, side }) => kind === one.kind && side !== one.side))
        continue;
      const like = around.filter(isAlike);
      const [first] = like;
      if (first === undefined || around.some(({ kind, side }) => kind === one.kind && side === one.side))
        continue;
      if (isCompound(one, first) || (one.of === '' && !isOfSame(prose.text, prose))) continue;
      if ([rowRule, dateRule].some((rule) => rule.check(prose).length > 0)) return [];
      return [personExchanged(prose.placeOf(one.span), one.text, first.text)];
    }
    return [];
  },
};

interface Position {
  readonly kind: string;
  readonly side: string;
  /** The noun, in the singular; empty for what has none: `in the north`, `every winter`. */
  readonly of: string;
  readonly text: string;
  readonly span: Span;
}

function positionsIn(text: string, language: Language): readonly Position[] {
  const tokens = splitTokens(text, language);
  return tokens.flatMap(({ lower, start, end, kind: token }, index): readonly Position[] => {
    const found = token === 'word' ? language.positions.sides.get(lower) : undefined;
    if (found === undefined) return [];
    const { kind, side } = found;
    const noun = found.isAlone === true ? undefined : nounBehind(tokens, index);
    const to = noun?.end ?? end;
    if (noun === undefined && found.isAlone === undefined && found.isBare === undefined) return [];
    return [{ kind, side, of: noun?.of ?? '', text: text.slice(start, to), span: { start, end: to } }];
  });
}

/** The word right behind that may be what is on that side. */
function nounBehind(
  tokens: Tokens,
  index: number,
): { readonly of: string; readonly end: number } | undefined {
  const { nouns, speech, sense, structure } = tokens.language;
  const next = tokens[index + 1];
  if (next?.kind !== 'word' || structure.joins.has(next.lower) || speech.notNames.has(next.lower))
    return undefined;
  const isNoun = !speech.attached.has(next.lower) && !sense.finiteVerb.test(next.lower);
  return isNoun ? { of: nouns.singular(next.lower), end: next.end } : undefined;
}

/** `North-east` is no other side than north, and than east. */
function isCompound(one: Position, other: Position): boolean {
  return one.side.includes(other.side) || other.side.includes(one.side);
}

/** Both speak of other things, too, that are the same. */
function isOfSame(text: string, { support, language }: Prose): boolean {
  const things = [...thingsIn(text, language).things];
  return (support.statements ?? []).some(
    ({ words }) => sharedStems(things, thingsIn(words, language).things) >= SHARED,
  );
}

const SOURCE =
  'The north gate of the old lock was closed in winter, and the upper basin was drained. The left bank was raised by 2 metres. Ferries run from the east pier and the west pier. The silt returns every winter.';
const cite = (narrative: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: Something was done., kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@one].`,
});
const GATE = 'The north gate of the old lock was closed in winter, and the upper basin was drained';
const SILT = 'The silt returns every winter';

export const cases: RuleCases = {
  pass: [
    cite('The north gate was closed', GATE),
    cite('The northern gate was closed', GATE),
    cite('The gate in the north was closed, the south gate was not', GATE),
    cite('The north gate was closed, and boats used the south gate', GATE),
    cite('Boats went south, for the north gate was closed', GATE),
    cite('Ferries run from the west pier', 'Ferries run from the east pier and the west pier'),
    cite('In winter the silt is back', SILT),
    cite('The south of the county was not harmed', GATE),
  ],
  fail: [
    { ...cite('The south gate was closed', GATE), at: 'south gate' },
    { ...cite('The lower basin was drained', GATE), at: 'lower basin' },
    {
      ...cite('The right bank was raised by 2 metres', 'The left bank was raised by 2 metres'),
      at: 'right bank',
    },
    { ...cite('The silt is back every summer', SILT), at: 'summer' },
  ],
};
