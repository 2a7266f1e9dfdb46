import type { Span } from '../../../ground/model/place.ts';
import { lowerAt, splitTokens } from '../numbers/split-tokens.ts';
import { unitAt } from '../numbers/unit-at.ts';
import type { Prose } from './prose.ts';
import { isConverted } from './same-number.ts';

/** `Nil`, `not a single`: none, where nothing that is cited says so. */
export function unstatedNone({ text, language, support }: Prose): readonly Span[] {
  const { disguises, directions, numbers } = language;
  const tokens = splitTokens(text, language);
  const words = tokens.flatMap(({ lower, kind, start, end }, index): readonly Span[] => {
    // `Nil-rate`, `two-nil`
    const isJoined = [tokens[index - 1], tokens[index + 1]].some(
      (one) => one?.kind === 'mark' && /^[-–‐‑]$/u.test(one.text),
    );
    return kind === 'word' && disguises.none.has(lower) && !isJoined ? [{ start, end }] : [];
  });
  const phrases = [...text.matchAll(disguises.noneOf)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found = [...words, ...phrases];
  if (found.length === 0) return [];
  const isNone = (word: string): boolean =>
    directions.negations.has(word) || disguises.none.has(word) || numbers.zero.has(word) || /^0+$/.test(word);
  const isStated =
    support.numbers.some(({ values }) => values.includes(0)) ||
    support.words.some((one) =>
      splitTokens(one, language).some(
        ({ lower }) => isNone(lower) || language.qualifiers.isNegatedVerb(lower),
      ),
    ) ||
    (support.statements ?? []).some(({ words: one }) => language.sense.plainNegation.test(one));
  return isStated ? [] : found;
}

/** `The wait is a fortnight`, of a figure of 14 hours: one of a unit of time is how much, and no figure says so. */
export function unstatedTimes(prose: Prose): readonly Span[] {
  const { text, language, support } = prose;
  const times = (prose.figures ?? []).filter(({ quantity }) => quantity.unit?.family === 'time');
  if (times.length === 0) return [];
  const tokens = splitTokens(text, language);
  return tokens.flatMap(({ lower, start, end: _ }, index): readonly Span[] => {
    if (!language.numbers.articles.has(lower) || !language.disguises.lasting.has(lowerAt(tokens, index - 1)))
      return [];
    const unit = unitAt(tokens, index + 1);
    const last = tokens[(unit?.next ?? 0) - 1];
    const behind = lowerAt(tokens, unit?.next ?? 0);
    if (unit?.unit.family !== 'time' || last === undefined || language.units.rates.notAfter.has(behind))
      return [];
    // `Is a year old`, `was a day late`, `is an hour away`
    if (tokens[unit.next]?.kind === 'word' && !language.units.rates.notBefore.has(behind)) return [];
    const isStated = support.numbers.some(
      (stated) =>
        (stated.unit?.name === unit.unit.name && stated.values.includes(1)) ||
        stated.values.some((value) => isConverted({ unit: unit.unit, values: [1] }, value, stated)),
    );
    const words = text.slice(start, last.end).toLowerCase();
    const isSaid = support.words.some((one) => one.toLowerCase().includes(words));
    return isStated || isSaid ? [] : [{ start, end: last.end }];
  });
}
