import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Place, Span } from '../../../src/ground/model/place.ts';
import type { Narrative } from '../../../src/ground/model/sources.ts';
import type { WrittenNode } from '../../../src/ground/model/written-node.ts';
import { readNarrative } from '../../../src/stages/read/read-narrative.ts';
import { sourceFile } from '../../support/source-file.ts';

function read(text: string): Narrative {
  const { value, diagnostics } = readNarrative(sourceFile('templates/t/default.md', text));
  if (value === undefined) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  return value;
}

function nodesOf(root: Nodes): readonly Nodes[] {
  return [root, ...('children' in root ? root.children.flatMap(nodesOf) : [])];
}

/** A place as offsets in the file. */
function offsetsOf({ source }: Narrative, { start, end }: Place): Span {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: Place['start']): number => (starts[line - 1] ?? Number.NaN) + column - 1;
  return { start: offset(start), end: offset(end) };
}

/** `written as it is in the file, line:column`. */
function seen(narrative: Narrative, node: WrittenNode): string {
  const place = narrative.placeOf(node);
  const { start, end } = offsetsOf(narrative, place);
  return `${node.value} ← ${narrative.source.slice(start, end)} ${place.start.line}:${place.start.column}`;
}

describe('what is special in a narrative', () => {
  it('cites with the place of each id', () => {
    const narrative = read('One\\* &amp; two [@a; @d:b-c,@e\\_f]\nthree.\n');
    const written = nodesOf(narrative.root).flatMap((node) =>
      node.type === 'citationReference' ? node.ids : [],
    );
    expect(written.map((node) => seen(narrative, node))).toEqual([
      'a ← a 1:19',
      'd:b-c ← d:b-c 1:23',
      'e_f ← e\\_f 1:30',
    ]);
  });

  it('prints values with the place of each id and option', () => {
    const narrative = read(
      '> In all :sum[a:arrests, ra\\_ids]{as="number" .wide} of\n> :value[x]{as=\'words\' as=n}.\n',
    );
    const values = nodesOf(narrative.root).filter((node) => node.type === 'valueReference');
    expect(
      values.map(({ name, ids, options }) => [
        name,
        ids.map((id) => seen(narrative, id)),
        options.flatMap((option) => [seen(narrative, option.name), seen(narrative, option.value)]),
      ]),
    ).toEqual([
      [
        'sum',
        ['a:arrests ← a:arrests 1:15', 'ra_ids ← ra\\_ids 1:26'],
        ['as ← as 1:35', 'number ← number 1:39', 'class ← .wide 1:47', 'wide ← wide 1:48'],
      ],
      ['value', ['x ← x 2:10'], ['as ← as 2:24', 'n ← n 2:27']],
    ]);
  });

  it('places blocks with the place of their name and of each option', () => {
    const narrative = read('# Text\n\n::key-figures{title="A &amp; B" limit=3 columns}\n');
    const [block] = nodesOf(narrative.root).filter((node) => node.type === 'blockReference');
    expect(block && seen(narrative, block.name)).toBe('key-figures ← key-figures 3:3');
    expect(block?.options.map(({ name, value }) => [seen(narrative, name), seen(narrative, value)])).toEqual([
      ['title ← title 3:15', 'A & B ← A &amp; B 3:22'],
      ['limit ← limit 3:33', '3 ← 3 3:39'],
      ['columns ← columns 3:41', ' ← columns 3:41'],
    ]);
    const title = block?.options[0]?.value;
    expect(title && narrative.placeOf(title, { start: 4, end: 5 })).toMatchObject({
      start: { line: 3, column: 30 },
      end: { line: 3, column: 31 },
    });
  });

  it('says that a value names nothing, at its own place', () => {
    const narrative = read('See :value[].');
    const [value] = nodesOf(narrative.root).filter((node) => node.type === 'valueReference');
    expect(value?.ids.map((id) => seen(narrative, id))).toEqual([' ← :value[] 1:5']);
  });

  it('knows directives that there are not from words after a colon', () => {
    const narrative = read('At 10:30, TLP:GREEN, :valeu[x], :foo[], :bar{}.\n\n:::figures\n:::\n');
    const unknown = nodesOf(narrative.root).filter((node) => node.type === 'unknownDirective');
    expect(unknown.map(({ name }) => seen(narrative, name))).toEqual(['valeu ← valeu 1:23']);
    const panels = nodesOf(narrative.root).filter((node) => node.type === 'panelReference');
    expect(panels.map(({ name, isClosed }) => [seen(narrative, name), isClosed])).toEqual([
      ['figures ← figures 3:4', true],
    ]);
    const texts = nodesOf(narrative.root).flatMap((node) => (node.type === 'text' ? [node.value] : []));
    expect(texts).toEqual(['At 10:30, TLP:GREEN, ', ', :foo[], :bar{}.']);
  });
});

