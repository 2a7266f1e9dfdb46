import { describe, expect, it, test } from 'vitest';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { validateExtraction } from '../../../src/stages/validate/validate-extraction.ts';
import { bindOne } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

/** What people get wrong first, and all that is said of it: code, place, message and hint. */
function said(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(
    ({ code, place, message, hint }) =>
      `${code} ${place?.start.line}:${place?.start.column}-${place?.end.column} ${message} → ${hint}`,
  );
}

function ofExtraction(text: string): readonly string[] {
  const raw = readExtraction(sourceFile('sources/extractions/d.yaml', text));
  const proven = raw.value && validateExtraction(raw.value);
  return said([...raw.diagnostics, ...(proven?.diagnostics ?? [])]);
}

/** The fields of a figure, of which the first is on line 5. */
const figure = (lines: string): string =>
  `document: d\nfigures:\n  roads:\n    label: Roads\n${lines.replace(/^/gm, '    ')}\n`;
const evidence = (text: string): string => figure(`value: 3\nevidence: ${text}`);
const QUOTE = 'put the text in quotes: "…", or \'…\' when it has double quotes in it';

describe('the first errors in an extraction', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a number with a comma in braces',
      evidence('[{quote: It rose to 2,025, prefix: before}]'),
      [
        'YAML_CUTS_TEXT 6:37-40 a comma ends a value in { }, and this one is cut after “It rose to 2” → put the words in quotes: "It rose to 2,025"',
      ],
    ],
    [
      'a sentence with commas in braces',
      evidence('[{ quote: In March, 2025, it fell to 3 }]'),
      [
        'YAML_CUTS_TEXT 6:35-53 a comma ends a value in { }, and this one is cut after “In March” → put the words in quotes: "In March, 2025, it fell to 3"',
      ],
    ],
    [
      'a number with a comma in brackets',
      evidence('[It rose to 2,025]'),
      [
        'YAML_CUTS_TEXT 6:29-32 a comma ends a value in [ ], and this one is cut after “It rose to 2” → put the words in quotes: "It rose to 2,025"',
      ],
    ],
    [
      'a colon in a text',
      evidence('He said: it rose'),
      [`YAML_SYNTAX 6:15-31 a text with a colon and a space in it has to be in quotes → ${QUOTE}`],
    ],
    [
      'a colon in an entry of a list',
      evidence('\n  - He said: it rose'),
      [
        'UNKNOWN_FIELD 7:9-16 evidence 1 of figure `roads` has no field `He said` → a colon and a space make a field of these words: put them in quotes, "He said: it rose"',
      ],
    ],
    [
      'a number that would lose its zero',
      figure('value: 6.50\nevidence: x'),
      ['NUMBER_CORRUPTED 5:12-16 YAML reads 6.50 as 6.5 → quote it: "6.50"'],
    ],
    [
      'tabs',
      'document: d\nfigures:\n\troads:\n\t\tlabel: Roads\n',
      [
        'YAML_SYNTAX 3:1-2 a tab indents this line, and YAML allows only spaces → use spaces instead, and do the same in the line below that has one',
      ],
    ],
    [
      'no-break spaces',
      'document: d\nfigures:\n\u00a0\u00a0roads:\n    label: Roads\n',
      [
        'YAML_SYNTAX 3:1-8 this line is indented with no-break spaces or other wide ones, and YAML knows only the plain one → use plain spaces instead',
      ],
    ],
    [
      'fields in the column of their id',
      'document: d\nfigures:\n  roads:\n  label: Roads\n',
      [
        'BAD_VALUE 3:3-8 figure `roads` has no fields → its fields follow on lines that are indented further than its id',
        'BAD_VALUE 4:10-15 `label` is where the id of a figure is expected → indent it further than the id of its figure',
      ],
    ],
    [
      'the fields of an item in the column of their section',
      'document: d\nfigures:\nid: roads\nlabel: Roads\nvalue: 3\n',
      [
        'BAD_VALUE 3:1-3 `id`, `label` and `value` stand beside `figures`, not below it → below `figures`, indented, comes the id of a figure, and its fields below that, indented further',
      ],
    ],
    [
      'an item in the column of its section',
      'document: d\nevents:\nopening:\n  title: Opening\n  date: 2024\n  evidence: x\n',
      [
        'BAD_VALUE 3:1-8 `opening` stands beside `events`, not below it → indent it, and what is below it, by two blanks',
      ],
    ],
    [
      'items in the column of their section, and another section after them',
      'document: d\nclaims:\none:\n  statement: x\n  evidence: x\ntwo:\n  statement: x\n  evidence: x\nfigures:\nlabel: Roads\n',
      [
        'BAD_VALUE 3:1-4 `one` and `two` stand beside `claims`, not below it → indent them, and what is below them, by two blanks',
        'BAD_VALUE 10:1-6 `label` stands beside `figures`, not below it → below `figures`, indented, comes the id of a figure, and its fields below that, indented further',
      ],
    ],
    [
      'an entry of a list whose fields begin in the first column',
      'document: d\nfigures:\n- id: roads\nlabel: Roads\nvalue: 3\n',
      [
        'BAD_VALUE 3:1-12 `figures` must be a map of fields, not a list → write `roads:` in the place of `- id: roads`, with the other fields below it indented',
      ],
    ],
    [
      'a field that an extraction does not have after a section that has items',
      'document: d\nfigures:\n  roads: { label: Roads, value: 3, evidence: x }\nauthor: Hill\n',
      [
        'UNKNOWN_FIELD 4:1-7 the extraction has no field `author` → its fields are document, extracted, entities, figures, events, quotations, claims and drafted',
      ],
    ],
    [
      'a field that is indented less',
      'document: d\nfigures:\n  roads:\n    label: Roads\n   value: 3\n',
      [
        'YAML_SYNTAX 5:1-2 this line does not begin in the same column as those it belongs with → indent the lines of one map or list alike',
      ],
    ],
    [
      'a quotation mark that is closed by a curly one',
      evidence('"it rose”'),
      [
        'YAML_SYNTAX 6:15-24 the quotation mark that opens this text is never closed → close it with a straight `"`: `”` closes none',
      ],
    ],
    [
      'no dash before a quote',
      evidence('\n  quote: it rose'),
      [
        'BAD_VALUE 7:7-21 `evidence` of figure `roads` must be a list or text, not a map of fields → put it in brackets, [ … ], or begin each entry with a dash on a line of its own',
      ],
    ],
    [
      'dashes without spaces',
      evidence('\n  -it rose\n  -it fell'),
      [
        'YAML_SYNTAX 7:7-15 these lines are one text: a dash without a space after it does not begin a list entry → put a space after each dash',
      ],
    ],
    [
      'one dash without a blank',
      evidence('\n  - it rose\n  -it fell'),
      [
        'YAML_SYNTAX 8:7-8 a dash without a space after it does not begin a list entry → put a space after the dash',
      ],
    ],
    ['yes, no, on and off, which are words', figure('value: 3\nevidence: yes\nunit: no\nnote: off'), []],
    [
      'true, which is none',
      evidence('true'),
      [
        'BAD_VALUE 6:15-19 `evidence` of figure `roads` must be a list or text, not `true` → quote it: "true"',
      ],
    ],
    [
      'a number sign behind a blank',
      evidence('Item # 3 of the list'),
      [
        'YAML_CUTS_TEXT 6:20-35 YAML treats what follows `#` as a comment, and reads only “Item” → put the whole text in quotes; or write the comment on a line of its own',
      ],
    ],
    [
      'a number sign in front',
      evidence('#3 of the list'),
      [
        'YAML_CUTS_TEXT 6:15-29 YAML treats what follows `#` as a comment, and reads nothing → put the whole text in quotes; or write the comment on a line of its own',
      ],
    ],
    [
      'an at sign',
      evidence('@home'),
      [`YAML_SYNTAX 6:15-16 a text without quotes cannot begin with “@” → ${QUOTE}`],
    ],
    [
      'a backtick',
      evidence('`it`'),
      [`YAML_SYNTAX 6:15-16 a text without quotes cannot begin with “\`” → ${QUOTE}`],
    ],
    [
      'a per cent sign',
      evidence('% it'),
      [`YAML_SYNTAX 6:15-16 a text without quotes cannot begin with “%” → ${QUOTE}`],
    ],
    [
      'bold Markdown',
      evidence('**it**'),
      [
        `YAML_SYNTAX 6:15-21 \`**it**\` is an alias in YAML, and aliases are not allowed → write the value out where it is wanted, or ${QUOTE}`,
      ],
    ],
    [
      'an ampersand',
      evidence('&c.'),
      [
        `YAML_SYNTAX 6:15-18 \`&c.\` is an anchor in YAML, and anchors are not allowed → write the value out where it is wanted, or ${QUOTE}`,
      ],
    ],
    [
      'an exclamation mark',
      evidence('!it'),
      [`YAML_SYNTAX 6:15-18 \`!it\` is a tag in YAML, and tags are not allowed → ${QUOTE}`],
    ],
    [
      'a bracket that closes',
      evidence(']it'),
      [`YAML_SYNTAX 6:15-16 \`]\` closes nothing that is open → delete it; or ${QUOTE}`],
    ],
    [
      'a bracket that opens',
      evidence('[it'),
      [
        'YAML_SYNTAX 6:15-16 the `[` that opens here is never closed → close it with `]`; put a text that begins with `[` in quotes',
      ],
    ],
    [
      'no blank behind a colon',
      figure('value:3\nevidence: x'),
      ['YAML_SYNTAX 5:5-12 a space is missing after the colon of `value` → write `value: 3`'],
    ],
    [
      'no blanks in braces',
      'document: d\nentities:\n  a: {kind:person, name:Smith}\n',
      [
        'YAML_SYNTAX 3:7-18 a space is missing after the colon of `kind` → write `kind: person`',
        'YAML_SYNTAX 3:20-30 a space is missing after the colon of `name` → write `name: Smith`',
      ],
    ],
    [
      'another colon',
      figure('value：3\nevidence: x'),
      [
        'YAML_SYNTAX 5:5-12 `：` is not a colon of YAML → write `name: value`, with a plain colon and a space',
      ],
    ],
    [
      'an equals sign',
      figure('value = 3\nevidence: x'),
      ['YAML_SYNTAX 5:5-14 `=` is not a colon of YAML → write `name: value`, with a plain colon and a space'],
    ],
    [
      'a no-break space after a colon',
      figure('value:\u00a03\nevidence: x'),
      [
        'YAML_SYNTAX 5:5-13 a no-break space or another wide one follows the colon, and YAML knows only the plain one → write a plain space after `value:`',
      ],
    ],
    [
      'a fence of Markdown',
      '```yaml\ndocument: d\nfigures: {}\n```\n',
      [
        'YAML_SYNTAX 1:1-8 this line fences code in Markdown, and the whole file is YAML → delete the line, and the other one that fences',
        'YAML_SYNTAX 4:1-4 this line fences code in Markdown, and the whole file is YAML → delete the line, and the other one that fences',
      ],
    ],
    [
      'an apostrophe in single quotes',
      evidence("'The board's share'"),
      [
        'YAML_SYNTAX 6:26-34 the apostrophe before this closes the text in single quotes → put the text in double quotes: "…"; or write the apostrophe twice: \'\'',
      ],
    ],
    [
      'a list of items',
      'document: d\nfigures:\n  - label: Roads\n    value: 3\n    evidence: x\n',
      [
        'BAD_VALUE 3:3-16 `figures` must be a map of fields, not a list → put a name of its own and a colon in the place of each dash, such as `passengers:`, with the fields below it indented',
      ],
    ],
    [
      'a list of items with ids',
      'document: d\nentities:\n  - id: holt\n    name: Holt\n',
      [
        'BAD_VALUE 3:3-15 `entities` must be a map of fields, not a list → write `holt:` in the place of `- id: holt`, with the other fields below it indented',
      ],
    ],
    [
      'equals signs in an item',
      'document: d\nfigures:\n  roads:\n    label = Roads\n    value = 3\n',
      [
        'BAD_VALUE 4:5-14 figure `roads` must be a map of fields, not “label = Roads value = 3” → put a colon and a space in the place of each equals sign: `label: …`',
      ],
    ],
    [
      'curly quotes round a word of ours',
      'document: d\nentities:\n  a:\n    kind: “person”\n    name: Smith\n',
      [
        'BAD_VALUE 4:11-19 `kind` of entity `a` must be person, organisation, place, group, product, law or other, not ““person”” → quotation marks are straight here: "person"',
      ],
    ],
    [
      'a block scalar that is not indented',
      evidence('|\nit rose'),
      [
        'YAML_SYNTAX 7:5-12 the text after `|` is not indented → indent its lines further than the name of its field',
      ],
    ],
    [
      'a text on the line of its bar',
      evidence('> it rose'),
      [`YAML_SYNTAX 6:17-24 the text after \`>\` begins on the next line → ${QUOTE}`],
    ],
  ])('%s', (_, text, expected) => {
    expect(ofExtraction(text)).toEqual(expected);
  });

  it('are all reported, each on its line', () => {
    const lines = ofExtraction(figure('value: %3\nevidence: He said: it\nnote: "x" y\nunit: @home'));
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'YAML_SYNTAX 5:12-13',
      'YAML_SYNTAX 6:15-26',
      'YAML_SYNTAX 7:15-16',
      'YAML_SYNTAX 8:11-12',
    ]);
  });

  it('leaves an address, a comment behind a text in quotes, and a list of short words alone', () => {
    const fine = figure(
      'value: [10,15]\nqualifier: between\nevidence: "x" # why\nnote: see http://x.example/a:b',
    );
    expect(ofExtraction(fine)).toEqual([]);
    expect(
      ofExtraction('document: d\nentities:\n  a: { kind: person, name: Smith, aliases: [S1, 2S] }\n'),
    ).toEqual([]);
  });
});

