import { changeExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { judgeQualifier } from '../items/figure-subject.ts';
import type { ChangeRole } from '../numbers/change-role.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { authorLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['CHANGE_EXCHANGED'],
  holds:
    'A figure whose label begins with a change (`Fall of the score`) gives the change, not the level before or after it; one whose label says `before` or `now` gives the level at that time.',
  blind: 'A label that names the change in other words, or not at its beginning.',
  check: ({ data, match, qualifier, placeOf }) => {
    const role = match?.role?.();
    if (match === undefined || role === undefined || role === 'by') return [];
    if (judgeQualifier(qualifier, match) === 'changed') return [];
    const { changes, than } = authorLanguage().directions;
    const words = splitTokens(data.label, authorLanguage()).map(({ lower }) => lower);
    const end = endNamed(words);
    if (end !== undefined && end !== role)
      return [changeExchanged(placeOf('value'), match.number.text, end, role, OTHER_END)];
    const isChange = changes.nouns.has(words[0] ?? '') && !than.has(words[1] ?? '');
    const tellsEnd = words.some((word) =>
      [changes.to, changes.from, changes.ends].some((ends) => ends.has(word)),
    );
    return isChange && !tellsEnd
      ? [changeExchanged(placeOf('value'), match.number.text, 'by', role, HINT)]
      : [];
  },
};

const OTHER_END = 'take the number of the end that the label names, or name the other end';

/** Which end of a change a label says that it has: `Active donors before`, `Donors now`. */
function endNamed(words: readonly string[]): ChangeRole | undefined {
  const { directions, shares } = authorLanguage();
  const { changes } = directions;
  // `Deaths before the change`
  const isBeside = (ends: ReadonlySet<string>): boolean =>
    words.some((word, at) => ends.has(word) && shares.determiners.has(words[at + 1] ?? ''));
  const last = words.findLast((word) => /\p{L}/u.test(word)) ?? '';
  const isOld =
    changes.oldLast.has(last) ||
    changes.oldFirst.has(words[0] ?? '') ||
    isBeside(changes.oldLast) ||
    words.some((word) => changes.old.has(word));
  const isNew =
    changes.newLast.has(last) || isBeside(changes.newLast) || words.some((word) => changes.new.has(word));
  if (isOld === isNew) return undefined;
  return isOld ? 'from' : 'to';
}

const HINT = 'name in the label what the number is, before or after the change; or give the change itself';

const labelled = (label: string, value: number): RuleCase => ({
  source: 'The mean score fell by 17.3 points, from 29.4 to 12.1, in a year.',
  extraction: `figures:\n  score: { label: "${label}", value: ${value}, evidence: "score fell by 17.3 points, from 29.4 to 12.1" }`,
});

export const cases: RuleCases = {
  pass: [
    labelled('Mean score before', 29.4),
    labelled('Score after the fall', 12.1),
    labelled('Mean score', 12.1),
    labelled('Mean score now', 12.1),
    labelled('Mean score, currently', 12.1),
    labelled('Score previously', 29.4),
    labelled('Score a year before', 29.4),
    labelled('Score before treatment', 12.1),
    labelled('Old mean score', 29.4),
    labelled('Score before the change', 29.4),
    labelled('Score after the change', 12.1),
    labelled('Fall of the score - after', 12.1),
    labelled('Fall of the score - before', 29.4),
  ],
  fail: [
    { ...labelled('Fall of the mean score', 12.1), at: '12.1' },
    { ...labelled('Mean score before', 12.1), at: '12.1' },
    { ...labelled('Mean score now', 29.4), at: '29.4' },
    { ...labelled('Score previously', 12.1), at: '12.1', hint: 'the other end' },
    { ...labelled('Score a year before', 12.1), at: '12.1' },
    { ...labelled('Old mean score', 12.1), at: '12.1' },
    { ...labelled('Score before the change', 12.1), at: '12.1' },
    { ...labelled('Score after the change', 29.4), at: '29.4' },
    { ...labelled('Drop in the mean score', 29.4), at: '29.4' },
  ],
};
