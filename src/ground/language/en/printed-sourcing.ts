import type { PrintedComparison, PrintedSourcing } from '../printing.ts';

export const COMPARISON: PrintedComparison = {
  only: (letters) => `Only ${letters}`,
  everyone: (documents) => (documents === 2 ? 'Both speak of it' : 'All speak of it'),
  sameFigure: (letters, label, fromOneOrigin) =>
    `${letters} give the same figure${fromOneOrigin ? ', but go back to one origin' : ''}: ${label}`,
  differentFigures: (letters, label, values) => `${letters} give different figures: ${label}, ${values}`,
};

export const SOURCING: PrintedSourcing = {
  nothingExtracted: (documents) => `${documents}, from which nothing was extracted.`,
  extracted: (documents, items, single) =>
    `${documents}, from which ${items} ${single ? 'was' : 'were'} extracted.`,
  ungraded: 'Reliability of the sources: not graded.',
  reliability: (grades) => `Reliability of the sources: ${grades}.`,
  notGraded: (count) => `${count} not graded`,
  kinds: (documents, kinds) => `${documents === 1 ? 'Kind' : 'Kinds'} of source: ${kinds}.`,
  kindNotStated: 'not stated',
  undated: (documents) => (documents === 1 ? 'It is not dated.' : 'None of them is dated.'),
  published: (parts) => `Published: ${parts}.`,
  between: (count, first, last) => `${count} between ${first} and ${last}`,
  inYear: (count, year) => `${count} in ${year}`,
  notDated: (count) => `${count} not dated`,
  singleSource: 'Everything rests on a single source.',
  ownOrigins: 'Each document has an origin of its own.',
  sharedOrigins: (documents, origins, shared) =>
    `The ${documents} documents go back to ${origins}: those of one origin do not confirm each other. One origin: ${shared}.`,
  noneConfirmed: 'No figure or claim is confirmed by a second, independent document.',
  allConfirmed: 'Every figure and claim is confirmed by a second, independent document.',
  someConfirmed: (single, all) =>
    `${single} of ${all} figures and claims rest on a single origin; the others are confirmed by a second, independent document.`,
  extraction: (methods) => `Extracted: ${methods}.`,
  methodNotStated: 'not stated',
  byHand: 'by hand',
  withTool: (tool) => `with ${tool ?? 'a tool'} (checked by a person)`,
};
