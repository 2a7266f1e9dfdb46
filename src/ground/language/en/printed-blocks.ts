import type { PrintedBlocks } from '../printing.ts';

export function blockWords(american: boolean): PrintedBlocks {
  const judgement = american ? 'Judgment' : 'Judgement';
  return {
    about: 'About this pack',
    evidence: 'Evidence',
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
      judgement,
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
    charts: {
      alternative: (kind, count, scope, [low, high]) =>
        [
          {
            bars: 'Bar chart',
            dots: 'Dot chart',
            line: `Line chart, ${count === 1 ? 'one line' : `${count} lines`}`,
            multiples: `${count} small line charts on one scale`,
            slope: `Slope chart, ${count === 1 ? 'one line' : `${count} lines`} between two times`,
            stacked: `Stacked bars, ${count === 1 ? 'one whole' : `${count} wholes`} with their parts`,
          }[kind],
          ...(scope === undefined ? [] : [`: ${scope}`]),
          `. The scale goes from ${low} to ${high}. The table below has the values.`,
        ].join(''),
      scale: ([low, high]) => `The scale goes from ${low} to ${high}.`,
      signs: {
        more: 'Arrow: it may be more.',
        less: 'Dashed outline: it may be less.',
        lessPoint: 'Arrow down: it may be less.',
        about: 'Dashed outline: approximate.',
        aboutPoint: 'Ring: approximate.',
        part: 'Hatched: a part, inside the outline of its whole.',
        range: 'Two dots: the low and the high end of a range.',
        rest: 'Dashed white: the rest of the whole.',
        truncated: 'The scale does not begin at zero.',
      },
      fromTo: (first, last) => `${first} to ${last}`,
    },
    references: {
      exhibit: (label) => label.toLowerCase().replace(' ', '\u00a0'),
      section: (number) => `section\u00a0${number}`,
      // A letter would be that of a document.
      appendix: (number) => `Appendix ${number}`,
      titled: (title) => `section “${title}”`,
      paragraph: (number) => `paragraph\u00a0${number}`,
      note: (label) => `note\u00a0${label}`,
      page: 'page',
    },
    quotation: (words, about) => `“${words}”${about === undefined ? '' : `, on ${about}`}`,
  };
}
