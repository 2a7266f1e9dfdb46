import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { rule as anybodyExchanged } from '../rules/anybody-exchanged.ts';
import { rule as degreeRaised } from '../rules/degree-raised.ts';
import { rule as denialDiffers } from '../rules/denial-differs.ts';
import { rule as directionDiffers } from '../rules/direction-differs.ts';
import { rule as senseDiffers } from '../rules/sense-differs.ts';
import { blankOut } from '../text/blank-out.ts';
import { sharedStems, thingsIn } from './clause-senses.ts';
import { type ProseText, proseOf } from './prose.ts';
import { readDirections } from './read-directions.ts';
import { NO_SUPPORT, supportOf } from './support.ts';

const RULES = [directionDiffers, denialDiffers, anybodyExchanged, degreeRaised, senseDiffers];

/** UTF-16 units; nothing longer is a headline. */
const LONGEST = 300;

/**
 * Holds a title that cites nothing against what is cited or printed below it and speaks of the same: where all of that
 * says the contrary, the title does not say it.
 */
export function checkHeadline(
  prose: ProseText,
  items: readonly BoundItem[],
  documents: ReadonlyMap<string, Document>,
): readonly Diagnostic[] {
  const { text, language } = prose;
  if (items.length === 0 || text.length > LONGEST || text.includes('\t') || asks(prose)) return [];
  const directions = readDirections(text, language);
  const things = [...thingsIn(blankOut(text, directions), language).things];
  const all = [...thingsIn(text, language).things];
  const same = items.filter((item) => {
    const stated = thingsIn(wordsOf(item), language).things;
    // `Grant` may be a direction, too.
    return sharedStems(things, stated) > 0 || sharedStems(all, stated) > 1;
  });
  if (same.length === 0) return [];
  const supports = same.map((item) => supportOf(item, documents));
  const read = proseOf({
    ...prose,
    isAside: false,
    support: {
      ...NO_SUPPORT,
      statements: supports.flatMap(({ statements = [] }) => statements),
      cited: supports.flatMap(({ cited = [] }) => cited),
    },
  });
  const states = language.sense.finiteVerb.test(text);
  const rules = states ? RULES : RULES.slice(0, -1);
  for (const rule of rules) {
    const found = rule.check(read);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** `Who approved what?`, `The case for approval`, `Rise or fall`: it states nothing. */
function asks({ text, language }: ProseText): boolean {
  const { headlines, structure } = language;
  const tokens = splitTokens(text, language);
  if (headlines.asking.has(tokens[0]?.lower ?? '') || text.includes('?')) return true;
  return readDirections(text, language).some(({ span }) => {
    const before = tokens.filter(({ end }) => end <= span.start).at(-1)?.lower ?? '';
    const next = tokens.find(({ start }) => start >= span.end)?.lower ?? '';
    return headlines.topical.has(before) || structure.joins.has(before) || structure.joins.has(next);
  });
}

function wordsOf({ data, evidence }: BoundItem): string {
  const own = 'label' in data ? data.label : 'title' in data ? data.title : 'text' in data ? data.text : '';
  return [own, ...evidence.map(({ words }) => words)].join(' ');
}
