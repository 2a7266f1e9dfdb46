import fc from 'fast-check';

/** A file made for a test, and whose comments are whose. */
export interface YamlSample {
  readonly file: string;
  readonly text: string;
  /** The comments directly above an entry and on its line, by its path as JSON. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** Every comment with the path of the entry that it is in or about. */
  readonly comments: readonly { readonly text: string; readonly path: readonly (string | number)[] }[];
}

interface Dressing {
  readonly above: number;
  readonly apart: boolean;
  readonly blank: number;
  readonly beside: boolean;
  readonly trailing: boolean;
}

interface Tree {
  readonly kind: 'map' | 'seq';
  readonly flow: 'no' | 'line' | 'lines';
  readonly compact: boolean;
  readonly entries: readonly { readonly key: number; readonly dress: Dressing; readonly shape: Shape }[];
}

type Shape =
  | Tree
  | { readonly kind: 'plain' | 'wrapped'; readonly raw: string }
  | { readonly kind: 'lines'; readonly mark: string; readonly lines: readonly string[] };

const PLAIN = [
  '',
  'word',
  'two words',
  "it's",
  '3',
  '3.5',
  'true',
  'null',
  '~',
  '2015-11-13',
  'a:b',
  'http://x.example/y#z',
  'über 日本 😀',
  "'it''s: # x'",
  "'3.000'",
  '"3.000"',
  '"a\\tb \\u00e9 \\"c\\""',
  '"- # x, [y]"',
  "''",
  '""',
  'yes',
];
const KEYS = ['k', 'two words', '"3.000"', "'yes: x'", 'ключ', '"a\\"b"', 'x-y_z', "it's", '😀', '"no"'];