describe('curly quotes round the words of a source', () => {
  const source = { documents: { a: 'It rose to 3.' } };
  it('are seen when the words are there without them', () => {
    const bound = bindOne({
      ...source,
      extractions: { a: 'document: a\nfigures:\n  x: { label: X, value: 3, evidence: “It rose to 3” }\n' },
    });
    expect(bound.diagnostics).toMatchObject([
      { code: 'QUOTE_NOT_FOUND', hint: expect.stringContaining('without the marks around them') },
    ]);
  });
});

test('curly quotes round a value are left out', () => {
  const bound = bindOne({
    documents: { a: 'It rose to 212,400.' },
    extractions: {
      a: 'document: a\nfigures:\n  x:\n    label: X\n    value: “212,400”\n    evidence: It rose to 212,400\n',
    },
  });
  expect(bound.diagnostics).toMatchObject([
    { code: 'BAD_VALUE', hint: 'leave the curly quotation marks out: `value: 212,400`' },
  ]);
});

describe('the first errors in front matter', () => {
  it.each([
    [
      'no closing line',
      '---\ntitle: X\nreliability: B\nThe text: it begins here.\n',
      'FRONT_MATTER_MISSING 1:1-4 the front matter that opens here is never closed → write a line of `---` above line 4, where the text seems to begin',
    ],
    [
      'nothing but front matter',
      '---\ntitle: X\nauthor:\n  - family: Y\n',
      'FRONT_MATTER_MISSING 1:1-4 the front matter that opens here is never closed → write a line of `---` after its last field',
    ],
    [
      'a closing line that is indented',
      '---\ntitle: X\n ---\nText\n',
      'FRONT_MATTER_MISSING 3:1-5 this line does not close the front matter: that takes three hyphens in the first column → write the line as `---`',
    ],
    [
      'a closing line of one dash',
      '---\ntitle: X\n——\nText\n',
      'FRONT_MATTER_MISSING 3:1-3 this line does not close the front matter: that takes three hyphens in the first column → write the line as `---`',
    ],
    [
      'a blank first line',
      '\n---\ntitle: X\n---\nText\n',
      'FRONT_MATTER_MISSING 2:1-4 the front matter does not begin on the first line → delete the blank lines before it',
    ],
    [
      'four hyphens',
      '----\ntitle: X\n----\nText\n',
      'FRONT_MATTER_MISSING 1:1-5 the front matter begins with three hyphens, and nothing else on their line → write the line as `---`',
    ],
    [
      'no opening line',
      'title: X\n---\nText\n',
      'FRONT_MATTER_MISSING 1:1-9 the front matter has no line of `---` before it → write `---` as the first line',
    ],
    [
      'none',
      'Text\n',
      'FRONT_MATTER_MISSING 1:1-1 the file does not begin with front matter between two lines of `---` → begin it with `---`, `title: …`, `---`',
    ],
    [
      'a title with a colon',
      '---\ntitle: Roads: the cost\n---\nText\n',
      `YAML_SYNTAX 2:8-23 a text with a colon and a space in it has to be in quotes → ${QUOTE}`,
    ],
    [
      'a name with a comma in braces',
      '---\ntitle: X\nauthor: [{ family: Osei, Jr, given: Ama }]\n---\nText\n',
      'YAML_CUTS_TEXT 3:26-28 a comma ends a value in { }, and this one is cut after “Osei” → put the words in quotes: "Osei, Jr"',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(readDocument(sourceFile('sources/documents/d.md', text)).diagnostics)).toEqual([expected]);
  });
});
