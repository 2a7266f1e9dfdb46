import { onceFor } from '../../../ground/model/once-for.ts';
import { readingLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import { cutBefore, cutBehind, type SenseCut, saysCut, wordsToShow } from '../text/sense-cut.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import type { EvidenceSubject } from './evidence-subject.ts';

/** What a quotation leaves off, with the words that would show it. */
export interface ShownCut extends SenseCut {
  readonly show: string;
}

/** The words beside a piece of evidence that turn, doubt or limit it, and that neither it nor its item shows. */
export const cutsOf: (subject: EvidenceSubject) => readonly ShownCut[] = onceFor((subject) => {
  const { evidence, document, section, selector, text } = subject;
  const language = readingLanguage(document);
  const around = surroundingsIn(document.text, wholeOf(evidence.pieces), language);
  const inFull = section === 'quotations' || section === 'claims';
  const behind = cutBehind(evidence.words, around, language);
  const found = [
    cutBefore(evidence.words, around, language),
    inFull || dependsOn(behind, subject) ? behind : undefined,
  ].flatMap((cut) => (cut === undefined ? [] : [{ ...cut, show: wordsToShow(cut, around) }]));
  return found.filter((cut) => {
    const given = foldText((cut.side === 'before' ? selector.prefix : selector.suffix) ?? '');
    if (given.toLowerCase().includes(cut.words.toLowerCase())) return false;
    if (section === 'claims') return text === undefined || !saysCut(text, cut, language);
    if (cut.side === 'behind') return true;
    return inFull || (cut.kind === 'negation' && reachesData(around.before, cut, subject));
  });
});

/** A figure or an event of which the source says on which condition it holds, and the item does not. */
function dependsOn(cut: SenseCut | undefined, { section, text, document }: EvidenceSubject): boolean {
  if (cut === undefined || (section !== 'figures' && section !== 'events')) return false;
  const language = readingLanguage(document);
  if (!language.sense.conditionOfData.test(cut.words)) return false;
  // A `planned closure` is not said to come for certain.
  return (
    text === undefined || !(saysCut(text, cut, language) || language.sense.tentative.test(foldText(text)))
  );
}

/** A figure, date or name is taken back by a negation right before it, or by the denial of the whole clause. */
function reachesData(before: string, { show }: ShownCut, { document }: EvidenceSubject): boolean {
  const { prose, sense } = readingLanguage(document);
  return prose.negationBefore.test(`${foldText(before)} `) || sense.denialOfClause.test(show);
}
