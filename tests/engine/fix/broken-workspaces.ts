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
];