/** Pieces of running text: words, what is written otherwise than it reads, and what is special. */
const piece = fc.constantFrom(
  ...[
    'word',
    '9/11',
    '10:30',
    'a:b',
    '“so”',
    '👍🏽',
    'naïve',
    '\\*',
    '\\_x',
    '\\[',
    '&amp;',
    '&#8212;',
    '&fjlig;',
  ],
  ...[
    '[@id]',
    '[@a; @d:b]',
    '[@a\\_b]',
    ':value[id]',
    ':sum[a d:b]{as="n"}',
    ':foo[]',
    ':foo[x]',
    '**bold**',
  ],
  ...['`code`', '``a ` b``', '[link [@id] on](https://x.org)', '~~gone~~', '[@open', '[@]'],
);
const gap = fc.constantFrom(' ', ' ', '', '\n', ' \n', '\t');
const prefix = fc.constantFrom('', '> ', '- ', '> - ', '# ');

describe('the words of a narrative', () => {
  it('are found in the file, whatever stands around them', () => {
    fc.assert(
      fc.property(
        prefix,
        fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 }),
        (before, pieces) => {
          const lines = pieces
            .flat()
            .join('')
            .replace(/\n/g, `\n${before.replace(/[-#]/g, ' ')}`);
          const narrative = read(`${before}x ${lines}\n`);
          let found = 0;
          for (const node of nodesOf(narrative.root)) {
            if (node.type !== 'text' && node.type !== 'inlineCode') continue;
            let last = node.position?.start.offset ?? Number.NaN;
            for (let unit = 0; unit < node.value.length; unit += 1) {
              const span = { start: unit, end: unit + 1 };
              const { start, end } = offsetsOf(narrative, narrative.placeOf(node, span));
              const raw = narrative.source.slice(start);
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeLessThanOrEqual(node.position?.end.offset ?? 0);
              // As it is, as an escape, or as a character reference.
              expect(
                raw.startsWith(node.value.charAt(unit)) ||
                  raw.startsWith(`\\${node.value.charAt(unit)}`) ||
                  /^&#?\w+;/.test(raw),
                `${JSON.stringify(narrative.source)}: ${node.value} at ${unit}`,
              ).toBe(true);
              last = start;
              found++;
            }
          }
          expect(found).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['> x ``\n> `` y\n', '\n', 6],
    ['> x ``\n>  `` y\n', '\n ', 6],
    ['> x ``\n> a\n> `` y\n', 'a', 9],
    ['> x `` a\n> b `` y\n', 'a\nb', 7],
    ['- x ``\n  `` y\n', '\n', 6],
  ])('of code begin where its first character stands: %j', (text, value, offset) => {
    const narrative = read(text);
    const code = nodesOf(narrative.root).find((node) => node.type === 'inlineCode');
    expect(code).toMatchObject({ value });
    if (code === undefined) return;
    expect(offsetsOf(narrative, narrative.placeOf(code, { start: 0, end: 1 })).start).toBe(offset);
  });
});
