import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { codes } from '../../support/bind-sources.ts';
import { growth } from '../../support/growth.ts';
import { sourceFile } from '../../support/source-file.ts';

const document = (content: string | Uint8Array) =>
  readDocument(sourceFile('sources/documents/d.md', content));
const extraction = (content: string | Uint8Array) =>
  readExtraction(sourceFile('sources/extractions/d.yaml', content));
const pack = (content: string | Uint8Array) => readPack(sourceFile('sources/packs/p.md', content));
const front = '---\ntitle: T\n---\n';

describe('decoding', () => {
  it('says where a file stops being UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('document: d\n# \u{FFFD} é '), Buffer.from([0xe9, 0x20])]);
    expect(codes(extraction(bytes).diagnostics)).toEqual(['NOT_UTF8 2:7']);
    expect(codes(extraction(Buffer.from('document: d\n', 'utf16le')).diagnostics)).toContain(
      'CONTROL_CHARACTER 1:2',
    );
  });

  it('counts lines and columns as if there were no byte order mark', () => {
    const { value, diagnostics } = extraction('\u{FEFF}document: d\r\nfigures:\r\n  a: 1e3\r\n');
    expect(codes(diagnostics)).toEqual(['NUMBER_CORRUPTED 3:6']);
    expect(value?.content.placeOf(['document'], 'key').start).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['null', 'a\0b', 'U+0000 (null)'],
    ['bell', 'a\u0007b', 'U+0007'],
    ['delete', 'a\u007fb', 'U+007F'],
    ['C1', 'a\u0099b', 'U+0099'],
    ['override', 'a\u202eb', 'U+202E (right-to-left override)'],
    ['isolate', 'a\u2066b', 'U+2066 (left-to-right isolate)'],
  ])('refuses a control character: %s', (_, text, name) => {
    const { diagnostics } = document(`${front}one\n${text}\n`);
    expect(codes(diagnostics)).toEqual(['CONTROL_CHARACTER 5:2']);
    expect(diagnostics[0]?.message).toContain(name);
    expect(codes(extraction(`document: d\nclaims: "${text}"\n`).diagnostics)).toEqual([
      'CONTROL_CHARACTER 2:11',
    ]);
  });

  it('reads the page breaks of a document as spaces, and refuses them elsewhere', () => {
    const { value, diagnostics } = document(`${front}one\ftwo\vthree\n\ffour\n\n\f\nfive\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.text.text).toBe('one two three\nfour\n\nfive');
    expect(value?.text.positionAt(8)).toEqual({ line: 4, column: 9 });
    expect(codes(pack(`${front}one\ftwo\n`).diagnostics)).toContain('CONTROL_CHARACTER 4:4');
    expect(codes(extraction('document: d\nclaims: "a\fb"\n').diagnostics)).toEqual([
      'CONTROL_CHARACTER 2:11',
    ]);
  });

  it('refuses control characters that references stand for', () => {
    expect(codes(document(`${front}one\n&amp;> \\* **a&#x202E;b**\n`).diagnostics)).toEqual([
      'CONTROL_CHARACTER 5:14',
    ]);
    const hidden = `---\ntitle: T\ndocuments: [d]\n---\none &#x202E;\n\n::chart{title="&#x2066;"}\n`;
    expect(codes(pack(hidden).diagnostics)).toEqual(['CONTROL_CHARACTER 5:5', 'CONTROL_CHARACTER 7:1']);
  });

  it('refuses control characters and broken pairs that YAML escapes stand for', () => {
    const { diagnostics } = extraction(
      'a: "\\0"\nb: "x\\u202e"\nc: "\\ud800"\nd: "\\ud83d\\ude00"\n"\\x07": "tab\\t, line\\n"\n',
    );
    expect(codes(diagnostics)).toEqual([
      'CONTROL_CHARACTER 1:4',
      'CONTROL_CHARACTER 2:4',
      'CONTROL_CHARACTER 3:4',
      'CONTROL_CHARACTER 5:1',
    ]);
    expect(diagnostics[2]?.message).toContain('half of a surrogate pair');
  });

  it('takes eight combining marks on a letter, and no more', () => {
    const mark = '\u0301';
    expect(document(`${front}a${mark.repeat(8)}b\n`).diagnostics).toEqual([]);
    const { diagnostics } = document(`${front}so a${mark.repeat(9)}b\n`);
    expect(codes(diagnostics)).toEqual(['LIMIT_EXCEEDED 4:5']);
    expect(diagnostics[0]?.message).toContain('8 marks');
    expect(codes(document(`${front}so a${'&#x301;'.repeat(9)}b\n`).diagnostics)).toEqual([
      'LIMIT_EXCEEDED 4:5',
    ]);
    expect(codes(extraction(`a: "a${'\\u0301'.repeat(9)}"\n`).diagnostics)).toEqual(['LIMIT_EXCEEDED 1:4']);
    const narrative = `---\ntitle: T\ndocuments: [d]\n---\nso a${'&#x301;'.repeat(9)}b\n`;
    expect(codes(pack(narrative).diagnostics)).toEqual(['LIMIT_EXCEEDED 5:1']);
  });

  it('looks through a flood of marks in the time of its length', () => {
    const flood = (size: number): readonly string[] =>
      codes(document(`${front}${'a\u0301'.repeat(size)}${'\u0301'.repeat(size)}`).diagnostics);
    expect(flood(50_000)).toHaveLength(1);
    expect(growth(flood, { size: 5000, times: 8 })).toBeLessThan(24);
  });

  it('refuses a file of more than 5 MB', () => {
    const { value, diagnostics } = document(new Uint8Array(5_000_001).fill(0x61));
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual(['LIMIT_EXCEEDED 1:1']);
    expect(diagnostics[0]?.message).toContain('5 MB');
  });
});
