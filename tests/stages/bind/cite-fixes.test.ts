import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { fixEdits } from '../../../src/ground/edit/fix-edits.ts';
import { bindWhole, codes } from '../../support/bind-sources.ts';

const DOCUMENTS = {
  mill:
    'The mill ground 6,200 tonnes of rye in 2024. It stood still on 3 May 2024. “The river owes us nothing,” ' +
    'said Ada Voss, the miller. It has 14 sluices, and 9 of the sluices leak.',
  weir: 'The weir was closed for 14 weeks. Its keeper wrote 6 reports.',
};
const MILL = `document: mill
entities:
  voss: { kind: person, name: Ada Voss }
figures:
  rye: { label: Rye ground, value: 6200, unit: tonnes, evidence: "The mill ground 6,200 tonnes of rye in 2024" }
  sluices: { label: Sluices, value: 14, evidence: It has 14 sluices }
  leaks: { label: Sluices that leak, value: 9, evidence: 9 of the sluices leak, proposed: true }
events:
  still: { title: The mill stood still, date: 2024-05-03, evidence: It stood still on 3 May 2024 }
quotations:
  river: { words: "The river owes us nothing", speaker: voss }
`;
const WEIR = `document: weir
figures:
  closed: { label: Weeks closed, value: 14, unit: weeks, evidence: closed for 14 weeks }
  sluices: { label: Reports of the keeper, value: 6, unit: reports, evidence: Its keeper wrote 6 reports }
`;

const PACK = 'sources/packs/p.md';
const EXTRACTION = 'sources/extractions/mill.yaml';

function filesOf(body: string, own = ''): Map<string, string> {
  return new Map([
    [PACK, `---\ntitle: The mill\ndocuments: [mill, weir]\n${own}---\n\n${body}\n`],
    [EXTRACTION, MILL],
    ['sources/extractions/weir.yaml', WEIR],
  ]);
}

function bind(files: ReadonlyMap<string, string>): ReturnType<typeof bindWhole>['diagnostics'] {
  const extraction = (id: string): string => files.get(`sources/extractions/${id}.yaml`) ?? '';
  const extractions = { mill: extraction('mill'), weir: extraction('weir') };
  return bindWhole({ documents: DOCUMENTS, extractions, pack: files.get(PACK) ?? '' }).diagnostics;
}

/** The ways to cite that the first error offers. */
function offered(files: ReadonlyMap<string, string>): readonly string[] {
  const [first] = bind(files);
  return (first?.fixes ?? []).map(({ title }) => title).filter((title) => title.includes('cite'));
}

/** What the files are once the first way to cite is taken for every error in turn. */
function cited(body: string): Map<string, string> {
  const files = filesOf(body);
  for (let turn = 0; turn < 5; turn += 1) {
    const [fix] = bind(files).flatMap(({ fixes = [] }) =>
      fixes.filter(({ title }) => title.includes('cite')),
    );
    if (fix === undefined) return files;
    const made = fixEdits(fix, (file) => files.get(file));
    if ('refusal' in made) throw new Error(made.refusal.reason);
    for (const [file, text] of files) {
      const applied = applyEdits({ file, text }, made.edits);
      if ('refusal' in applied) throw new Error(applied.refusal.reason);
      files.set(file, applied.text);
    }
  }
  throw new Error('there is no end to it');
}

const bodyOf = (files: ReadonlyMap<string, string>): string =>
  (files.get(PACK) ?? '').replace(/^---[\s\S]*?\n---\n/, '').trim();

