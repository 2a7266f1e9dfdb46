import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../src/index.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** What has to be said of an input that is wrong: where, by which code, and with which words. */
type Row = readonly [
  name: string,
  change: { readonly [path: string]: string | Uint8Array },
  expected: readonly string[],
];

const DOCUMENT = 'sources/documents/report.md';
const EXTRACTION = 'sources/extractions/report.yaml';
const PACK = 'sources/packs/pack.md';

const TEXT = `---
title: A report
issued: 2021-02-03
---
More than 800 people left for the coast. At least 130 of them came back, and 12 stayed away.

The bridge closed on 22 May 2020. Anne Dubois, its keeper, said “the bridge is a habit”.

Of those who came back, 7 were children.
`;

const ITEMS = `document: report
entities:
  dubois: { kind: person, name: Anne Dubois }
figures:
  left: { label: People who left, value: 800, unit: people, qualifier: more-than, evidence: "More than 800 people left" }
  back: { label: People who came back, value: 130, unit: people, qualifier: at-least, evidence: "At least 130 of them came back" }
events:
  closed: { title: Bridge closed, date: 2020-05-22, evidence: "The bridge closed on 22 May 2020" }
quotations:
  habit: { words: the bridge is a habit, speaker: dubois }
`;

const NARRATIVE = `---
title: The bridge
date: 2021-03-04
documents: [report]
---
# What happened

More than 800 people left [@left].
`;

function pack(text: string): Row[1] {
  return { [PACK]: `${NARRATIVE}\n${text}\n` };
}

function items(from: string, to: string): Row[1] {
  return { [EXTRACTION]: ITEMS.replace(from, to) };
}

function more(item: string): Row[1] {
  return { [EXTRACTION]: `${ITEMS}${item}\n` };
}

async function told(
  change: Row[1],
  prepare: (root: string) => void = () => undefined,
): Promise<readonly string[]> {
  const root = temporaryFolder({ [DOCUMENT]: TEXT, [EXTRACTION]: ITEMS, [PACK]: NARRATIVE, ...change });
  prepare(root);
  const { diagnostics } = await check({ root });
  return diagnostics.map(({ code, severity, place, message, hint }) => {
    const at = place ? `${place.file.split('/').at(-1)}:${place.start.line}:${place.start.column}` : '-';
    return `${at} ${severity} ${code} ${message}; ${hint ?? ''}`;
  });
}

