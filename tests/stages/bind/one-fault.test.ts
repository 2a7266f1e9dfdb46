import { describe, expect, it } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

const SOURCE = `The store is kept at 16 to 18 °C, and 42 of the 65 sites are open. “We had two winters without wood,” said Ann Lee. Sales fell from 420 to 105.

Sales halved in May, and more than 30 boats came. The surveys were made on 9, 10 and 16 March 2026. The rate rose from 6.8 to 8.2 per cent. It has about 412 beds.`;

const claim = (id: string, quote: string): string =>
  `  ${id}: { text: It is so., kind: reported, evidence: "${quote}" }`;

const extraction = `claims:
${claim('warmth', 'The store is kept at 16 to 18 °C')}
${claim('sites', '42 of the 65 sites are open')}
${claim('sales', 'Sales fell from 420 to 105')}
${claim('halved', 'Sales halved in May')}
${claim('boats', 'more than 30 boats came')}
${claim('surveys', 'The surveys were made on 9, 10 and 16 March 2026')}
${claim('rate', 'The rate rose from 6.8 to 8.2 per cent')}
quotations:
  wood: { words: We had two winters without wood }`;

const says = (narrative: string): RuleCase => ({ source: SOURCE, extraction, narrative });

describe('one wrong word is one error', () => {
  it.each<[string, RuleCase, string]>([
    ['a number in a quotation', says('She had “three winters without wood” [@wood].'), 'UNBOUND_QUOTATION'],
    ['a date in a quotation', says('> We had two winters without June [@wood].'), 'UNBOUND_QUOTATION'],
    [
      'a quotation of two sentences',
      says('She said: “We had three summers without coal. It was cold” [@wood].'),
      'UNBOUND_QUOTATION',
    ],
    [
      'a quotation of three sentences',
      says('“It was a hard time. We burnt the chairs. We had two winters without coal” [@wood].'),
      'UNBOUND_QUOTATION',
    ],
    [
      'a name that is another’s words besides',
      {
        source: SOURCE,
        extraction:
          'entities:\n  lee: { kind: person, name: Anna Leigh }\nquotations:\n  wood: { words: We had two winters without wood, speaker: lee }',
      },
      'NAME_NOT_FOUND',
    ],
    [
      'a name with a slip in it',
      {
        source: SOURCE,
        extraction:
          'entities:\n  lee: { kind: person, name: Ann Leo }\nquotations:\n  wood: { words: We had two winters without wood, speaker: lee }',
      },
      'NAME_NOT_FOUND',
    ],
    [
      'the year of another column',
      {
        source: '| £ thousand | 2034 | 2035 | Budget 2036 |\n|---|---|---|---|\n| Gifts | 540 | 555 | 610 |',
        extraction:
          'figures:\n  one: { label: Gifts in the budget for 2036, value: £555 thousand, evidence: Gifts 540 555 610 }',
      },
      'COLUMN_EXCHANGED',
    ],
    [
      'who says it, in the item and in its text',
      {
        source: 'The rent is too high, said Ann Lee. Tom Birch heard her. He said no more.',
        extraction:
          'entities:\n  lee: { kind: person, name: Ann Lee }\n  birch: { kind: person, name: Tom Birch }\nclaims:\n  rent: { text: Ann Lee says that the rent is too high., kind: reported, speaker: birch, evidence: "The rent is too high, said Ann Lee" }',
      },
      'SPEAKER_DIFFERS',
    ],
    [
      'the unit of a number that counts something else',
      {
        source: 'The panel heard nine witnesses, four of them doctors.',
        extraction:
          'figures:\n  one: { label: Witnesses heard, value: 4 days, evidence: "The panel heard nine witnesses, four of them doctors" }',
      },
      'UNIT_CHANGED',
    ],
    [
      'a number of two that are told of two columns',
      {
        source: '| Quay | Planned dues, £ | Dues paid, £ |\n|---|---|---|\n| North | 540 | 555 |',
        extraction: `figures:
  plan: { label: Planned dues of the north quay, value: £540, evidence: North 540 }
  paid: { label: Dues paid at the north quay, value: £555, evidence: North 540 555 }`,
        narrative: 'The north quay was to pay £541 and paid £555 [@plan; @paid].',
      },
      'UNBOUND_NUMBER',
    ],
    ['the lower end of a range', says('It is kept at 19 to 18 °C [@warmth].'), 'UNBOUND_NUMBER'],
    ['the upper end of a range', says('It is kept at 16 to 19 °C [@warmth].'), 'UNBOUND_NUMBER'],
    ['a part of a whole', says('43 of the 65 sites are open [@sites].'), 'UNBOUND_NUMBER'],
    [
      'the month of several days',
      says('They were made on 9, 10 and 16 May 2026 [@surveys].'),
      'UNBOUND_DATE',
    ],
    [
      'the year of several days',
      says('They were made on 9, 10 and 16 March 2025 [@surveys].'),
      'UNBOUND_DATE',
    ],
    ['the unit of two numbers', says('It rose from 6.8 to 8.2 percentage points [@rate].'), 'UNIT_CHANGED'],
    ['a multiple of the other direction', says('Sales doubled [@halved].'), 'UNBOUND_NUMBER'],
    ['a limit turned round', says('Less than 30 boats came [@boats].'), 'QUALIFIER_CHANGED'],
    [
      'the column of a plan',
      {
        source: '| Quay | Planned dues, £ | Dues, £ |\n|---|---|---|\n| North | 540 | 555 |',
        extraction: 'figures:\n  one: { label: Dues of the north quay, value: £540, evidence: North 540 }',
      },
      'COLUMN_EXCHANGED',
    ],
    ['an exchange', says('Sales fell from 105 to 420 [@sales].'), 'CHANGE_EXCHANGED'],
  ])('%s', (_, one, code) => {
    expect(diagnosticsOf(one).map((found) => found.code)).toEqual([code]);
  });

  it('reports two wrong words twice', () => {
    const found = diagnosticsOf(says('It is kept at 12 to 13 °C [@warmth]; 43 sites are open [@sites].'));
    expect(found.map(({ code }) => code)).toEqual(['UNBOUND_NUMBER', 'UNBOUND_NUMBER', 'UNBOUND_NUMBER']);
  });

  it('takes no scale of a head for a number', () => {
    const found = diagnosticsOf({
      source: '| Quay | Dues, £ thousand |\n|---|---|\n| North | 540 |',
      extraction:
        'figures:\n  plan: { label: Dues of the north quay, value: £540 thousand, evidence: North 540 }',
      narrative: 'The quay paid £541,000 in dues [@plan].',
    });
    expect(found.map(({ code }) => code)).toEqual(['UNBOUND_NUMBER']);
    expect(found[0]?.hint ?? '').not.toContain('thousand');
  });

  it('reports two quotations twice', () => {
    const found = diagnosticsOf(says('“We had coal” and “it was warm”, she said. “So it was” [@wood].'));
    expect(found.map(({ code }) => code)).toEqual([
      'UNBOUND_QUOTATION',
      'UNBOUND_QUOTATION',
      'UNBOUND_QUOTATION',
    ]);
  });

  it('says what to exchange, and does', () => {
    const [found] = diagnosticsOf(says('Sales fell from 105 to 420 [@sales].'));
    expect(found?.hint).toContain('swap “105” and “420”');
    expect(found?.fixes?.[0]?.changes).toHaveLength(2);
  });
});

