import type { Language } from '../../../ground/language/language.ts';
import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { readDirections } from '../prose/read-directions.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['DIRECTION_DIFFERS'],
  holds:
    'The label of a figure from a column of changes does not say that something rose if the sign of the cell says that it fell.',
  blind: 'Whether more of it is better; a column of changes that does not say so.',
  check: ({ data: { label }, match, context: { document }, placeOf }) => {
    const head = match?.cell?.head;
    if (match === undefined || match.cell === undefined || match.cell.column === 0) return [];
    const language = authorLanguage();
    const said = changesIn(label, language).filter(({ denied }) => !denied);
    const [first] = said;
    if (first === undefined || said.some(({ side }) => side !== first.side)) return [];
    const over = head === undefined ? '' : document.text.text.slice(head.start, head.end);
    const stated = sideOf(match.whole, over, document.text.text, readingLanguage(document));
    if (stated === undefined || stated.side === first.side) return [];
    return [directionDiffers(placeOf('label'), first.text, stated.words)];
  },
};

function changesIn(text: string, language: Language): ReturnType<typeof readDirections> {
  const { signs } = language.directions;
  const pairs = new Set([...signs.values()].map(({ pair }) => pair));
  return readDirections(text, language).filter(({ pair, isSign }) => pairs.has(pair) && !isSign);
}

/** Which way a cell with a sign goes: turned round under `Decrease`. */
function sideOf(
  { start, end }: { readonly start: number; readonly end: number },
  head: string,
  text: string,
  language: Language,
): { readonly side: 'one' | 'other'; readonly words: string } | undefined {
  const { signs, changes } = language.directions;
  const number = text.slice(signs.has(text.charAt(start - 1)) ? start - 1 : start, end);
  // A share with its sign is read where the words are.
  if (readDirections(number, language).some(({ isSign }) => isSign)) return undefined;
  const sign = signs.get(number.charAt(0));
  const told = changesIn(head, language);
  const [first] = told;
  const isOneWay = first !== undefined && told.every(({ side }) => side === first.side);
  // What a head says by itself is read with the words.
  if (sign === undefined) return undefined;
  if (isOneWay)
    return sign.side === 'other' ? { side: turned(first.side), words: `${first.text} ${number}` } : undefined;
  const isChange =
    sign.side === 'one' ||
    head
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => changes.nouns.has(word));
  return isChange ? { side: sign.side, words: number } : undefined;
}

function turned(side: 'one' | 'other'): 'one' | 'other' {
  return side === 'one' ? 'other' : 'one';
}

const labelled = (label: string, value: string, row: string, head = 'Change, %'): RuleCase => ({
  source: `| Town | Trains | ${head} |\n|---|---|---|\n| Leeds | 412 | −9.3 |\n| York | 187 | +7.6 |\n| Hull | 90 | 3.1 |`,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${row}" }`,
});

export const cases: RuleCases = {
  pass: [
    labelled('Change in trains, York', '7.6 per cent', 'York 187 +7.6'),
    labelled('Rise in trains, York', '7.6 per cent', 'York 187 +7.6'),
    labelled('Change in trains, Leeds', '−9.3 per cent', 'Leeds 412 −9.3'),
    labelled('Fall in trains, Leeds', '−9.3 per cent', 'Leeds 412 −9.3'),
    labelled('Rise in trains, Hull', '3.1 per cent', 'Hull 90 3.1'),
    labelled('Fall in trains, Hull', '3.1 per cent', 'Hull 90 3.1', 'Decrease, %'),
  ],
  fail: [
    { ...labelled('Fall in trains, York', '7.6 per cent', 'York 187 +7.6'), at: '"Fall in trains' },
    { ...labelled('Rise in trains, Leeds', '−9.3 per cent', 'Leeds 412 −9.3'), at: '"Rise in trains' },
    { ...labelled('Increase of trains, Leeds', '−9.3 per cent', 'Leeds 412 −9.3'), at: '"Increase' },
    {
      ...labelled('Rise in trains, Hull', '3.1 per cent', 'Hull 90 3.1', 'Decrease, %'),
      at: '"Rise in trains',
    },
  ],
};
