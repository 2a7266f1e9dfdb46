import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { sourceFile } from '../../support/source-file.ts';

/** The stretch of the YAML that each problem is about, with its code. */
function problems(yaml: string): readonly string[] {
  const { diagnostics } = readExtraction(sourceFile('sources/extractions/d.yaml', yaml));
  const lines = yaml.split('\n');
  return diagnostics.map(({ code, place }) => {
    const line = lines[(place?.start.line ?? 1) - 1] ?? '';
    return `${code} ${line.slice((place?.start.column ?? 1) - 1, (place?.end.column ?? 1) - 1)}`;
  });
}

const item = (lines: string): string => `figures:\n  roads:\n${lines.replace(/^/gm, '    ')}\n`;

describe('YAML that would shorten a text', () => {
  it.each([
    ['a comment behind a label', item('label: Roads # and bridges'), '# and bridges'],
    ['a comment behind a note', item('note: See item # three of the list'), '# three of the list'],
    ['a comment behind a quote', item('evidence:\n  - quote: spent 48 pounds # on roads'), '# on roads'],
    [
      'behind an entry of a list',
      'entities:\n  a:\n    aliases:\n      - Smith # the elder\n',
      '# the elder',
    ],
    ['behind a text of two lines', item('label: Roads\n  and bridges # and more'), '# and more'],
    ['behind a tab', item('unit: kg\t# of steel'), '# of steel'],
    ['within braces', 'entities:\n  a: { name: Smith, role: Head # of state\n  }\n', '# of state'],
    ['a line break in double quotes', item('label: "C:\\new"'), '\\n'],
    ['a line break by its number', item('label: "C:\\x0aew"'), '\\x0a'],
    ['a tab by its number', item('label: "C:\\u0009able"'), '\\u0009'],
    ['a tab in double quotes', item('note: "a\\tb"'), '\\t'],
    ['a tab after an escaped backslash', item('label: "C:\\\\new\\table"'), '\\t'],
    ['a comma within braces', 'figures:\n  r: { label: Roads, bridges, value: 3 }\n', 'bridges'],
    [
      'a thousands separator within braces',
      'figures:\n  r: { evidence: [{ quote: spent 2,400 pounds }] }\n',
      '400 pounds',
    ],
  ])('reports %s', (_, yaml, words) => {
    expect(problems(yaml)).toEqual([`YAML_CUTS_TEXT ${words}`]);
  });

  it.each([
    ['behind an id', item('subset-of: volunteers          # a part of the volunteers')],
    ['behind a number', item('value: 48 # as printed')],
    ['behind a date', 'events:\n  a:\n    date: 2015-11 # first\n'],
    ['behind a word of a list of ours', 'claims:\n  a:\n    kind: reported # not a judgement\n'],
    ['behind a quoted text', item('label: "Roads" # and bridges')],
    ['on a line of its own', item('# a comment\nlabel: Roads\n# another')],
    ['a # in a word', item('label: The C# team, no.#4')],
    ['a # in quotes', item("label: 'Roads # and bridges'")],
    ['a line break in a note', item('note: "One.\\nTwo."')],
    ['a tab between the cells of a quote', item('evidence:\n  - quote: "Roads\\t48"')],
    ['a backslash that is escaped', item('label: "C:\\\\new"')],
    ['a text over several lines', item('note: >\n  One # two\n  three')],
    ['a comma in quotes', 'figures:\n  r: { label: "Roads, bridges", value: 3 }\n'],
    ['a comma in block style', item('label: Roads, bridges')],
    ['an empty field of a map in braces', 'figures:\n  r: { label: Roads, note: , value: 3 }\n'],
  ])('leaves alone: %s', (_, yaml) => {
    expect(problems(yaml)).toEqual([]);
  });

  it('says what happened at a comma, and what to write', () => {
    const yaml = 'figures:\n  r: { label: Roads, bridges, value: 3 }\n';
    const { diagnostics, value } = readExtraction(sourceFile('sources/extractions/d.yaml', yaml));
    expect(diagnostics[0]).toMatchObject({
      message: 'a comma ends a value in { }, and this one is cut after “Roads”',
      hint: 'put the words in quotes: "Roads, bridges"',
    });
    // The whole text is looked at further: nothing else is to be said of half of it.
    expect(value?.content.data).toEqual({ figures: { r: { label: 'Roads, bridges', value: 3 } } });
  });

  it('looks at front matter, too', () => {
    const document = readDocument(
      sourceFile('sources/documents/d.md', '---\ntitle: Report # one\n---\nA.\n'),
    );
    const pack = readPack(sourceFile('sources/packs/p.md', '---\ntitle: Spending # one\n---\nA.\n'));
    expect([...document.diagnostics, ...pack.diagnostics].map(({ code }) => code)).toEqual([
      'YAML_CUTS_TEXT',
      'YAML_CUTS_TEXT',
    ]);
  });
});