/** An item with one fault, and a sentence that is right about the document, or about the item. */
const doubtful = (fields: string, narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:\n  beds: { label: Beds, ${fields} }`,
  narrative,
});

const QUOTE = 'evidence: It has about 412 beds';

describe('the fault of an item is not reported again on the prose that prints it', () => {
  it.each<[string, RuleCase, string]>([
    [
      'a value, and the source’s in the text',
      doubtful(`value: 413 beds, qualifier: about, ${QUOTE}`, 'It has about 412 beds [@beds].'),
      'FIGURE_NOT_STATED',
    ],
    [
      'a value, in the text too',
      doubtful(`value: 413 beds, qualifier: about, ${QUOTE}`, 'It has about 413 beds [@beds].'),
      'FIGURE_NOT_STATED',
    ],
    [
      'a limit',
      doubtful(`value: 412 beds, qualifier: at-most, ${QUOTE}`, 'It has about 412 beds [@beds].'),
      'QUALIFIER_CHANGED',
    ],
    [
      'words that are not found',
      doubtful(
        'value: 412 beds, qualifier: about, evidence: It had some 412 beds',
        'It has about 412 beds [@beds].',
      ),
      'QUOTE_NOT_FOUND',
    ],
    [
      'words of a quotation',
      {
        source: SOURCE,
        extraction: 'quotations:\n  wood: { words: We had three winters without wood }',
        narrative: 'She said: “We had two winters without wood” [@wood].',
      },
      'QUOTE_NOT_FOUND',
    ],
    [
      'a part of a sum',
      {
        source: SOURCE,
        extraction: `figures:
  sold: { label: Sales, value: 106, evidence: Sales fell from 420 to 105 }
  before: { label: Sales before, value: 420, evidence: Sales fell from 420 to 105 }
  both: { label: Sales of both years, derived: { sum: [sold, before] } }`,
        narrative: 'It sold :value[both] in all [@both], and 105 at last [@sold].',
      },
      'FIGURE_NOT_STATED',
    ],
  ])('%s', (_, one, code) => {
    expect(diagnosticsOf(one).map((found) => found.code)).toEqual([code]);
  });

  it('but what neither the item nor its document says is', () => {
    const one = doubtful(`value: 413 beds, qualifier: about, ${QUOTE}`, 'It has about 900 beds [@beds].');
    expect(diagnosticsOf(one).map((found) => found.code)).toEqual(['FIGURE_NOT_STATED', 'UNBOUND_NUMBER']);
  });
});