const dressing: fc.Arbitrary<Dressing> = fc.record({
  above: fc.constantFrom(0, 0, 0, 1, 2),
  apart: fc.boolean(),
  blank: fc.constantFrom(0, 0, 0, 1, 2),
  beside: fc.constantFrom(false, false, true),
  trailing: fc.constantFrom(false, false, false, true),
});

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape; tree: Shape }>((tie) => ({
  shape: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('tree'), tie('tree')),
  leaf: fc.oneof(
    fc.record({ kind: fc.constant('plain' as const), raw: fc.constantFrom(...PLAIN) }),
    fc.record({
      kind: fc.constant('wrapped' as const),
      raw: fc.constantFrom('"one\n@two three"', 'one\n@two three', "'one\n@two\n\n@three'"),
    }),
    fc.record({
      kind: fc.constant('lines' as const),
      mark: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
      lines: fc.array(fc.constantFrom('one two three', '# four', 'five: six', '  deeper', '', '- x'), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  ),
  tree: fc.record({
    kind: fc.constantFrom('map' as const, 'seq' as const),
    flow: fc.constantFrom('no' as const, 'no' as const, 'no' as const, 'line' as const, 'lines' as const),
    compact: fc.boolean(),
    entries: fc.array(fc.record({ key: fc.nat(KEYS.length - 1), dress: dressing, shape: tie('shape') }), {
      maxLength: 4,
    }),
  }),
}));

/** YAML of many shapes whose root is a map in block style with at least one field. */
export const yamlSamples: fc.Arbitrary<YamlSample> = fc
  .record({
    root: fc.array(fc.record({ key: fc.nat(KEYS.length - 1), dress: dressing, shape }), {
      minLength: 1,
      maxLength: 5,
    }),
    step: fc.constantFrom(2, 4),
    flush: fc.boolean(),
    header: fc.boolean(),
    final: fc.boolean(),
    bom: fc.constantFrom(false, false, true),
    end: fc.constantFrom('\n', '\n', '\r\n'),
    fenced: fc.boolean(),
  })
  .map(draw);

/** What follows the front matter of a sample that is Markdown, with LF. */
export const FENCED_BODY = '---\n\nk0: [text] # 1 [say: "it"\n';

function draw(sample: {
  readonly root: readonly { key: number; dress: Dressing; shape: Shape }[];
  readonly step: number;
  readonly flush: boolean;
  readonly header: boolean;
  readonly final: boolean;
  readonly bom: boolean;
  readonly end: string;
  readonly fenced: boolean;
}): YamlSample {
  const own = new Map<string, string[]>();
  const comments: { text: string; path: readonly (string | number)[] }[] = [];
  const { step, flush } = sample;
  let count = 0;
  const comment = (path: readonly (string | number)[], mine: boolean): string => {
    count += 1;
    const text = `# ${count} [say: "it" - so`;
    comments.push({ text, path });
    if (mine) own.set(JSON.stringify(path), [...(own.get(JSON.stringify(path)) ?? []), text]);
    return text;
  };
  type Path = readonly (string | number)[];
  const pad = (column: number): string => ' '.repeat(column);
  const keyOf = (key: number, index: number): { raw: string; name: string } => {
    const raw = KEYS[key] ?? 'k';
    const numbered =
      /["']$/.test(raw) && !/^[^"']/.test(raw)
        ? `${raw.slice(0, -1)}${index}${raw.at(-1)}`
        : `${raw}${index}`;
    const name = numbered.startsWith('"')
      ? (JSON.parse(numbered) as string)
      : numbered.startsWith("'")
        ? numbered.slice(1, -1).replaceAll("''", "'")
        : numbered;
    return { raw: numbered, name };
  };

  const flowText = (one: Shape, path: Path, column: number, lined: boolean): string => {
    if (one.kind === 'plain') return one.raw === '' ? 'null' : one.raw;
    if (one.kind !== 'map' && one.kind !== 'seq') return '"x"';
    const [open, close] = one.kind === 'map' ? ['{', '}'] : ['[', ']'];
    if (one.entries.length === 0) return `${open}${close}`;
    const items = one.entries.map(({ key, shape: inner }, index) => {
      const { raw, name } = keyOf(key, index);
      const value = (at: Path): string => flowText(inner, at, column + step, false);
      return one.kind === 'map' ? `${raw}: ${value([...path, name])}` : value([...path, index]);
    });
    if (!lined) return one.kind === 'map' ? `{ ${items.join(', ')} }` : `[${items.join(', ')}]`;
    const lines = items.flatMap((item, index) => {
      const entry = one.entries[index];
      const at = [...path, one.kind === 'map' ? keyOf(entry?.key ?? 0, index).name : index];
      const above = entry?.dress.above === 1 ? [pad(column + step) + comment(at, true)] : [];
      const comma = index < items.length - 1 || one.compact ? ',' : '';
      const beside = entry?.dress.beside ? ` ${comment(at, true)}` : '';
      return [...above, `${pad(column + step)}${item}${comma}${beside}`];
    });
    return [open, ...lines, `${pad(column + 1)}${close}`].join('\n');
  };

  /** What follows `key:` or `-`: the rest of its line, and the lines below. */
  const valueText = (one: Shape, path: Path, column: number, inSeq: boolean, beside: boolean): string => {
    const note = beside ? ` ${comment(path, true)}` : '';
    switch (one.kind) {
      case 'plain':
        return `${one.raw === '' ? '' : ' '}${one.raw}${note}`;
      case 'wrapped':
        return ` ${one.raw.replaceAll('@', pad(column + step))}${note}`;
      case 'lines': {
        const indent = column + step;
        const lines = one.lines.map((line, index) => (index === 0 ? 'first' : line));
        return ` ${one.mark}${note}\n${lines.map((line) => (line === '' ? '' : pad(indent) + line)).join('\n')}`;
      }
      default: {
        if (one.entries.length === 0) return ` ${one.kind === 'map' ? '{}' : '[]'}${note}`;
        if (one.flow !== 'no') return ` ${flowText(one, path, column, one.flow === 'lines')}${note}`;
        if (inSeq && one.compact && !beside) {
          const lines = entriesText(one, path, column + 2, true);
          return ` ${lines.slice(column + 2)}`;
        }
        const below = column + (one.kind === 'seq' && flush && !inSeq ? 0 : step);
        return `${note}\n${entriesText(one, path, below, false)}`;
      }
    }
  };

  const entriesText = (one: Tree, path: Path, column: number, joined: boolean): string =>
    one.entries
      .map(({ key, dress, shape: inner }, index) => {
        const { raw, name } = keyOf(key, index);
        const at = [...path, one.kind === 'map' ? name : index];
        const bare = joined && index === 0;
        const lines: string[] = [];
        const top = path.length === 0 && index === 0 && !sample.header;
        if (!bare) {
          // A blank line at a place where a block scalar keeps its end would be part of it.
          lines.push(...Array.from({ length: dress.blank }, () => ''));
          const apart = dress.apart || (top && dress.blank === 0);
          lines.push(...Array.from({ length: dress.above }, () => pad(column) + comment(at, !apart)));
          if (apart && dress.above > 0) lines.push('');
        }
        const trailing = dress.trailing && inner.kind === 'plain' ? '  ' : '';
        const begin = pad(column) + (one.kind === 'map' ? `${raw}:` : '-');
        const rest = valueText(inner, at, column, one.kind === 'seq', dress.beside);
        return [...lines, begin + rest + trailing].join('\n');
      })
      .join('\n');

  const rootShape = { kind: 'map', flow: 'no', compact: false, entries: sample.root } as const;
  const head = sample.header ? '# about the file\n\n' : '';
  const yaml = head + entriesText(rootShape, [], 0, false);
  const body = sample.fenced ? `---\n${yaml}\n${FENCED_BODY}` : yaml + (sample.final ? '\n' : '');
  return {
    file: sample.fenced ? 'sources/packs/a.md' : 'sources/extractions/a.yaml',
    text: (sample.bom ? '\u{FEFF}' : '') + body.replaceAll('\n', sample.end),
    own,
    comments,
  };
}
