import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/ground/model/chain.ts';
import { bindExtraction } from '../../../src/stages/bind/bind-extraction.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { validateDocument } from '../../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../../src/stages/validate/validate-extraction.ts';
import { bindOne, bindWhole } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

const DOCUMENT = `The county spent 2.4 million pounds on roads in 2024.

"Roads first," said Ama Osei, the mayor. Jon Bell disagreed.`;

const KEPT = `document: a
figures:
  roads:
    label: Spent on roads
    value: 2.4 million pounds
    evidence: spent 2.4 million pounds on roads
`;
const PROPOSED = KEPT.replace(
  '    label:',
  '    proposed: true\n    proposed-by: sourcebound draft 0.1.0\n    label:',
);

function validate(extraction: string) {
  const read = readExtraction(sourceFile('sources/extractions/a.yaml', extraction));
  return read.value === undefined ? read.diagnostics : validateExtraction(read.value).diagnostics;
}

describe('a proposal', () => {
  it('binds, and is not among the items', () => {
    const { value, diagnostics } = bindOne({ documents: { a: DOCUMENT }, extractions: { a: PROPOSED } });
    expect(diagnostics).toEqual([]);
    expect(value?.items).toEqual([]);
    expect(value?.proposed).toMatchObject([{ id: 'roads', quantity: { value: 2_400_000 } }]);
  });

  it('is an item once the line is deleted; who proposed it stays', () => {
    const kept = PROPOSED.replace('    proposed: true\n', '');
    const { value } = bindOne({ documents: { a: DOCUMENT }, extractions: { a: kept } });
    expect(value?.items).toMatchObject([{ id: 'roads', data: { 'proposed-by': 'sourcebound draft 0.1.0' } }]);
    expect(value?.proposed).toEqual([]);
  });

  it('is not looked at where only parts of a document are there', () => {
    const file = sourceFile('sources/documents/a.md', `---\ntitle: A\n---\n${DOCUMENT}`);
    const { value: document } = chain(readDocument(file), validateDocument);
    if (document === undefined) throw new Error('there is no document');
    const text = { ...document.text, text: document.text.text.replaceAll('2.4', '███'), sha256: 'x' };
    const read = readExtraction(sourceFile('sources/extractions/a.yaml', PROPOSED)).value;
    const extraction = read && validateExtraction(read).value;
    if (extraction === undefined) throw new Error('there is no extraction');
    const { value, diagnostics } = bindExtraction(extraction, new Map([['a', { ...document, text }]]));
    expect({ proposed: value?.proposed, diagnostics }).toEqual({ proposed: [], diagnostics: [] });
  });

  it('is reported when it does not bind', () => {
    const wrong = PROPOSED.replace('2.4 million pounds\n', '2.5 million pounds\n');
    const { diagnostics } = bindOne({ documents: { a: DOCUMENT }, extractions: { a: wrong } });
    expect(diagnostics).toMatchObject([{ code: 'FIGURE_NOT_STATED', place: { start: { line: 7 } } }]);
  });

  it('says nothing of its warnings, and counts none, before it is kept', () => {
    const about = (text: string): string => text.replace('Spent on roads', 'Fall in spending on roads');
    const document = DOCUMENT.replace('spent 2.4', 'raised by 2.4').replace('pounds on', 'pounds for');
    const source = (text: string) => ({
      documents: { a: document },
      extractions: {
        a: about(text).replace('spent 2.4 million pounds on', 'raised by 2.4 million pounds for'),
      },
    });
    const kept = bindOne(source(KEPT));
    expect(kept.diagnostics).toMatchObject([{ code: 'DIRECTION_DIFFERS', severity: 'warning' }]);
    expect(kept.value?.openWarnings).toBe(1);
    const waiting = bindOne(source(PROPOSED));
    expect(waiting.diagnostics).toEqual([]);
    expect(waiting.value?.openWarnings).toBe(0);
  });

  it('decides nothing about what is kept', () => {
    const quotation = (who: string): string => `document: a
entities:
  osei: { kind: person, name: Ama Osei }
  bell: { ${who}kind: person, name: Jon Bell, role: mayor }
quotations:
  first: { words: Roads first, speaker: osei }
`;
    const document = DOCUMENT.replace('said Ama Osei, the mayor', 'the mayor said. Ama Osei was there');
    const bind = (who: string) => bindOne({ documents: { a: document }, extractions: { a: quotation(who) } });
    expect(bind('').diagnostics).toMatchObject([{ code: 'SPEAKER_DIFFERS' }]);
    expect(bind('proposed: true, ').diagnostics.map(({ code }) => code)).not.toContain('SPEAKER_DIFFERS');
  });
});

