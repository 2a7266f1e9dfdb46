import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../../src/stages/read/read-narrative.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

const front = '---\ntitle: T\ndocuments: [d]\n---\n';
const read = (content: string) => readPack(sourceFile('sources/packs/p.md', content));

/** The nodes that say something, as `type line:column source`. */
function outline(body: string): readonly string[] {
  const narrative = read(front + body).value?.narrative;
  const lines: string[] = [];
  const visit = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (!('children' in node)) {
      lines.push(
        `${node.type} ${start?.line}:${start?.column} ${narrative?.source.slice(start?.offset, end?.offset)}`,
      );
    }
    if ('children' in node) node.children.forEach(visit);
  };
  if (narrative !== undefined) visit(narrative.root);
  return lines;
}

describe('a pack', () => {
  it('has no narrative when its body is white space', () => {
    const { value, diagnostics } = read(`${front}\n \t\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.id).toBe('p');
    expect(value?.narrative).toBeUndefined();
    expect(read(`${front}x`).value?.narrative?.file).toBe('sources/packs/p.md');
  });

  it('needs front matter', () => {
    expect(codes(read('# Title\n').diagnostics)).toEqual(['FRONT_MATTER_MISSING 1:1']);
  });

  it('has directives, with the places of the file', () => {
    expect(
      outline('There are :value[live-subjects] of them [@live-subjects].\n\n::timeline{topics="a"}\n'),
    ).toEqual([
      'text 5:1 There are ',
      'valueReference 5:11 :value[live-subjects]',
      'text 5:32  of them ',
      'citationReference 5:41 [@live-subjects]',
      'text 5:57 .',
      'blockReference 7:1 ::timeline{topics="a"}',
    ]);
  });

  it('keeps a colon in running text that no brackets follow', () => {
    expect(outline('At 10:30, **a:b** [@d:live; @d:x]; :sum[a b] and :c{d}\n')).toEqual([
      'text 5:1 At 10:30, ',
      'text 5:13 a:b',
      'text 5:18  ',
      'citationReference 5:19 [@d:live; @d:x]',
      'text 5:34 ; ',
      'valueReference 5:36 :sum[a b]',
      'text 5:45  and ',
      'unknownDirective 5:50 :c{d}',
    ]);
  });

  it('leaves out raw HTML, takes what only looks like it for text, and gives every node a place', () => {
    expect(
      outline('<meta http-equiv=refresh content="0;url=/h">\n\n    <script>x</script> <x y> a@b.cd\n'),
    ).toEqual(['text 7:13 x', 'text 7:23  ', 'text 7:24 <x y>', 'text 7:29  ', 'text 7:30 a@b.cd']);
  });

  it('has a source with the offsets of its tree', () => {
    const narrative = read(`\u{FEFF}${front.replaceAll('\n', '\r\n')}one\r\ntwo\r\n`).value?.narrative;
    expect(narrative?.source).toBe(`${front}one\ntwo\n`);
    expect(narrative?.root.children[0]?.position?.start).toEqual({
      line: 5,
      column: 1,
      offset: front.length,
    });
  });

  it('tells what is wrong in the front matter and in the body', () => {
    const content = `---\ntitle: "T\ndocuments: [d]\n---\n${'>'.repeat(70)}\n`;
    const { value, diagnostics } = read(content);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual(['YAML_SYNTAX 2:8', 'LIMIT_EXCEEDED 5:1']);
  });
});

describe('a narrative', () => {
  it('is Markdown without front matter', () => {
    const { value, diagnostics } = readNarrative(
      sourceFile('templates/briefing/default.md', '::contents\n\n# Text\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.root.children.map((node) => node.type)).toEqual(['blockReference', 'heading']);
    expect(value?.source).toBe('::contents\n\n# Text\n');
  });

  it('is decoded like any other file', () => {
    const bytes = new Uint8Array([0x61, 0xff]);
    expect(codes(readNarrative(sourceFile('templates/t/default.md', bytes)).diagnostics)).toEqual([
      'NOT_UTF8 1:2',
    ]);
  });
});
