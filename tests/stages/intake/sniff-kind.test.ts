import { describe, expect, test } from 'vitest';
import { sniffKind } from '../../../src/stages/intake/sniff-kind.ts';

function sniff(path: string, content: string | Uint8Array) {
  return sniffKind({ path, bytes: typeof content === 'string' ? Buffer.from(content, 'latin1') : content });
}

describe('what a file is', () => {
  test.each([
    ['a.pdf', '%PDF-1.7\n', 'pdf'],
    ['junk-before.pdf', `${' '.repeat(500)}%PDF-1.4`, 'pdf'],
    ['a.docx', 'PK\u0003\u0004\u0014\0', 'docx'],
    ['old.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'docx'],
    ['page', '<!doctype html><title>A</title>', 'html'],
    ['page', '\u00ef\u00bb\u00bf\n<!-- saved from url -->\n<html lang="en">', 'html'],
    ['page.htm', '<p>A fragment', 'html'],
    ['page.xhtml', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'html'],
    ['mail.eml', 'Received: from a\r\n by b\r\nFrom: a@b.example\r\n\r\nText', 'mail'],
    ['mail', 'From: A <a@b.example>\nTo: c@d.example\nSubject: x\n\nText', 'mail'],
    ['mbox', 'From a@b.example Tue Mar  3 2026\nMIME-Version: 1.0\n\nText', 'mail'],
    ['a.md', '# Title\n\nFrom: here', 'markdown'],
    ['a.txt', 'From: the desk of A\n\nText', 'text'],
    ['a.txt', 'Note: this is no mail.\nFrom: here on\nSubject: nothing at all like one: it goes on', 'text'],
    ['noname', 'Plain words', 'text'],
    ['wide.txt', '\u00ff\u00feA\0b\0', 'text'],
  ])('%s', (path, content, kind) => {
    expect(sniff(path, content)).toMatchObject({ kind });
  });

  test('its first bytes say more than its name, and that is noted', () => {
    expect(sniff('report.docx', '%PDF-1.7')).toMatchObject({
      kind: 'pdf',
      findings: [{ kind: 'doubtful', what: 'name of the file' }],
    });
    expect(sniff('report.html', 'From: a@b\nDate: x\n\nText')).toMatchObject({
      kind: 'mail',
      findings: [{}],
    });
    expect(sniff('report.pdf', '%PDF-1.7')).toMatchObject({ findings: [] });
  });
});

test.each([
  ['empty.txt', '', 'the file is empty'],
  ['a.rtf', '{\\rtf1\\ansi', 'Rich Text Format'],
  ['scan.png', '\u0089PNG\r\n\u001a\n', 'a picture'],
  ['scan.jpg', '\u00ff\u00d8\u00ff\u00e0', 'a picture'],
  ['a.tar.gz', '\u001f\u008b\b', 'an archive'],
  ['a.ps', '%!PS-Adobe-3.0', 'PostScript'],
  ['program', '\u007fELF\0\0\0', 'it is not text'],
])('%s is refused: it is %s', (path, content, reason) => {
  const sniffed = sniff(path, content);
  expect(sniffed).toMatchObject({ refused: [{ code: 'IMPORT_REFUSED', place: { file: path } }] });
  expect(JSON.stringify(sniffed)).toContain(reason);
});

test.each([
  [
    'a.eml',
    'Received: from a\r\nthis line is none\r\nMIME-Version: 1.0\r\nFrom: a@b.example\r\n\r\nVGV4dA==',
  ],
  ['mail', 'Return-Path: <a@b.example>\r\nMessage-ID: <1@b>\r\nbroken line\r\nSubject: x\r\n\r\nText'],
  ['a.eml', 'Subject: nothing else\r\n\r\nText'],
])('a mail whose headers are damaged is a mail: %s', (path, content) => {
  expect(sniff(path, content)).toMatchObject({ kind: 'mail' });
});
