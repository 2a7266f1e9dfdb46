import { onceFor } from '../../../ground/model/once-for.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { wholeOf } from '../text/sentence-at.ts';
import { turnStartsIn } from '../text/turns.ts';
import type { EvidenceSubject } from './evidence-subject.ts';
import { peopleOf } from './people-of.ts';

/** What a piece of evidence runs over, if it does. */
export type Crossing = 'paragraphs' | 'turns' | 'cells';

/** What somebody said is in one cell; other evidence may span the cells of a row, but never paragraphs or turns. */
export const crossingOf: (subject: EvidenceSubject) => Crossing | undefined = onceFor((subject) => {
  const { evidence, document, section, speaker } = subject;
  const [first, last] = evidence.paragraphs;
  if (first !== last) return 'paragraphs';
  const whole = wholeOf(evidence.pieces);
  if (turnStartsIn(document, whole, peopleOf(subject.context))) return 'turns';
  const said = section === 'quotations' || (section === 'claims' && speaker !== undefined);
  const isRow = paragraphAt(document.text, whole.start)?.kind === 'row';
  return said && isRow && document.text.text.slice(whole.start, whole.end).includes('\t')
    ? 'cells'
    : undefined;
});
