import { numberCut } from '../../../ground/model/diagnostics/figures.ts';
import { certainFix, type Fix, newValue, withFixes } from '../../../ground/model/fix.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import type { EvidenceSubject } from '../items/evidence-subject.ts';
import { cutNumbers } from '../items/stated-numbers.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readingLanguage } from '../reading-language.ts';
import { findQuote } from '../text/find-quote.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['NUMBER_CUT'],
  holds:
    'A quotation includes the whole of a number, with its sign, currency, multiplier, per cent and rate.',
  blind: 'What a number counts.',
  check: (subject) => {
    const { evidence, selector, section } = subject;
    // A figure whose number is cut is not stated, and that is reported.
    if (section === 'figures' || crossingOf(subject) !== undefined) return [];
    const cut = findCut(subject);
    if (cut === undefined) return [];
    const { place } = evidence;
    return [withFixes(numberCut(place, selector.quote, cut.part, cut.whole), wholeFix(subject, cut))];
  },
};

/** The quotation with the number whole, where that is at one of its ends and in the document. */
function wholeFix({ evidence, selector, document }: EvidenceSubject, { part, whole }: Cut): Fix | undefined {
  const { quote } = selector;
  const isLast = quote.endsWith(part);
  if (!isLast && !quote.startsWith(part)) return undefined;
  const words = isLast ? quote.slice(0, -part.length) + whole : whole + quote.slice(part.length);
  const { kind } = findQuote(document.text, { ...selector, quote: words }, readingLanguage(document));
  return kind === 'found' ? certainFix(`quote “${words}”`, newValue(evidence.place, words)) : undefined;
}

interface Cut {
  readonly part: string;
  readonly whole: string;
}

function findCut({ evidence, document }: EvidenceSubject): Cut | undefined {
  const language = readingLanguage(document);
  const { text } = document.text;
  const number = cutNumbers(evidence, document).find(
    (one) => isQuantity(one.number) && one.number.article !== true,
  );
  if (number !== undefined) {
    const { span } = number;
    const piece = evidence.pieces.find(({ start, end }) => start < span.end && span.start < end);
    const part = text.slice(
      Math.max(span.start, piece?.start ?? 0),
      Math.min(span.end, piece?.end ?? text.length),
    );
    return { part: part.trim(), whole: number.number.text };
  }
  for (const piece of evidence.pieces) {
    const words = text.slice(piece.start, piece.end);
    const { before, behind } = surroundingsIn(document.text, piece, language);
    const first = /^\d[\d.,]*/.exec(words)?.[0];
    const sign =
      language.sense.currencyBefore.exec(before)?.[0] ??
      (/(?:^|[\s(])([-−+±])$/u.exec(before)?.[1] || undefined);
    if (first !== undefined && sign !== undefined) return { part: first, whole: `${sign}${first}` };
    const last = /\d[\d.,]*$/.exec(words)?.[0];
    const rate = language.sense.rateBehind.exec(behind)?.[0];
    if (last !== undefined && rate !== undefined) return { part: last, whole: `${last}${rate}` };
  }
  const { behind } = surroundingsIn(document.text, wholeOf(evidence.pieces), language);
  const base = language.sense.baseBehind.exec(behind)?.[0];
  const counted = /(?<!\p{L})\d[\d.,]*(?: \p{L}+)?$/u.exec(evidence.words)?.[0];
  return base === undefined || counted === undefined
    ? undefined
    : { part: counted, whole: `${counted}${base}` };
}

const quotation = (words: string): string => `quotations:\n  view: { words: "${words}" }`;

const fail = (source: string, words: string) => ({ source, extraction: quotation(words), at: `"${words}"` });
const pass = (source: string, words: string) => ({ source, extraction: quotation(words) });

export const cases: RuleCases = {
  pass: [
    pass('We spent £2.4 million on roads.', 'spent £2.4 million on roads'),
    pass('A standard of 100 % is too much.', 'standard of 100 %'),
    pass('The town has 40 bridges and 12 mills.', 'The town has 40 bridges'),
    pass('In 2015 the road was built.', 'the road was built'),
    pass('There were 40 cases per 100,000 people.', '40 cases per 100,000 people'),
    pass('Section 40 was renewed, twice.', 'was renewed'),
  ],
  fail: [
    fail('We spent 2.4 million pounds on roads.', 'We spent 2.4'),
    fail('We spent £2.4 million on roads.', '2.4 million on roads'),
    fail('We spent £2.4 million on roads.', 'We spent £2.4'),
    fail('A standard of 100 % is too much.', 'A standard of 100'),
    fail('A standard of 100 per cent is too much.', 'A standard of 100'),
    fail('It was −40 in the valley.', '40 in the valley'),
    fail('They paid EUR 40 for each of them.', '40 for each of them'),
    fail('There were 40 cases per 100,000 people.', 'There were 40 cases'),
    fail('Forty thousand people came to the fair.', 'thousand people came to the fair'),
  ],
};
