import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { fixEdits } from '../../../src/ground/edit/fix-edits.ts';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { filesOf } from '../../support/rule-case.ts';
import { runFiles } from '../../support/run-files.ts';

const SOURCE = `Ada Rossi said: “The quay is older than the mill.” The old quay has two rusty cranes. Tom Hale came later.

In 2030 there were 40 vans. In 2031 there were 52 vans. In 2031 there were 30 carts.

| Harbour | Berths |
|---|--:|
| North | 14 |
| South | 23 |`;
const ITEMS = `entities:
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale }
figures:
  before: { label: Vans, value: 40, unit: vans, period: 2030, series: vans, topics: [fleet], evidence: In 2030 there were 40 vans }
  now: { label: Vans, value: 52, unit: vans, period: 2031, series: vans, topics: [fleet], evidence: In 2031 there were 52 vans }
  late: { label: Vans of 2031, value: 52, unit: vans, period: 2031, topics: [fleet], evidence: In 2031 there were 52 vans }
  south: { label: Berths in the south, value: 23, evidence: South 23 }
quotations:
  quay: { words: The quay is older than the mill, speaker: rossi }`;

/** The first fix of a code with a title, obeyed: the line that it changed, and the codes that are left. */
function obeyed(
  one: Omit<RuleCase, 'source'>,
  code: string,
  title: RegExp,
): readonly [string, readonly string[]] {
  const files = filesOf({ source: SOURCE, extraction: ITEMS, ...one });
  const said = (all: typeof files) => {
    const { document, extraction, pack } = runFiles(all, 'a');
    return [...document, ...extraction, ...pack];
  };
  const found = said(files).find((diagnostic) => diagnostic.code === code);
  const fix = found?.fixes?.find((each) => title.test(each.title));
  const paths = { 'sources/extractions/a.yaml': 'extraction', 'sources/packs/p.md': 'pack' } as const;
  const keyOf = (path: string) => (path in paths ? paths[path as keyof typeof paths] : 'document');
  const edited = fix && fixEdits(fix, (path) => files[keyOf(path)]);
  if (edited === undefined || !('edits' in edited))
    throw new Error(`no fix ${title} of ${code}: ${JSON.stringify(found)}`);
  const path = edited.edits[0]?.file ?? '';
  const key = keyOf(path);
  const applied = applyEdits({ file: path, text: files[key] }, edited.edits);
  const text = 'text' in applied ? applied.text : '';
  const lines = files[key].split('\n');
  const changed = text.split('\n').find((line, index) => line !== lines[index]) ?? '';
  return [changed.trim(), said({ ...files, [key]: text }).map((left) => left.code)];
}

test('a chart of the wrong kind is drawn as one that fits', () => {
  const narrative = '::chart{title="Vans" compare="before now" kind="stacked"}';
  expect(obeyed({ narrative }, 'CHART_MISFIT', /draw it/)).toEqual([
    '::chart{title="Vans" compare="before now" kind="bars"}',
    [],
  ]);
});

test('a figure that a chart would leave out joins the series of the others', () => {
  const [line] = obeyed({ narrative: '::chart{topics="fleet"}' }, 'CHART_UNDECLARED', /series: vans/);
  expect(line).toMatch(/^late: .*series: vans/);
});

test('words in a cell become those of the source', () => {
  const narrative = `| What | Says |\n|---|---|\n| Age | “The quay is older than the mills” [@quay] |`;
  expect(obeyed({ narrative }, 'UNBOUND_QUOTATION', /write/)).toEqual([
    '| Age | “The quay is older than the mill” [@quay] |',
    [],
  ]);
});

test('a row that is named in place of another becomes its own', () => {
  const narrative = `| Harbour | Berths |\n|---|--:|\n| North | 23 [@south] |`;
  expect(obeyed({ narrative }, 'ROW_EXCHANGED', /name/)).toEqual(['| South | 23 [@south] |', []]);
});

test('words in a box become those of the source', () => {
  const narrative = ':::box{title="The quay"}\n\nShe says: “The quay is older than a mill” [@quay].\n\n:::';
  expect(obeyed({ narrative }, 'UNBOUND_QUOTATION', /write/)).toEqual([
    'She says: “The quay is older than the mill” [@quay].',
    [],
  ]);
});

test('a speaker of the narrative becomes the one who says it', () => {
  const narrative = '“The quay is older than the mill”, Tom Hale says [@quay].';
  expect(obeyed({ narrative }, 'SPEAKER_DIFFERS', /write/)).toEqual([
    '“The quay is older than the mill”, Ada Rossi says [@quay].',
    [],
  ]);
});

test('a speaker of an item becomes the one who says it', () => {
  const extraction = ITEMS.replace('speaker: rossi', 'speaker: hale');
  expect(obeyed({ extraction }, 'SPEAKER_DIFFERS', /write/)).toEqual([
    'quay: { words: The quay is older than the mill, speaker: rossi }',
    [],
  ]);
});
