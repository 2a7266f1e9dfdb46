import type { PrintedBlocks } from '../printing.ts';

export function blockWords(american: boolean): PrintedBlocks {
  const judgement = american ? 'Judgment' : 'Judgement';
  return {
    about: 'About this pack',
    otherFigures: 'Other figures',
    claims: {
      reported: { title: 'Reported by the sources', label: 'Reported' },
      assumption: { title: 'Assumptions', label: 'Assumption' },
      judgement: { title: `${judgement}s`, label: judgement },
    },
    people: {
      people: 'People',
      organisations: american ? 'Organizations and groups' : 'Organisations and groups',
      places: 'Places',
      others: 'Others',
    },
    items: {
      figure: 'Figure',
      event: 'Event',
      quotation: 'Quotation',
      entity: 'Name',
      reported: 'Claim',
      assumption: 'Assumption',
      judgement: 'Judgement',
    },
    exhibits: {
      label: {
        figure: (number) => `Figure ${number}`,
        table: (number) => `Table ${number}`,
        box: (number) => `Box ${number}`,
      },
      titled: (label, title) => `${label}: ${title}`,
      source: (documents) => `${documents.length === 1 ? 'Source' : 'Sources'}: ${documents.join('; ')}`,
      note: (words) => `Note: ${words}`,
      paragraphs: (letter, paragraphs, several) =>
        `${letter}, ${several ? 'paragraphs' : 'paragraph'} ${paragraphs}`,
    },
    references: {
      exhibit: (label) => label.toLowerCase().replace(' ', '\u00a0'),
      section: (number) => `section\u00a0${number}`,
      titled: (title) => `section “${title}”`,
      page: 'page',
    },
    quotation: (words, about) => `“${words}”${about === undefined ? '' : `, on ${about}`}`,
  };
}
