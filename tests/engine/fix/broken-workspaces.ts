/** A workspace that `check --fix` puts right by itself. */
export interface BrokenWorkspace {
  readonly name: string;
  /** The document's body. */
  readonly source: string;
  /** Lines of front matter of the document, besides its title. */
  readonly front?: string;
  /** The extraction below its line `document: a`; a whole file where it is JSON. */
  readonly extraction: string;
  /** The pack's body. */
  readonly narrative?: string;
  /** Lines of front matter of the pack, besides title and documents. */
  readonly settings?: string;
  /** In which way the files are written. */
  readonly as?: readonly ('crlf' | 'bom' | 'no-end' | 'json')[];
  /** The codes that are fixed, in order of the alphabet. */
  readonly codes: readonly string[];
  /** The words that change and what they become, each of which is in one file once: nothing else is touched. */
  readonly edits: readonly (readonly [before: string, after: string])[];
}

/** The files of a workspace by path. */
export function filesOfBroken(one: BrokenWorkspace): Readonly<Record<string, string>> {
  const lines = (text: string | undefined): string => (text === undefined ? '' : `${text}\n`);
  const json = one.as?.includes('json') === true;
  const written = (text: string): string => {
    const ended = one.as?.includes('no-end') ? text.replace(/\n$/, '') : text;
    const broken = one.as?.includes('crlf') ? ended.replaceAll('\n', '\r\n') : ended;
    return one.as?.includes('bom') ? `\u{FEFF}${broken}` : broken;
  };
  return {
    'sources/documents/a.md': written(`---\ntitle: A source\n${lines(one.front)}---\n${one.source}\n`),
    [`sources/extractions/a.${json ? 'json' : 'yaml'}`]: written(
      json ? one.extraction : `document: a\n${one.extraction}\n`,
    ),
    'sources/packs/p.md': written(
      `---\ntitle: A pack\ndocuments: [a]\n${lines(one.settings)}---\n${one.narrative ?? 'Words.'}\n`,
    ),
  };
}

const ROAD =
  'More than 800 people left. The road is 12.5 km long, Ada Rossi said. It was opened in May 2016.';

const LOCK =
  'More than 640 boats passed the lock. The quay is 3.75 m wide, Ines Marr said. It was rebuilt in June 2011. She called it “a patient piece of work”.';

const figure = (fields: string): string => `figures:\n  left: { label: People who left, ${fields} }`;