describe('PROPOSAL_CITED', () => {
  const HINT = 'read it, then keep it with `sourcebound draft a --keep roads`, or strike it and cite another';
  const pack = (text: string) => ({
    documents: { a: DOCUMENT },
    extractions: { a: PROPOSED },
    pack: `---\ntitle: Roads\ndocuments: [a]\n---\n${text}\n`,
  });

  it.each([
    ['a citation', 'Roads came first [@roads].', { line: 5, column: 20 }],
    ['a citation by document', 'Roads came first [@a:roads].', { line: 5, column: 20 }],
    ['a value', 'They took :value[roads] of it.', { line: 5, column: 18 }],
    ['a sum', 'They took :sum[roads roads] of it.', { line: 5, column: 16 }],
  ])('is reported for %s', (_, text, start) => {
    const found = bindWhole(pack(text)).diagnostics.filter(({ code }) => code === 'PROPOSAL_CITED');
    expect(found[0]).toMatchObject({ severity: 'error', hint: HINT, place: { start } });
  });

  it('is reported once, and nothing else of what the proposal would support', () => {
    const text =
      'The council spent 2.4 million pounds on roads [@roads].\n\nThey took :value[roads] [@a:roads], as said.\n\n::key-figures{figures="roads"}';
    const { diagnostics } = bindWhole(pack(text));
    expect(diagnostics).toMatchObject([
      { code: 'PROPOSAL_CITED', hint: HINT, place: { start: { line: 5 } } },
    ]);
  });

  it('hides nothing that would be wrong if it were kept', () => {
    const { diagnostics } = bindWhole(pack('The council spent 2.5 million pounds on roads [@roads].'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['PROPOSAL_CITED', 'UNBOUND_NUMBER']);
  });

  it('is reported for every field of what is kept that names it', () => {
    const found = validate(`document: a
entities:
  osei: { proposed: true, kind: person, name: Ama Osei }
  council: { kind: group, name: council, member-of: osei }
figures:
  roads: { proposed: true, label: Roads, value: 2, evidence: two roads }
  part: { label: Part, value: 1, subset-of: roads, said-by: osei, evidence: one road }
  more: { label: More, derived: { difference: [roads, part] } }
events:
  opened: { title: Opened, date: 2024, said-by: osei, evidence: opened in 2024 }
quotations:
  first: { words: Roads first, speaker: osei }
claims:
  well: { text: All is well., kind: reported, speaker: osei, evidence: all is well }
`);
    expect(found.map(({ code, place }) => [code, place?.start.line])).toEqual(
      [4, 7, 7, 8, 10, 12, 14].map((line) => ['PROPOSAL_CITED', line]),
    );
  });

  it('is not reported for what is proposed itself', () => {
    const found = validate(`document: a
entities:
  osei: { proposed: true, kind: person, name: Ama Osei }
quotations:
  first: { proposed: true, words: Roads first, speaker: osei }
`);
    expect(found).toEqual([]);
  });
});

it('`proposed` is true or absent', () => {
  expect(validate(PROPOSED.replace('proposed: true', 'proposed: false'))).toMatchObject([
    { code: 'BAD_VALUE', place: { start: { line: 4 } } },
  ]);
});
