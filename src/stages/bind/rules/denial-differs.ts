import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from '../prose/prose.ts';
import { readDirections } from '../prose/read-directions.ts';
import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import { rule as directionRule } from './direction-differs.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['DIRECTION_DIFFERS'],
  holds:
    'A claim or a sentence does not say that somebody denies something, if its evidence asserts it in the same words.',
  blind: 'A denial in other words, or of something that the source puts in other words.',
  limits: { sharedWords: 2 },
  check: (prose) => {
    const statements = prose.support.statements ?? [];
    if (statements.length === 0) return [];
    const folded = foldText(prose.text);
    const { denying, affirming } = prose.language.sense;
    if (!denying.test(folded)) return [];
    // `Did not deny it` denies nothing.
    const found = denying.exec(folded.replaceAll(affirming, (phrase) => '~'.repeat(phrase.length)));
    if (found === null || folded.length !== prose.text.length) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    if (prose.isOwn(span)) return [];
    const { sense, prose: words } = prose.language;
    const isDenied = statements.some((one) => {
      const text = foldText(`${one.words} ${one.sentence()}`);
      return sense.turning.test(text) || words.negation.test(text) || hasSameOutcome(found[0], text, prose);
    });
    if (isDenied) return [];
    // What is quoted is said, not denied: `dismissed it as “a slur on the firm”`.
    const denied = thingsIn(blankOut(folded, prose.quoted).slice(span.end), prose);
    const stated = statements.find((one) => {
      const things = thingsIn(foldText(one.words), prose);
      return things.filter((thing) => denied.includes(thing)).length >= SHARED;
    });
    // `Denied having closed it` is read as the opposite of closing, too.
    if (stated === undefined || directionRule.check(prose).length > 0) return [];
    return [directionDiffers(prose.placeOf(span), found[0], stated.words.slice(0, SHOWN), stated.of)];
  },
};

/** `Rejected`, of what was turned down. */
function hasSameOutcome(denial: string, source: string, { language }: Prose): boolean {
  const stated = readDirections(source, language);
  return readDirections(denial, language).some((one) =>
    stated.some(({ pair, side, denied }) => !denied && pair === one.pair && side === one.side),
  );
}

const SHARED = 2;
/** Letters of the evidence in the message. */
const SHOWN = 60;
const LETTERS = 4;

/** The words that may tell what a text speaks of. */
function thingsIn(text: string, { language }: Prose): readonly string[] {
  const { passives, that } = language.speech;
  const all = splitTokens(text, language).flatMap(({ kind, lower }) =>
    kind === 'word' && lower.length >= LETTERS && !passives.has(lower) && !that.has(lower)
      ? [lower.slice(0, LETTERS + 1)]
      : [],
  );
  return [...new Set(all)];
}

const says = (narrative: string, quote: string, text = 'He spoke of it.'): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  road: { text: "${text}", kind: reported, evidence: "${quote}" }`,
  ...(narrative !== '' && { narrative: `${narrative} [@road].` }),
});

const CLOSED = 'Berg says that the road is closed';
const DENIED = 'Berg denied that the road is closed';

export const cases: RuleCases = {
  pass: [
    says('Berg says that the road is closed', CLOSED),
    says('Berg denies that the road is closed', DENIED),
    says('Berg rejects the claim that the road is closed', DENIED),
    says('Berg denies that the bridge is old', CLOSED),
    says('Berg denies the report', CLOSED),
    says('Berg rejected the request for the road', 'Berg turned down the request for the road'),
    says('Berg rejected a motion on the road', 'A motion on the road by Berg was defeated'),
    says('Berg does not deny that the road is closed', CLOSED),
    says('Berg disputes that the road is closed', 'Berg says that the road is not closed'),
    says('', DENIED, 'Berg denies that the road is closed.'),
  ],
  fail: [
    { ...says('Berg denies that the road is closed', CLOSED), at: 'denies' },
    { ...says('Berg rejects the claim that the road is closed', CLOSED), at: 'rejects the claim' },
    { ...says('Berg disputed that the road had been closed', CLOSED), at: 'disputed' },
    { ...says('Berg denied having closed the road', CLOSED), at: 'closed' },
    { ...says('', CLOSED, 'Berg denies that the road is closed.'), at: '"Berg denies' },
  ],
};