export const brokenWorkspaces: readonly BrokenWorkspace[] = [
  {
    name: 'a qualifier that is too weak, in a flow map',
    source: ROAD,
    extraction: figure('value: 800, qualifier: at-least, evidence: [{ quote: 800 people left }]'),
    codes: ['QUALIFIER_WEAKER'],
    edits: [['at-least', 'more-than']],
  },
  {
    name: 'a qualifier that is missing, with a comment, CRLF and no end',
    source: ROAD,
    extraction:
      'figures:\n  left: # people\n    label: People who left\n    value: 800 # as printed\n    evidence:\n      - quote: "800 people left"',
    as: ['crlf', 'no-end'],
    codes: ['QUALIFIER_CHANGED'],
    edits: [['"800 people left"', '"800 people left"\r\n    qualifier: more-than']],
  },
  {
    name: 'a qualifier in single quotes, beside a folded scalar, with a byte order mark and CRLF',
    source: ROAD,
    extraction:
      "figures:\n  left:\n    label: >-\n      People who\n      left\n    value: 800\n    'qualifier': 'about' # sic\n    evidence: '800 people left'",
    as: ['bom', 'crlf'],
    codes: ['QUALIFIER_CHANGED'],
    edits: [["'about'", "'more-than'"]],
  },
  {
    name: 'a qualifier in a flow map over several lines, with a comma at its end',
    source: ROAD,
    extraction:
      'figures:\n  left: {\n    label: "People who left", # the label\n    value: 800,\n    qualifier: at-least ,\n    evidence: ["800 people left"],\n  }',
    as: ['no-end'],
    codes: ['QUALIFIER_WEAKER'],
    edits: [['at-least', 'more-than']],
  },
  {
    name: 'a qualifier in double quotes, with a byte order mark',
    source: ROAD,
    extraction: figure('value: 800, "qualifier": "about", evidence: "800 people left"'),
    as: ['bom'],
    codes: ['QUALIFIER_CHANGED'],
    edits: [['"about"', '"more-than"']],
  },
  {
    name: 'a qualifier in JSON',
    source: ROAD,
    extraction:
      '{\n  "document": "a",\n  "figures": {\n    "left": {\n      "label": "People who left",\n      "value": 800,\n      "qualifier": "at-least",\n      "evidence": [{ "quote": "800 people left" }]\n    }\n  }\n}\n',
    as: ['json', 'crlf'],
    codes: ['QUALIFIER_WEAKER'],
    edits: [['"at-least"', '"more-than"']],
  },
  {
    name: 'a number that YAML would shorten',
    source: 'The road is 12.50 km long.',
    extraction:
      'figures:\n  length: { label: Length, value: 12.50, unit: km, evidence: The road is 12.50 km long }',
    codes: ['NUMBER_CORRUPTED'],
    edits: [['value: 12.50,', 'value: "12.50",']],
  },
  {
    name: 'two numbers that YAML would shorten, on one line, CRLF',
    source: 'The road is 12.50 km long.',
    extraction:
      'figures:\n  length: { label: Length, value: 12.50, as-printed: 12.50, unit: km, evidence: The road is 12.50 km long } # long',
    as: ['crlf'],
    codes: ['NUMBER_CORRUPTED', 'NUMBER_CORRUPTED'],
    edits: [
      ['value: 12.50,', 'value: "12.50",'],
      ['as-printed: 12.50', 'as-printed: "12.50"'],
    ],
  },
  {
    name: 'a number that JSON would shorten',
    source: 'The road is 12.50 km long.',
    extraction:
      '{ "document": "a",\t"figures": { "length": { "label": "Length", "value": 12.50, "unit": "km", "evidence": "The road is 12.50 km long" } } }',
    as: ['json', 'no-end'],
    codes: ['NUMBER_CORRUPTED'],
    edits: [['12.50,', '"12.50",']],
  },
  {
    name: 'a field in capitals',
    source: ROAD,
    extraction: 'figures:\n  length: { Label: Length, value: 12.5 km, evidence: The road is 12.5 km long }',
    codes: ['UNKNOWN_FIELD'],
    edits: [['Label:', 'label:']],
  },
  {
    name: 'a field with an underscore, in quotes',
    source: ROAD,
    extraction:
      "figures:\n  length: { label: Length, value: 12.5, unit: km, 'as_printed': '12.5', evidence: The road is 12.5 km long }",
    codes: ['UNKNOWN_FIELD'],
    edits: [["'as_printed'", "'as-printed'"]],
  },
  {
    name: 'a field in JSON in capitals',
    source: ROAD,
    extraction:
      '{"document":"a","figures":{"length":{"Label":"Length","value":"12.5 km","evidence":["The road is 12.5 km long"]}}}\n',
    as: ['json', 'bom'],
    codes: ['UNKNOWN_FIELD'],
    edits: [['"Label"', '"label"']],
  },
  {
    name: 'fields of a pack in capitals',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    settings: 'Template: briefing\nPaper: A4',
    codes: ['UNKNOWN_FIELD', 'UNKNOWN_FIELD'],
    edits: [
      ['Template:', 'template:'],
      ['Paper:', 'paper:'],
    ],
  },
  {
    name: 'a field of a document in capitals',
    source: ROAD,
    front: 'LANGUAGE: en',
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    codes: ['UNKNOWN_FIELD'],
    edits: [['LANGUAGE:', 'language:']],
  },
  {
    name: 'a word in capitals',
    source: ROAD,
    extraction:
      'figures:\n  left: { label: People who left, value: 800, qualifier: More-Than, evidence: [{ quote: 800 people left }] }',
    codes: ['BAD_VALUE'],
    edits: [['More-Than', 'more-than']],
  },
  {
    name: 'a word in capitals and in single quotes',
    source: ROAD,
    extraction:
      "figures:\n  left:\n    label: People who left\n    value: 800\n    qualifier: 'More Than' # at least so many\n    evidence:\n    - quote: 800 people left",
    as: ['crlf'],
    codes: ['BAD_VALUE'],
    edits: [["'More Than'", "'more-than'"]],
  },
  {
    name: 'a word in curly quotes',
    source: ROAD,
    extraction:
      'figures:\n  left: { label: People who left, value: 800, qualifier: “more-than”, evidence: [{ quote: 800 people left }] }',
    codes: ['BAD_VALUE'],
    edits: [['“more-than”', 'more-than']],
  },
  {
    name: 'paper in small letters',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    settings: 'paper: a4 # of course',
    codes: ['BAD_VALUE'],
    edits: [['paper: a4', 'paper: A4']],
  },
  {
    name: 'a marking in small letters',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    settings: 'marking: { scheme: tlp, label: "tlp:green" }',
    as: ['crlf', 'bom'],
    codes: ['BAD_VALUE'],
    edits: [['tlp:green', 'TLP:GREEN']],
  },
  {
    name: 'a marking of the wrong scheme',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    settings: 'marking:\n  scheme: text\n  label: TLP:GREEN',
    codes: ['BAD_VALUE'],
    edits: [['scheme: text', 'scheme: tlp']],
  },
  {
    name: 'a document listed twice',
    source: ROAD,
    extraction:
      'figures:\n  length: { label: Length, value: 12.5 km, topics: [roads, towns, roads], evidence: The road is 12.5 km long }',
    codes: ['BAD_VALUE'],
    edits: [['topics: [roads, towns, roads]', 'topics: [roads, towns]']],
  },
  {
    name: 'a topic listed twice, in a list of lines',
    source: ROAD,
    extraction:
      'figures:\n  length:\n    label: Length\n    value: 12.5 km\n    topics:\n      - roads\n      - towns\n      - roads # again\n    evidence: The road is 12.5 km long',
    codes: ['BAD_VALUE'],
    edits: [['      - roads # again\n', '']],
  },
  {
    name: 'a range from high to low',
    source: 'The pumps started after 10 to 15 minutes.',
    extraction:
      'figures:\n  pumps: { label: Time, value: [15, 10], unit: minutes, qualifier: between, evidence: after 10 to 15 minutes }',
    codes: ['BAD_VALUE'],
    edits: [['[15, 10]', '[10, 15]']],
  },
  {
    name: 'a month in words',
    source: ROAD,
    extraction:
      'events:\n  opened: { title: The road was opened, date: May 2016, evidence: It was opened in May 2016 }',
    codes: ['BAD_DATE'],
    edits: [['date: May 2016', 'date: 2016-05']],
  },
  {
    name: 'a month in words, in double quotes',
    source: ROAD,
    extraction:
      'events:\n  opened:\n    title: The road was opened\n    date: "May 2016" # spring\n    evidence: It was opened in May 2016',
    as: ['crlf'],
    codes: ['BAD_DATE'],
    edits: [['"May 2016"', '"2016-05"']],
  },
  {
    name: 'a day that can be read in one way',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    settings: 'date: 31/10/2017',
    codes: ['BAD_DATE'],
    edits: [['31/10/2017', '2017-10-31']],
  },
  {
    name: 'a date in JSON',
    source: ROAD,
    extraction:
      '{"document":"a","events":{"opened":{"title":"The road was opened","date":"May 2016","evidence":"It was opened in May 2016"}}}',
    as: ['json'],
    codes: ['BAD_DATE'],
    edits: [['"May 2016"', '"2016-05"']],
  },
  {
    name: 'a quotation in other capitals',
    source: ROAD,
    extraction: 'quotations:\n  road: { words: the Road Is 12.5 km long }',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['the Road Is 12.5 km long', 'The road is 12.5 km long']],
  },
  {
    name: 'a quotation without its comma',
    source: ROAD,
    extraction:
      'claims:\n  road: { text: The road is long., kind: reported, evidence: [{ quote: "12.5 km long Ada Rossi said" }] }',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['12.5 km long Ada Rossi said', '12.5 km long, Ada Rossi said']],
  },
  {
    name: 'a quotation without its comma, plain in a flow map',
    source: ROAD,
    extraction:
      'claims:\n  road: { text: The road is long., kind: reported, evidence: [{ quote: 12.5 km long Ada Rossi said }] }',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['quote: 12.5 km long Ada Rossi said', 'quote: "12.5 km long, Ada Rossi said"']],
  },
  {
    name: 'a quotation in curly marks',
    source: ROAD,
    extraction: 'claims:\n  left: { text: People left., kind: reported, evidence: “Ada Rossi said” }',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['“Ada Rossi said”', 'Ada Rossi said']],
  },
  {
    name: 'a quotation with a full stop too many, short for a list',
    source: ROAD,
    extraction:
      'claims:\n  left:\n    text: People left.\n    kind: reported\n    evidence:\n      - people left. The Road',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['- people left. The Road', '- people left. The road']],
  },
  {
    name: 'a quotation in another script, CRLF',
    source: 'Der Zug, die Ü5, war besetzt 😀 und voll.',
    extraction: 'quotations:\n  zug: { words: "Der Zug, die Ü5 war besetzt" }',
    as: ['crlf'],
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['Ü5 war besetzt', 'Ü5, war besetzt']],
  },
  {
    name: 'a number that a quotation cuts',
    source: 'They lent 40 million to the bank.',
    extraction: 'quotations:\n  sum: { words: "lent 40" }',
    codes: ['NUMBER_CUT'],
    edits: [['"lent 40"', '"lent 40 million"']],
  },
  {
    name: 'a currency that a quotation cuts',
    source: 'And £40 million was lent to the bank.',
    extraction: 'quotations:\n  sum: { words: "40 million was lent" }',
    codes: ['NUMBER_CUT'],
    edits: [['"40 million was lent"', '"£40 million was lent"']],
  },
  {
    name: 'a figure that leaves its unit out',
    source: ROAD,
    extraction: 'figures:\n  length: { label: Length, value: 12.5, evidence: The road is 12.5 km long }',
    codes: ['UNIT_CHANGED'],
    edits: [['value: 12.5,', 'value: 12.5 km,']],
  },
  {
    name: 'a figure that was converted',
    source: ROAD,
    extraction:
      'figures:\n  length:\n    label: Length\n    value: 12500 m # by hand\n    evidence: The road is 12.5 km long',
    codes: ['FIGURE_NOT_STATED'],
    edits: [['12500 m', '12.5 km']],
  },
  {
    name: 'a figure with the wrong limit, as it is written',
    source: ROAD,
    extraction:
      'figures:\n  left: { label: People who left, value: about 800 people, evidence: More than 800 people left }',
    codes: ['QUALIFIER_CHANGED'],
    edits: [['about 800 people', 'more than 800 people']],
  },
  {
    name: 'tabs that indent',
    source: ROAD,
    extraction: 'quotations:\n\troad:\n\t\twords: "The road is 12.5 km long"',
    codes: ['YAML_SYNTAX'],
    edits: [['\troad:\n\t\twords:', '  road:\n    words:']],
  },
  {
    name: 'tabs that indent, CRLF',
    source: ROAD,
    extraction: 'quotations:\n\troad: # it\n\t\twords: "The road is 12.5 km long"',
    as: ['crlf'],
    codes: ['YAML_SYNTAX'],
    edits: [['\troad: # it\r\n\t\twords:', '  road: # it\r\n    words:']],
  },
  {
    name: 'a colon without a blank',
    source: ROAD,
    extraction:
      'claims:\n  road:\n    text: The road is long.\n    kind:reported\n    evidence: The road is 12.5 km long',
    codes: ['YAML_SYNTAX'],
    edits: [['kind:reported', 'kind: reported']],
  },
  {
    name: 'a colon without a blank, in braces',
    source: ROAD,
    extraction:
      'claims:\n  road: { text: The road is long., kind:reported, evidence: The road is 12.5 km long }',
    codes: ['YAML_SYNTAX'],
    edits: [['kind:reported', 'kind: reported']],
  },
  {
    name: 'a wide colon',
    source: ROAD,
    extraction:
      'claims:\n  road:\n    text: The road is long.\n    kind：reported\n    evidence: The road is 12.5 km long',
    codes: ['YAML_SYNTAX'],
    edits: [['kind：reported', 'kind: reported']],
  },
  {
    name: 'dashes without blanks',
    source: ROAD,
    extraction:
      'claims:\n  road:\n    text: The road is long.\n    kind: reported\n    evidence:\n      -The road is 12.5 km long\n      -Ada Rossi said',
    codes: ['YAML_SYNTAX'],
    edits: [
      ['-The road is 12.5 km long', '- The road is 12.5 km long'],
      ['-Ada Rossi said', '- Ada Rossi said'],
    ],
  },
  {
    name: 'a backslash in double quotes',
    source: ROAD,
    extraction:
      'quotations:\n  road: { words: "The road is 12.5 km long" }\nextracted: { by: "C:\\docs", on: 2026-11-20, method: manual }',
    codes: ['YAML_SYNTAX'],
    edits: [['C:\\docs', 'C:\\\\docs']],
  },
  {
    name: 'a colon in a text without quotes',
    source: ROAD,
    extraction:
      'figures:\n  length:\n    label: Length: the road\n    value: 12.5 km\n    evidence: The road is 12.5 km long',
    codes: ['YAML_SYNTAX'],
    edits: [['label: Length: the road', 'label: "Length: the road"']],
  },
  {
    name: 'a text that begins with a sign',
    source: ROAD,
    extraction:
      'figures:\n  length:\n    label: @road length\n    value: 12.5 km\n    evidence: The road is 12.5 km long',
    codes: ['YAML_SYNTAX'],
    edits: [['label: @road length', 'label: "@road length"']],
  },
  {
    name: 'a comma in braces',
    source: ROAD,
    extraction:
      'figures:\n  length: { label: Length, of the Road, value: 12.5 km, evidence: The road is 12.5 km long }',
    codes: ['YAML_CUTS_TEXT'],
    edits: [['label: Length, of the Road', 'label: "Length, of the Road"']],
  },
  {
    name: 'a number with a comma in brackets',
    source: 'They spent 2,400 pounds.',
    extraction: 'claims:\n  sum: { text: Money was spent., kind: reported, evidence: [spent 2,400 pounds] }',
    codes: ['YAML_CUTS_TEXT'],
    edits: [['[spent 2,400 pounds]', '["spent 2,400 pounds"]']],
  },
  {
    name: 'the same field twice',
    source: ROAD,
    extraction:
      'claims:\n  road:\n    text: The road is long.\n    kind: reported\n    evidence: The road is 12.5 km long\n    kind: reported\n    topics: [roads]',
    codes: ['DUPLICATE_KEY'],
    edits: [
      [
        '    kind: reported\n    evidence: The road is 12.5 km long\n    kind: reported\n',
        '    kind: reported\n    evidence: The road is 12.5 km long\n',
      ],
    ],
  },
  {
    name: 'an invisible character in a label',
    source: ROAD,
    extraction: 'figures:\n  length: { label: Len​gth, value: 12.5 km, evidence: The road is 12.5 km long }',
    codes: ['INVISIBLE_CHARACTER'],
    edits: [['Len​gth', 'Length']],
  },
  {
    name: 'an invisible character in the text',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    narrative: 'Wo​rds 😀 here.',
    as: ['crlf'],
    codes: ['INVISIBLE_CHARACTER'],
    edits: [['Wo​rds', 'Words']],
  },
  {
    name: 'a control character in the text',
    source: ROAD,
    extraction: 'quotations:\n  road:\n    words: "The road is 12.5 km long"',
    narrative: 'Wo\u0007rds here.',
    codes: ['CONTROL_CHARACTER'],
    edits: [['Wo\u0007rds', 'Words']],
  },
  {
    name: 'a comma too many in JSON',
    source: ROAD,
    extraction: '{ "document": "a", "quotations": { "road": { "words": "The road is 12.5 km long" }, } }',
    as: ['json'],
    codes: ['JSON_SYNTAX'],
    edits: [['long" }, }', 'long" } }']],
  },
  {
    name: 'a comma too few in JSON',
    source: ROAD,
    extraction:
      '{\n  "document": "a"\n  "quotations": { "road": { "words": "The road is 12.5 km long" } }\n}\n',
    as: ['json', 'crlf'],
    codes: ['JSON_SYNTAX'],
    edits: [['"a"\r\n', '"a",\r\n']],
  },
  {
    name: 'a word of another language in JSON',
    source: ROAD,
    extraction:
      '{ "document": "a", "quotations": { "road": { "words": "The road is 12.5 km long", "proposed": True } } }',
    as: ['json', 'no-end'],
    codes: ['JSON_SYNTAX'],
    edits: [['True', 'true']],
  },
  {
    name: 'a backslash in JSON',
    source: ROAD,
    extraction:
      '{ "document": "a", "extracted": { "by": "C:\\docs", "on": "2026-11-20", "method": "manual" } }',
    as: ['json'],
    codes: ['JSON_SYNTAX'],
    edits: [['C:\\docs', 'C:\\\\docs']],
  },
  {
    name: 'a block in capitals',
    source: ROAD,
    extraction:
      'figures:\n  length: { label: Length of the road, value: 12.5 km, evidence: The road is 12.5 km long }',
    narrative: 'Words.\n\n::Figures',
    codes: ['UNKNOWN_BLOCK'],
    edits: [['::Figures', '::figures']],
  },
  {
    name: 'an option in capitals',
    source: ROAD,
    extraction:
      'figures:\n  length: { label: Length of the road, value: 12.5 km, evidence: The road is 12.5 km long }',
    narrative: 'Words.\n\n::figures{Title="All of them"}',
    as: ['crlf'],
    codes: ['UNKNOWN_OPTION'],
    edits: [['{Title=', '{title=']],
  },
  {
    name: 'the word of an option in capitals',
    source: ROAD,
    extraction:
      'claims:\n  road: { text: The road is long., kind: reported, evidence: The road is 12.5 km long }',
    narrative: '::claims{kind="Reported"}',
    codes: ['BAD_VALUE'],
    edits: [['"Reported"', '"reported"']],
  },
  {
    name: 'five mistakes in one file',
    source: ROAD,
    extraction:
      'figures:\n  left: { label: People who left, value: 800, qualifier: at-least, evidence: 800 people left }\n  length: { Label: Length, value: 12.5 km, evidence: The road is 12.5 km long }\nevents:\n  opened: { title: The road was opened, date: May 2016, evidence: It was opened in May 2016 }\nclaims:\n  open: { text: The road is open., kind: "Reported", evidence: [it Was opened] }',
    codes: ['BAD_DATE', 'BAD_VALUE', 'QUALIFIER_WEAKER', 'QUOTE_NOT_FOUND', 'UNKNOWN_FIELD'],
    edits: [
      ['at-least', 'more-than'],
      ['Label: Length', 'label: Length'],
      ['date: May 2016', 'date: 2016-05'],
      ['"Reported"', '"reported"'],
      ['it Was opened', 'It was opened'],
    ],
  },
  {
    name: 'mistakes in two files',
    source: ROAD,
    extraction: 'figures:\n  length: { Label: Length, value: 12.5 km, evidence: The road is 12.5 km long }',
    narrative: '::Figures',
    codes: ['UNKNOWN_BLOCK', 'UNKNOWN_FIELD'],
    edits: [
      ['Label:', 'label:'],
      ['::Figures', '::figures'],
    ],
  },
  {
    name: 'two mistakes in one flow map',
    source: ROAD,
    extraction:
      'figures:\n  left: { Label: People who left, value: 800, qualifier: More-Than, evidence: [{ quote: 800 people left }] }',
    as: ['no-end', 'bom'],
    codes: ['BAD_VALUE', 'UNKNOWN_FIELD'],
    edits: [
      ['Label:', 'label:'],
      ['More-Than', 'more-than'],
    ],
  },
  {
    name: 'nested lists',
    source: ROAD,
    extraction:
      'claims:\n  road:\n    text: The road is long.\n    kind: Reported\n    evidence:\n    -   quote: The road is 12.5 km long\n        prefix: left.\n    -   quote: Ada rossi said \n        suffix: .',
    codes: ['BAD_VALUE', 'QUOTE_NOT_FOUND'],
    edits: [
      ['Reported', 'reported'],
      ['Ada rossi', 'Ada Rossi'],
    ],
  },
  {
    name: 'the first word of a quotation in small letters, after a sentence with the same word',
    source: LOCK,
    extraction: 'quotations:\n  quay:\n    words: |-\n      the Quay is 3.75 m wide',
    as: ['no-end'],
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['the Quay', 'The quay']],
  },
  {
    name: 'a folded quotation',
    source: LOCK,
    extraction:
      'quotations:\n  quay:\n    words: >2- # as she said\n      the Quay is 3.75 m\n      wide\n    topics: [quays]',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['the Quay is 3.75 m', 'The quay is 3.75 m']],
  },
  {
    name: 'a quotation in double quotes over two lines, under names in quotes',
    source: LOCK,
    extraction: 'quotations:\n  "quay":\n    "words": "the Quay is\n      3.75 m wide"',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['"the Quay is\n      3.75 m wide"', '"The quay is 3.75 m wide"']],
  },
  {
    name: 'a quotation that keeps its empty lines, and another one',
    source: LOCK,
    extraction:
      'claims:\n  quay:\n    text: It is wide.\n    kind: reported\n    evidence:\n      - quote: |+\n          the Quay is 3.75 m wide\n\n      - quote: Ines marr said',
    codes: ['QUOTE_NOT_FOUND', 'QUOTE_NOT_FOUND'],
    edits: [
      ['the Quay', 'The quay'],
      ['Ines marr', 'Ines Marr'],
    ],
  },
  {
    name: 'a quotation in decomposed letters',
    source: 'Café Müller served 640 guests, Zoë said.',
    extraction: 'quotations:\n  cafe: { words: "cafe\u0301 Mu\u0308ller served 640 guests" }',
    codes: ['QUOTE_NOT_FOUND'],
    edits: [['cafe\u0301 Mu\u0308ller', 'Café Müller']],
  },
  {
    name: 'two mistakes in one text, one of which is invisible',
    source: LOCK,
    extraction: 'quotations:\n  quay: { words: "the Qu\u200bay is 3.75 m wide" }',
    codes: ['INVISIBLE_CHARACTER', 'QUOTE_NOT_FOUND'],
    edits: [['the Qu\u200bay', 'The quay']],
  },
  {
    name: 'a qualifier on a line of its own, in a flow map',
    source: LOCK,
    extraction:
      'figures: {\n  boats: {\n    label: Boats,\n    # the number\n    value: 640,\n    qualifier:\n      at-least,\n    evidence: 640 boats passed\n  }\n}',
    codes: ['QUALIFIER_WEAKER'],
    edits: [['at-least', 'more-than']],
  },
  {
    name: 'tabs after colons and before a comment',
    source: LOCK,
    extraction:
      'figures:\n  boats:\n    label:\tBoats\n    value:\t640\n    qualifier:\tat-least\t# as read\n    evidence:\t640 boats passed',
    as: ['crlf'],
    codes: ['QUALIFIER_WEAKER'],
    edits: [['at-least', 'more-than']],
  },
  {
    name: 'lines that end in two ways',
    source: LOCK,
    extraction:
      'figures:\n  boats:\r\n    label: Boats\n    value: 640\r\n    qualifier: about\n    evidence: 640 boats passed\r',
    codes: ['QUALIFIER_CHANGED'],
    edits: [['about', 'more-than']],
  },
  {
    name: 'comments between a name and its value',
    source: LOCK,
    extraction:
      'figures:\n  boats:\n    label: Boats\n    value: 640\n    qualifier: # weak\n      # really\n      at-least\n    evidence: 640 boats passed',
    codes: ['QUALIFIER_WEAKER'],
    edits: [['      at-least', '      more-than']],
  },
  {
    name: 'a no-break space after a colon in braces',
    source: LOCK,
    extraction:
      'figures:\n  boats: { label: Boats, value: 640, qualifier:\u00a0more-than, evidence: 640 boats passed }',
    codes: ['YAML_SYNTAX'],
    edits: [['qualifier:\u00a0more-than', 'qualifier: more-than']],
  },
  {
    name: 'names in capitals that hide values in capitals and names within',
    source: LOCK,
    extraction:
      'figures: { boats: { LABEL: Boats, Value: 640, Qualifier: More-Than, Evidence: [ { Quote: 640 boats passed } ] } }',
    codes: ['BAD_VALUE', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD'],
    edits: [
      [
        '{ LABEL: Boats, Value: 640, Qualifier: More-Than, Evidence: [ { Quote: 640 boats passed } ] }',
        '{ label: Boats, value: 640, qualifier: more-than, evidence: [ { quote: 640 boats passed } ] }',
      ],
    ],
  },
  {
    name: 'fields and a block of a pack in capitals, with values that are wrong',
    source: LOCK,
    extraction: 'quotations:\n  work: { words: a patient piece of work }',
    settings: 'Paper: a4\nDate: 31/10/2017',
    narrative: '::Quotations{Title="What she said"}',
    as: ['crlf'],
    codes: ['BAD_DATE', 'BAD_VALUE', 'UNKNOWN_BLOCK', 'UNKNOWN_FIELD', 'UNKNOWN_FIELD', 'UNKNOWN_OPTION'],
    edits: [
      ['Paper: a4', 'paper: A4'],
      ['Date: 31/10/2017', 'date: 2017-10-31'],
      ['::Quotations{Title', '::quotations{title'],
    ],
  },
  {
    name: 'a proposal that is none',
    source: LOCK,
    extraction: 'quotations:\n  work:\n    words: a patient piece of work\n    proposed: false',
    codes: ['BAD_VALUE'],
    edits: [['    proposed: false\n', '']],
  },
  {
    name: 'doubled single quotes',
    source: "It's the mayor's 3.75 m quay, and the town's.",
    extraction: "quotations:\n  quay: { words: 'it''s the Mayor''s 3.75 m quay' }",
    codes: ['QUOTE_NOT_FOUND'],
    edits: [["'it''s the Mayor''s", "'It''s the mayor''s"]],
  },
  {
    name: 'a month in a folded text',
    source: LOCK,
    extraction:
      'events:\n  rebuilt:\n    title: Rebuilt\n    date: >-\n      June\n      2011\n    evidence: It was rebuilt in June 2011',
    codes: ['BAD_DATE'],
    edits: [['      June\n      2011\n', '      2011-06\n']],
  },
  {
    name: 'a long line',
    source: LOCK,
    extraction: `figures:\n  boats: { label: Boats, value: 640, qualifier: at-least, evidence: 640 boats passed, note: "${'as he says '.repeat(300)}" }`,
    as: ['no-end'],
    codes: ['QUALIFIER_WEAKER'],
    edits: [['at-least', 'more-than']],
  },
  {
    name: 'JSON in tabs, with a mistake behind another',
    source: LOCK,
    extraction:
      '{\n\t"document": "a",\n\t"claims": {\n\t\t"quay": {\n\t\t\t"text": "It is wide.", "kind": "REPORTED",\n\t\t\t"evidence": [ { "quote": "the Quay is 3.75 m wide" } ]\n\t\t}\n\t}\n}',
    as: ['json', 'crlf'],
    codes: ['BAD_VALUE', 'QUOTE_NOT_FOUND'],
    edits: [
      ['REPORTED', 'reported'],
      ['the Quay', 'The quay'],
    ],
  },
];
