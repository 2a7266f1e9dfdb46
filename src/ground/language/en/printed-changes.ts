import type { PrintedChanges } from '../printing.ts';

export function changeWords(american: boolean): PrintedChanges {
  const issue = (edition: number, date: string | undefined): string =>
    date === undefined ? `edition ${edition}` : `edition ${edition}, ${date}`;
  return {
    first: 'This is the first edition.',
    unrecorded: 'No earlier edition of this pack is on record, so changes cannot be listed.',
    since: (edition, date) => `What has changed since ${issue(edition, date)}.`,
    nothing: (edition, date) => `Nothing has changed since ${issue(edition, date)}.`,
    rules: (rules) => `That edition was checked by ${rules}.`,
    groups: {
      pack: 'The pack',
      figure: 'Figures',
      event: 'Dates and events',
      quotation: 'Quotations',
      claim: 'Claims',
      entity: american ? 'People and organizations' : 'People and organisations',
      text: 'Text',
      source: 'Sources',
    },
    labels: { changed: 'Changed', added: 'Added', withdrawn: 'Withdrawn', moved: 'Moved' },
    fields: {
      title: 'Title',
      subtitle: 'Subtitle',
      'short-title': 'Running title',
      status: 'Status',
      audience: 'For',
      author: 'Author',
      supersedes: 'Supersedes',
      'return-by': 'Return by',
      marking: 'Marking',
      picture: 'Picture',
    },
    differs: {
      title: 'another title',
      issued: 'another date',
      reliability: 'another grade of reliability',
      description: 'another description',
      text: 'its text was revised',
    },
    sources: { added: 'is now one of the sources', withdrawn: 'is no longer one of the sources' },
    credibility: (grade) => `credibility ${grade}`,
    part: (whole) => `part of ${whole}`,
    otherEvidence: 'on different evidence',
  };
}
