import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { GAP_WORDS, PIECE_WORDS } from '../text/find-quote.ts';
import { fold, foldText } from '../text/fold.ts';
import { judgeGap } from '../text/judge-gap.ts';
import { quotedForm } from '../text/quoted-form.ts';
import { splitAtElisions } from '../text/split-at-elisions.ts';
import { occurrencesIn, standsIn } from '../text/stands-in.ts';

/** How the words between quotation marks are in what is cited. */
export type Backing =
  | { readonly kind: 'backed' }
  | { readonly kind: 'absent'; readonly reason?: string }
  | { readonly kind: 'turns' | 'unclear'; readonly hidden: string };

/** Looks for quoted words in texts, whole or with words left out, by the rules for quotations in an extraction. */
export function backQuotation(quoted: string, sources: readonly string[], language: Language): Backing {
  const words = quotedForm(quoted.replace(/[,.;:!?]+$/, ''), sources, language);
  const trimmed = foldText(words).replace(/[,.;:!?]+$/, '');
  if (trimmed === '') return { kind: 'backed' };
  const forms = [foldText(words), trimmed];
  if (sources.some((source) => forms.some((form) => standsIn(source, form, language))))
    return { kind: 'backed' };
  // A quotation within one has other marks.
  const bare = withoutMarks(trimmed);
  if (sources.some((source) => standsIn(withoutMarks(foldText(source)), bare, language)))
    return { kind: 'backed' };
  const pieces = splitAtElisions(trimmed).map((piece) => quotedForm(piece, sources, language));
  if (pieces.length === 1 && pieces[0] !== undefined && pieces[0] !== trimmed)
    return backQuotation(pieces[0], sources, language);
  if (pieces.length < 2) return { kind: 'absent' };
  const short = pieces.find((piece) => piece.split(' ').length < PIECE_WORDS);
  if (short !== undefined)
    return { kind: 'absent', reason: `quote ${PIECE_WORDS} words or more on both sides of what is left out` };
  const backings = sources.map((source) => backPieces(source, pieces, language));
  const best = ['backed', 'unclear', 'turns'].flatMap((kind) =>
    backings.filter((one) => one.kind === kind),
  )[0];
  return best ?? backings.find(({ kind }) => kind === 'absent') ?? { kind: 'absent' };
}

function withoutMarks(text: string): string {
  return text.replaceAll(/"|(?<!\p{L})'|'(?!\p{L})/gu, '');
}

function backPieces(source: string, pieces: readonly string[], language: Language): Backing {
  const folded = fold(source);
  const spans: Span[] = [];
  for (const piece of pieces) {
    const from = spans.at(-1)?.end ?? 0;
    const place = occurrencesIn(folded, piece, language).find(({ start }) => start >= from);
    if (place === undefined) return { kind: 'absent' };
    spans.push(place);
  }
  let unclear: Backing | undefined;
  for (const [index, span] of spans.slice(1).entries()) {
    const gap = { start: spans[index]?.end ?? 0, end: span.start };
    if (folded.text.slice(gap.start, gap.end).split(' ').length > GAP_WORDS + 2)
      return { kind: 'absent', reason: `leave out ${GAP_WORDS} words at most` };
    const fault = judgeGap(folded.text, gap, language);
    if (fault?.kind === 'halves')
      return {
        kind: 'absent',
        reason: 'quote whole sentences on both sides of the gap, or make two quotations',
      };
    if (fault?.kind === 'turns') return { kind: 'turns', hidden: fault.hidden };
    if (fault !== undefined) unclear ??= { kind: 'unclear', hidden: fault.hidden };
  }
  return unclear ?? { kind: 'backed' };
}
