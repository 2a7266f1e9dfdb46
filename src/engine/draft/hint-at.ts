import { didYouMean, whichThereAre } from '../../ground/model/nearest-name.ts';

/** How many names are enough for a hint. */
const MOST = 6;

/** What to say to somebody who asks for the draft of a document that is not there: which are. */
export function hintAtDocuments(id: string, documents: readonly string[]): string {
  return (
    whichThereAre(id, documents, 'documents') ??
    'there are no documents yet: put one in sources/documents, or run `sourcebound import FILE`'
  );
}

/** The ids that somebody may have meant: one that is spelled much the same, else those that share its words. */
export function hintAtProposals(id: string, waiting: readonly string[], document: string): string {
  const near = didYouMean(id, waiting);
  if (near !== undefined) return near;
  const words = wordsOf(id);
  const shared = waiting
    .map((one) => ({ one, count: wordsOf(one).filter((word) => words.includes(word)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST / 2)
    .map(({ one }) => `\`${one}\``);
  const list = `list the proposals with \`sourcebound draft ${document} --list\``;
  return shared.length === 0 ? list : `did you mean ${shared.join(' or ')}? ${list}`;
}

function wordsOf(id: string): readonly string[] {
  return id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 || /\d/.test(word));
}