describe('what a sentence states without citing it is cited', () => {
  it.each([
    ['The mill ground 6,200 tonnes of rye.', 'The mill ground 6,200 tonnes of rye [@rye].'],
    ['The mill ground some 6,200 tonnes', 'The mill ground some 6,200 tonnes [@rye]'],
    ['On 3 May 2024 the mill stood still.', 'On 3 May 2024 the mill stood still [@still].'],
    ['Ada Voss says “The river owes us nothing”.', 'Ada Voss says “The river owes us nothing” [@river].'],
    // Its id is that of an item of the other document as well.
    ['The mill has 14 sluices.', 'The mill has 14 sluices [@mill:sluices].'],
    ['The mill ground rye, 6,200 tonnes [@still].', 'The mill ground rye, 6,200 tonnes [@still; @rye].'],
    [
      'It ground 6,200 tonnes of rye, with 14 sluices at the mill.',
      'It ground 6,200 tonnes of rye, with 14 sluices at the mill [@rye; @mill:sluices].',
    ],
    ['The mill ground **6,200 tonnes**.\nIt is old.', 'The mill ground **6,200 tonnes** [@rye].\nIt is old.'],
    ['The mill ground 6,200 tonnes. It stood still on 3 May 2024 [@still].', undefined],
  ])('%s', (body, expected) => {
    const files = cited(body);
    expect(codes(bind(files))).toEqual([]);
    if (expected !== undefined) expect(bodyOf(files)).toBe(expected);
  });

  it('and kept, where it is a proposal', () => {
    const files = cited('At the mill 9 sluices leak.');
    expect(codes(bind(files))).toEqual([]);
    expect(bodyOf(files)).toBe('At the mill 9 sluices leak [@leaks].');
    expect(files.get(EXTRACTION)).toBe(MILL.replace(', proposed: true', ''));
  });

  it('the item that is made for it comes first, and says what it is', () => {
    expect(offered(filesOf('The mill ground 6,200 tonnes of rye.'))).toEqual(['cite `rye` (Rye ground)']);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['where no item states it', 'The mill ground 7,300 tonnes of rye.'],
    ['where what states it says it of another unit', 'The mill stood still for 9 weeks.'],
    ['in a heading', '# 6,200 tonnes'],
    ['in a table', '| Rye | 6,200 |\n|---|---|\n| Mill | 14 |'],
    ['where each of several citations backs what is before it', 'Rye [@rye], 14 sluices, and calm [@still].'],
  ])('%s', (_, body) => {
    const files = filesOf(body);
    expect(bind(files).length).toBeGreaterThan(0);
    expect(offered(files)).toEqual([]);
  });
});

describe('what has no end', () => {
  it('is tried so often for a whole narrative, from its beginning: the rest is reported without', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => 1_001 + index);
    const documents = { mill: numbers.map((number) => `There were ${number} sacks.`).join('\n\n') };
    const items = numbers.map(
      (number) =>
        `  n${number}: { label: Sacks, value: ${number}, unit: sacks, evidence: "${number} sacks" }`,
    );
    const extractions = { mill: `document: mill\nfigures:\n${items.join('\n')}\n` };
    const narrative = numbers.map((number) => `They had ${number} sacks.`).join(' ');
    const pack = `---\ntitle: The mill\ndocuments: [mill]\n---\n${narrative}\n`;
    const { diagnostics } = bindWhole({ documents, extractions, pack });
    const wrong = diagnostics.filter(({ code }) => code === 'UNBOUND_NUMBER');
    expect(wrong).toHaveLength(300);
    const isOffered = wrong.map(({ fixes = [] }) => fixes.some(({ title }) => title.startsWith('cite ')));
    const last = isOffered.lastIndexOf(true);
    expect(last).toBeGreaterThan(20);
    expect(last).toBeLessThan(120);
    expect(isOffered.slice(0, last + 1)).not.toContain(false);
  });
});

describe('what only a later sentence cites', () => {
  it.each([
    ['They milled 6,300 tonnes. It ground 6,200 tonnes of rye [@rye].', 'UNBOUND_NUMBER'],
    ['It stopped on 4 May 2024. It stood still on 3 May 2024 [@still].', 'UNBOUND_DATE'],
  ])('is no correction of what is somewhat like it: %s', (body, code) => {
    const wrong = bind(filesOf(body)).filter((one) => one.code === code);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.hint).not.toContain('write “');
    expect(
      (wrong[0]?.fixes ?? []).map(({ title }) => title).filter((title) => title.startsWith('write')),
    ).toEqual([]);
  });

  it('is one where the sentence cites it itself', () => {
    const [wrong] = bind(filesOf('It ground 6,300 tonnes of rye [@rye].'));
    expect(wrong?.hint).toContain('write “6,200');
  });
});