const ROWS: readonly Row[] = [
  ['nothing wrong', {}, []],
  [
    'an image in a pack',
    pack('![a](../../../../etc/passwd)'),
    [
      'pack.md:10:1 error NO_PICTURES a picture in the text is not printed; put its file in sources/pictures/',
    ],
  ],
  [
    'an iframe in a pack',
    pack('<iframe src=file:///etc/passwd></iframe>'),
    [
      'pack.md:10:1 error RAW_HTML HTML is not used in packs: “<iframe src=file:///etc/passwd>”; write it in Markdown',
      'pack.md:10:32 error RAW_HTML',
    ],
  ],
  [
    'a refresh in a pack',
    pack('<meta http-equiv=refresh content="0;url=http://h">'),
    ['pack.md:10:1 error RAW_HTML HTML is not used in packs: “<meta http-equiv=refresh'],
  ],
  [
    'a script link',
    pack('[here](javascript:alert(1))'),
    [
      'pack.md:10:1 warning DOUBTFUL_SYNTAX “javascript:alert(1)” leads nowhere on paper; write an address that begins with https://',
    ],
  ],
  [
    'a file link',
    pack('[here](file:///etc/passwd)'),
    ['pack.md:10:1 warning DOUBTFUL_SYNTAX “file:///etc/passwd” leads nowhere on paper'],
  ],
  [
    'an alias',
    items('qualifier: more-than', 'qualifier: &a more-than, note: *a'),
    [
      'report.yaml:5:72 error YAML_SYNTAX `&a` is an anchor in YAML, and anchors are not allowed; write the value out where it is wanted',
    ],
  ],
  [
    'a cycle',
    { [EXTRACTION]: `${ITEMS}claims: &a [*a]\n` },
    ['report.yaml:11:9 error YAML_SYNTAX `&a` is an anchor'],
  ],
  [
    'a key twice',
    more('document: report'),
    ['report.yaml:11:1 error DUPLICATE_KEY `document` appears twice in the same map; delete one of them'],
  ],
  [
    'a tab',
    more('claims:\n\tone: {}'),
    [
      'report.yaml:12:1 error YAML_SYNTAX a tab indents this line, and YAML allows only spaces; use spaces instead',
    ],
  ],
  [
    'a function',
    items('value: 800', 'value: !!js/function "x"'),
    [
      'report.yaml:5:42 error YAML_SYNTAX `!!js/function` is a tag in YAML, and tags are not allowed; put the text in quotes',
    ],
  ],
  [
    'deep brackets',
    more(`claims: ${'['.repeat(20_000)}`),
    ['report.yaml:11:72 error LIMIT_EXCEEDED the YAML nests too deeply: the limit is 64 levels'],
  ],
  [
    'a long number',
    items('value: 800', 'value: 123456789012345678901234567890'),
    [
      'report.yaml:5:42 error NUMBER_CORRUPTED YAML reads 123456789012345678901234567890 as 1.2345678901234568e+29; quote it',
    ],
  ],
  [
    'infinity',
    items('value: 800', 'value: .inf'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads .inf as infinity; quote it'],
  ],
  [
    'no number',
    items('value: 800', 'value: .nan'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads .nan as not a number; quote it'],
  ],
  [
    'minus nought',
    items('value: 800', 'value: -0'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads -0 as 0; quote it'],
  ],
  [
    '1e400',
    items('value: 800', 'value: 1e400'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads 1e400 as infinity; quote it'],
  ],
  [
    'octal',
    items('value: 800', 'value: 0800'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads 0800 as 800; quote it'],
  ],
  [
    '3.000',
    items('value: 800', 'value: 3.000'),
    ['report.yaml:5:42 error NUMBER_CORRUPTED YAML reads 3.000 as 3; quote it: "3.000"'],
  ],
  [
    'NUL',
    items('People who left', 'People\0who'),
    [
      'report.yaml:5:24 error CONTROL_CHARACTER a control character that cannot be printed or that reorders text: U+0000 (null); delete it',
    ],
  ],
  ['escaped NUL', items('People who left', '"People\\0who"'), ['report.yaml:5:18 error CONTROL_CHARACTER']],
  [
    'a lone surrogate',
    items('People who left', '"\\ud800"'),
    [
      'report.yaml:5:18 error CONTROL_CHARACTER a control character that cannot be printed or that reorders text: U+D800',
    ],
  ],
  [
    'a control',
    items('People who left', '"a\\x07b"'),
    [
      'report.yaml:5:18 error CONTROL_CHARACTER a control character that cannot be printed or that reorders text: U+0007',
    ],
  ],
  [
    'figure changed',
    items('value: 800', 'value: 900'),
    [
      'report.yaml:5:42 error FIGURE_NOT_STATED the evidence does not state 900: it states 800; write `value: 800 people`, and delete `unit`, as the evidence does',
    ],
  ],
  [
    'quote changed',
    items('More than 800 people left', 'More than 900 people left'),
    [
      'report.yaml:5:93 error QUOTE_NOT_FOUND “More than 900 people left” is not in document report; did you mean “More than 800 people left” in paragraph 1?',
    ],
  ],
  [
    'qualifier dropped',
    items('qualifier: at-least, ', ''),
    [
      'report.yaml:6:3 error QUALIFIER_CHANGED the number is given as exact, but the source says at-least: “At least 130”; write `qualifier: at-least`',
    ],
  ],
  [
    'qualifier changed',
    items('qualifier: more-than', 'qualifier: at-most'),
    ['report.yaml:5:72 error QUALIFIER_CHANGED the qualifier is at-most, but the source says more-than'],
  ],
  [
    'a part of a number',
    more('  more: { words: "00 people left for the coast" }'),
    [
      'report.yaml:11:18 error QUOTE_NOT_FOUND “00 people left for the coast” is not in document report; did you mean “800 people left for the coast”',
    ],
  ],
  [
    'the case of a name',
    items('name: Anne Dubois', 'name: anne dubois'),
    [
      'report.yaml:3:33 error NAME_NOT_FOUND “anne dubois” is not in document report; did you mean “Anne Dubois”?',
    ],
  ],
  [
    'in another order',
    more('  more: { words: "came back … People who left" }'),
    ['report.yaml:11:18 error QUOTE_NOT_FOUND “came back … People who left” is not in document report'],
  ],
  [
    'a splice',
    more('  more: { words: "More than 800 … stayed away" }'),
    [
      'report.yaml:11:18 error QUOTE_SPLICED “More than 800 … stayed away” joins words that do not belong together',
    ],
  ],
  [
    'Cyrillic',
    items('words: the bridge is a habit', 'words: the bridgе is a habit'),
    ['report.yaml:10:19 error MIXED_SCRIPT'],
  ],
  [
    'a number in look-alikes, in a pack',
    pack('Тwenty more stayed.'),
    [
      'pack.md:10:1 error MIXED_SCRIPT “Тwenty” mixes scripts: Т (U+0422) only looks like a Latin letter; type the word again; or list it in `own` of the pack',
    ],
  ],
  [
    'a number in look-alikes, in a title',
    { [PACK]: NARRATIVE.replace('The bridge', 'The bridge of ѕіх') },
    ['pack.md:2:8 error MIXED_SCRIPT “ѕіх”'],
  ],
  [
    'a word in look-alikes, in a label',
    items('People who left', 'Pеople who left'),
    ['report.yaml:5:18 error MIXED_SCRIPT “Pеople”'],
  ],
  [
    'credibility 1 of one origin',
    items('qualifier: more-than', 'qualifier: more-than, credibility: 1'),
    [
      'report.yaml:5:96 error NOT_INDEPENDENT figure `left` has credibility 1 (confirmed), but its evidence comes from one origin, report',
    ],
  ],
  [
    'l for I',
    items('words: the bridge is a habit', 'words: the brldge is a habit'),
    [
      'report.yaml:10:19 error QUOTE_NOT_FOUND “the brldge is a habit” is not in document report; did you mean “the bridge is a habit” in paragraph 2?',
    ],
  ],
  [
    'zero width',
    items('words: the bridge is a habit', 'words: "the bri\u200bdge is a habit"'),
    [
      'report.yaml:10:19 error INVISIBLE_CHARACTER an invisible character in what is printed: U+200B (zero width space); delete it',
    ],
  ],
  [
    'NFD',
    {
      [DOCUMENT]: TEXT.replaceAll('keeper', 'gardé'.normalize('NFC')),
      ...more('  more: { words: "'.concat('its gardé'.normalize('NFD'), ', said" }')),
    },
    [],
  ],
  [
    'squares',
    {
      [DOCUMENT]: TEXT.replace('12 stayed', '10² stayed'),
      ...more('  more: { words: "and 102 stayed away" }'),
    },
    [
      'report.yaml:11:18 error QUOTE_NOT_FOUND “and 102 stayed away” is not in document report; did you mean “and 10² stayed away”',
    ],
  ],
  [
    'another source',
    {
      'sources/documents/other.md': TEXT.replace('A report', 'Another').replace('800', '900'),
      ...items(
        '"More than 800 people left"',
        '[{ document: report, quote: "More than 900 people left" }, { document: other, quote: The bridge closed }]',
      ),
      'sources/extractions/other.yaml':
        'document: other\nclaims:\n  c: { text: It closed., kind: reported, evidence: [{ document: other, quote: The bridge closed }] }\n',
    },
    [
      'report.yaml:5:42 error FIGURE_NOT_STATED the evidence does not state 800: there is no number in it',
      'report.yaml:5:121 error QUOTE_NOT_FOUND “More than 900 people left” is not in document report; it is in document other, paragraph 1',
    ],
  ],
  [
    'a figure of nobody',
    pack('In all, 4700 people saw it.'),
    ['pack.md:10:9 error UNBOUND_NUMBER “4700” is not backed by what is cited; cite a figure that states it'],
  ],
  [
    'a quotation of nobody',
    pack('They said “nobody ever wanted a bridge there”.'),
    [
      'pack.md:10:12 error UNBOUND_QUOTATION “nobody ever wanted a bridge there” is in quotation marks, but not in the evidence that is cited',
    ],
  ],
  [
    'another month',
    items('date: 2020-05-22', 'date: 2020-03-22'),
    [
      'report.yaml:8:41 error DATE_NOT_STATED the date 2020-03-22 does not follow from the evidence: the words give 22 May 2020; write 2020-05-22, as the words say',
    ],
  ],
  [
    'an empty quotation',
    more('  more: { words: "" }'),
    [
      'report.yaml:11:18 error BAD_VALUE `words` of quotation `more` is empty; write a value, or delete the line',
    ],
  ],
  [
    'many elisions',
    more(`  more: { words: "${'a … '.repeat(100)}Z" }`),
    ['report.yaml:11:18 error QUOTE_NOT_FOUND'],
  ],
  [
    'many spaces',
    more(`  more: { words: "the ${' '.repeat(60_000)} Z" }`),
    [
      'report.yaml:11:18 error LIMIT_EXCEEDED `words` of quotation `more` has 60006 characters: the limit is 4000 characters; shorten it',
    ],
  ],
  [
    'many marks',
    items('People who left', `"People${'\u0301'.repeat(1000)} who left"`),
    ['report.yaml:5:18 error LIMIT_EXCEEDED 1000 combining marks', 'report.yaml:5:25 error LIMIT_EXCEEDED'],
  ],
  [
    'many marks in a pack',
    pack(`A${'\u0301'.repeat(1000)} word.`),
    ['pack.md:10:2 error LIMIT_EXCEEDED 1000 combining marks are on one letter: the limit is 8 marks'],
  ],
  [
    'a turned word',
    pack('Left \u202eright\u202c.'),
    [
      'pack.md:10:6 error CONTROL_CHARACTER a control character that cannot be printed or that reorders text: U+202E (right-to-left override); delete it',
      'pack.md:10:12 error CONTROL_CHARACTER',
    ],
  ],
  [
    'a wrong date',
    items('date: 2020-05-22', 'date: 2020-02-30'),
    ['report.yaml:8:41 error BAD_DATE `2020-02-30` is not a date in EDTF: day must be 01-29'],
  ],
  [
    'an unknown speaker',
    items('speaker: dubois', 'speaker: dubios'),
    [
      'report.yaml:10:51 error UNKNOWN_REFERENCE `dubios` is not an id of an entity in this extraction; did you mean `dubois`?',
    ],
  ],
  [
    'an id that is none',
    pack('It closed [@closd].'),
    [
      "pack.md:10:13 error UNKNOWN_CITATION [@closd] names no item of the pack's documents; did you mean `closed`?",
    ],
  ],
  [
    'not UTF-8',
    { [DOCUMENT]: Buffer.from([0x41, 0xff, 0xfe]) },
    ['report.md:1:2 error NOT_UTF8 sources/documents/report.md is not UTF-8 text; save it again as UTF-8'],
  ],
  [
    'empty document',
    { [DOCUMENT]: '' },
    [
      'report.md:1:1 error FRONT_MATTER_MISSING the file does not begin with front matter between two lines of `---`',
    ],
  ],
  ['BOM and CRLF', { [DOCUMENT]: `\ufeff${TEXT.replaceAll('\n', '\r\n')}` }, []],
  ['CR', { [DOCUMENT]: TEXT.replaceAll('\n', '\r') }, []],
  [
    'two packs with one output',
    { 'sources/packs/a.md': NARRATIVE, 'sources/packs/A.md': NARRATIVE },
    [
      'A.md:1:1 error OUTPUT_CONFLICT two packs would be written to the same place: the other is sources/packs/a.md; rename one of them',
      'a.md:1:1 error OUTPUT_CONFLICT',
    ],
  ],
];

describe('what is wrong in a file is said at its place', () => {
  test.each(ROWS)('%s', async (_, change, expected) => {
    const found = await told(change);
    expect(found.map((line, index) => line.slice(0, expected[index]?.length))).toEqual(expected);
  });

  test('a document that is a link out of the workspace', async () => {
    const found = await told({}, (root) => {
      rmSync(join(root, DOCUMENT));
      symlinkSync('/etc/passwd', join(root, DOCUMENT));
    });
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^report\.\w+:\S+ error /)]));
    expect(found.join()).not.toContain('root:');
  });

  test('a folder that is called like a document', async () => {
    const found = await told({}, (root) => {
      rmSync(join(root, DOCUMENT));
      mkdirSync(join(root, DOCUMENT));
    });
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/^report\.\w+:\S+ error /)]));
  });
});
