import type { DeskState } from '../../../../engine/desk/desk-types.ts';

export type StepName = 'bring' | 'draft' | 'walk' | 'pack' | 'write' | 'settle' | 'build' | 'copies';

export interface GuideStep {
  readonly name: StepName;
  readonly title: string;
  /** What it is for, and what its button does. */
  readonly says: string;
  readonly done: boolean;
}

export interface GuideFacts {
  readonly state: DeskState | undefined;
  /** The document that is read has an extraction. */
  readonly drafted: boolean;
  /** The narrative has words of the author's own. */
  readonly written: boolean;
  /** What was written is in its file. */
  readonly settled: boolean;
  /** How many errors the open pack has. */
  readonly errors: number;
  /** The PDF of the open pack is as its text is. */
  readonly printed: boolean;
  readonly copied: boolean;
}

/** The way from nothing to numbered copies, with what has been done of it. */
export function guideSteps({
  state,
  drafted,
  written,
  settled,
  errors,
  printed,
  copied,
}: GuideFacts): readonly GuideStep[] {
  const documents = state?.documents ?? [];
  const kept = documents.reduce((sum, { bound }) => sum + bound, 0);
  const proposed = documents.reduce((sum, one) => sum + one.proposed, 0);
  const wrong = documents.reduce((sum, one) => sum + one.wrong, 0);
  const hasPack = (state?.packs.length ?? 0) > 0;
  const isRight = settled && errors === 0;
  return [
    {
      name: 'bring',
      title: 'Import a document',
      says: 'Choose a file or paste text. The desk reads the words and keeps the original as it is.',
      done: documents.length > 0,
    },
    {
      name: 'draft',
      title: 'Find what it states',
      says: 'The desk looks for figures, dates, quotations and names in the document. Nothing counts until you keep it.',
      done: drafted || kept + proposed + wrong > 0,
    },
    {
      name: 'walk',
      title: 'Keep or strike',
      says: walkWords(proposed, wrong),
      // What cannot be read is not counted: it is among the errors of the pack. Who has begun a pack has kept enough.
      done: wrong === 0 && (proposed === 0 ? kept > 0 || hasPack : kept > 0 && hasPack),
    },
    {
      name: 'pack',
      title: 'Begin a pack',
      says: 'Give it a title. It is a text of your own that prints what the documents state.',
      done: hasPack,
    },
    {
      name: 'write',
      title: 'Write',
      says: 'Write in the middle, and send items into the text. Each number is marked as bound, cited or unbound.',
      done: hasPack && written,
    },
    ...(hasPack && !isRight ? [rightStep(settled, errors)] : []),
    {
      name: 'build',
      title: 'Build the PDF',
      says: 'The desk checks everything, prints it, and reads the PDF back.',
      done: hasPack && printed && isRight,
    },
    {
      name: 'copies',
      title: 'Number the copies',
      says: 'Each recipient gets a numbered copy; a register says who has which.',
      done: hasPack && copied && printed && isRight,
    },
  ];
}

function rightStep(settled: boolean, errors: number): GuideStep {
  const says = settled
    ? `${errors === 1 ? 'One error keeps' : `${errors} errors keep`} the pack from being built. Each says how to correct it.`
    : 'Your text is not saved in its file: choose which text to keep.';
  return { name: 'settle', title: 'Correct what is wrong', says, done: false };
}

function walkWords(proposed: number, wrong: number): string {
  const keep = 'Keep what is right, change or strike what is not.';
  if (proposed + wrong === 0) return `Go through what was found. ${keep}`;
  return `${leftWords(proposed, wrong)}. ${keep} Stop when you have enough: proposals are not printed.`;
}

function leftWords(proposed: number, wrong: number): string {
  const left = `${proposed === 0 ? 'No' : proposed} proposal${proposed === 1 ? '' : 's'} left`;
  return wrong === 0 ? left : `${left}, and ${wrong} item${wrong === 1 ? '' : 's'} wrong`;
}

/** The step that is to be done next; nothing when all are. */
export function currentStep(steps: readonly GuideStep[]): GuideStep | undefined {
  return steps.find(({ done }) => !done);
}
