import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplateTypes, type TemplateTypes } from '../../scripts/generate/template-types.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What is read of these files, the first of which has `TemplateFiles`. */
function read(files: Readonly<Record<string, string>>): Promise<TemplateTypes> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const compilerOptions = { strict: true, module: 'nodenext', types: [], lib: ['es2023'], target: 'es2023' };
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions, files: Object.keys(files).slice(0, 1) }));
  return readTemplateTypes(config);
}

/** A pack with these fields. */
function pack(fields: string, others = ''): Promise<TemplateTypes> {
  const start = '/** What is printed. */\nexport interface PackContent {\n';
  return read({
    'files.ts': `export interface TemplateFiles { readonly layout: PackContent }\n${start}${fields}\n}\n${others}`,
  });
}

/** Of a pack with these fields: each with its type and meaning. */
async function fieldsOf(fields: string, others = ''): Promise<readonly string[]> {
  const { shapes } = await pack(fields, others);
  return (shapes[0]?.fields ?? []).map(({ name, type, meaning }) => `${name}: ${type}: ${meaning}`);
}

describe('what a field is', () => {
  test('follows its type, with or without nothing', async () => {
    expect(
      await fieldsOf(`
        /** A name. */ readonly name: string;
        /** A count. */ readonly count?: number;
        /** A truth. */ readonly truth: boolean | undefined;
        /** Names. */ readonly names: readonly string[] | undefined;
        /** Counts. */ readonly counts: number[];
      `),
    ).toEqual([
      'name: text: A name.',
      'count: number: A count.',
      'truth: truth: A truth.',
      'names: text[]: Names.',
      'counts: number[]: Counts.',
    ]);
  });

  test('has its words in the order in which they are written', async () => {
    expect(
      await fieldsOf(
        "/** The sheet. */ readonly paper: 'b' | 'a' | undefined;\n /** Why. */ readonly always: 'z';\n readonly same: 'x';",
      ),
    ).toEqual([
      'always: text: Why. Always `z`.',
      'same: text: Always `x`.',
      'paper: text: The sheet. One of `b`, `a`.',
    ]);
  });

  test('has them in that order when they are those of a type elsewhere', async () => {
    expect(
      await fieldsOf('/** The sheet. */ readonly paper: Paper | undefined;', "type Paper = 'b' | 'a';"),
    ).toEqual(['paper: text: The sheet. One of `b`, `a`.']);
  });

  test('joins a comment of several lines, and leaves out what is internal', async () => {
    expect(
      await fieldsOf(
        '/**\n * First,\n * then.\n */\nreadonly a: string;\n/** @internal For messages. */ readonly b: string;',
      ),
    ).toEqual(['a: text: First, then.']);
  });
});

test('types are followed wherever they are declared, and what they inherit comes first', async () => {
  const { shapes, files } = await read({
    'start/files.ts': `
      import type { Rows } from '../other/rows.ts';
      export interface TemplateFiles { readonly layout: Rows; readonly 'parts/row': Rows['rows'][number] }`,
    'other/rows.ts': `
      import type { RowContent } from './deep/row.ts';
      interface Base {
        /** Over it. */
        readonly heading: string;
      }
      /** Rows. */
      export interface Rows extends Base {
        /** The rows. */
        readonly rows: readonly RowContent[];
      }`,
    'other/deep/row.ts':
      '/** A row. */\nexport interface RowContent {\n/** Its text. */\nreadonly text: string }',
  });
  expect(shapes).toEqual([
    {
      name: 'Rows',
      meaning: 'Rows.',
      fields: [
        { name: 'heading', type: 'text', meaning: 'Over it.' },
        { name: 'rows', type: 'Row[]', meaning: 'The rows.' },
      ],
    },
    { name: 'Row', meaning: 'A row.', fields: [{ name: 'text', type: 'text', meaning: 'Its text.' }] },
  ]);
  expect([...files]).toEqual([
    ['layout', 'Rows'],
    ['parts/row', 'Row'],
  ]);
});

const ZEBRA = `/** Stripes. */
  export interface Zebra {
    readonly block: 'zebra';
    /** Above. */
    readonly heading: string;
  }`;
const ANT = `/** Legs. */
  export interface Ant {
    readonly block: 'ant';
    /** Above. */
    readonly heading: string;
    /** Six. */
    readonly legs: number;
  }`;

test.each([
  ['a union', '/** A block. */\nexport type Block = Zebra | Ant;'],
  [
    'the values of a table',
    'export interface Table { zebra: Zebra; ant: Ant }\n/** A block. */\nexport type Block = Table[keyof Table];',
  ],
])('blocks are told apart by their word: %s', async (_, block) => {
  const { shapes, blocks } = await pack(
    '/** Them. */ readonly blocks: readonly Block[];',
    `${block}\n${ZEBRA}\n${ANT}`,
  );
  expect([...blocks]).toEqual([
    ['zebra', 'Zebra'],
    ['ant', 'Ant'],
  ]);
  expect(shapes.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([
    ['Pack', ['blocks']],
    ['Block', ['block', 'heading']],
    ['Zebra', ['block', 'heading']],
    ['Ant', ['block', 'heading', 'legs']],
  ]);
});

describe('what no template can use stops the generation, with the file and the name', () => {
  test('a field without a comment, and a type without one', async () => {
    const made = pack(
      'readonly name: string;\n/** Row. */ readonly row: Row;',
      'export interface Row { a: string }',
    );
    await expect(made).rejects.toThrow(
      /^\S*files\.ts: PackContent\.name has no doc comment\n\S*files\.ts: Row\.a has no doc comment\n\S*files\.ts: Row has no doc comment$/,
    );
  });

  test.each([
    ['an object without a name', '{ readonly a: string }'],
    ['text or a number', 'string | number'],
    ['a function', '() => string'],
    ['a map', 'ReadonlyMap<string, string>'],
    ['a date', 'Date'],
    ['a list of lists', 'readonly (readonly string[])[]'],
    ['a list of truths', 'readonly boolean[]'],
    ['a helper type', "Pick<Row, 'a'>"],
    ['anything', 'unknown'],
    ['a type that is not there', 'Missing'],
  ])('%s', async (_, type) => {
    const made = pack(`/** Row. */ readonly row: ${type};`, 'export interface Row { /** A. */ a: string }');
    await expect(made).rejects.toThrow(
      /^\S*files\.ts: PackContent\.row is .+, which no template can use: make it/,
    );
  });

  test('a choice of types without a word that tells them apart', async () => {
    const made = pack(
      '/** One. */ readonly one: readonly Either[];',
      '/** A. */ interface A { /** X. */ x: string }\n/** B. */ interface B { /** X. */ x: string }\n/** Or. */ type Either = A | B;',
    );
    await expect(made).rejects.toThrow(/files\.ts: Either: only blocks are a choice of types/);
  });

  test('two types of one name', async () => {
    const made = pack(
      '/** A. */ readonly a: Row;\n/** B. */ readonly b: RowContent;',
      '/** R. */ interface Row { /** X. */ x: string }\n/** R. */ interface RowContent { /** X. */ x: string }',
    );
    await expect(made).rejects.toThrow(/files\.ts: RowContent: another type is called Row, too/);
  });
});
