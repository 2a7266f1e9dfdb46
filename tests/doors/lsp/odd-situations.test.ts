import { expect, onTestFinished, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { STARTER } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { Editor } from './editor.ts';

const { pack: PACK, extraction: EXTRACTION, document: DOCUMENT } = STARTER;

async function edit(under = '', open: readonly string[] = [PACK, EXTRACTION]): Promise<Editor> {
  const editor = await Editor.start(`${temporaryFolder()}${under}`, Object.fromEntries(starterFiles));
  onTestFinished(() => editor.close());
  for (const file of open) editor.open(file);
  return editor;
}

test('a rename writes over what is unsaved in both files, and keeps it', async () => {
  const editor = await edit();
  editor.replace(PACK, '[@loans]', '[@loans] 😀');
  editor.replace(EXTRACTION, '\n  loans:\n', '\n  # to check 😀\n  loans:\n');
  const texts = editor.applied(await editor.rename({ file: PACK, text: '[@loans', in: 3 }, 'lent'));
  expect(texts[PACK]).toBe(
    editor.text(PACK).replaceAll('[@loans]', '[@lent]').replaceAll('value[loans]', 'value[lent]'),
  );
  expect(texts[EXTRACTION]).toContain('\n  # to check 😀\n  lent:\n');
});

test('columns are counted in UTF-16 behind an emoji: hover, definition and rename find the citation', async () => {
  const editor = await edit();
  editor.replace(PACK, '[@loans]', '👩‍👩‍👧😀 [@loans]');
  const at = { file: PACK, text: '😀 [@loans', in: 6 };
  expect(await editor.hover(at)).not.toBe('');
  expect(await editor.definitions(at)).toEqual([`${EXTRACTION}:15`]);
  expect(editor.applied(await editor.rename(at, 'lent'))[PACK]).toContain('👩‍👩‍👧😀 [@lent]');
});

test('a path with letters of other scripts, blanks and signs is a path like any other', async () => {
  const editor = await edit('/Ünïcode 東京 #1 100% (copy)');
  editor.replace(PACK, '[@loans]', '[@lones]');
  expect(await editor.codesWith(PACK, 'UNKNOWN_CITATION')).toContain('UNKNOWN_CITATION');
  expect(await editor.definitions({ file: PACK, text: '[@habit', in: 3 })).toEqual([`${EXTRACTION}:46`]);
  expect(editor.log).toEqual([]);
});

test('a pack that is deleted while it is open stays as it is in the editor; closed, nothing of it is wrong', async () => {
  const editor = await edit();
  editor.replace(PACK, '[@loans]', '[@lones]');
  await editor.codesWith(PACK, 'UNKNOWN_CITATION');
  editor.remove(PACK);
  expect(await editor.definitions({ file: PACK, text: '[@habit', in: 3 })).toEqual([`${EXTRACTION}:46`]);
  editor.close_(PACK);
  await editor.diagnosticsWhen(PACK, (all) => all.length === 0);
  expect(editor.log).toEqual([]);
});

test('a document that is deleted while its pack is open is missed, and is there again once it is written', async () => {
  const editor = await edit();
  const text = editor.text(DOCUMENT);
  editor.remove(DOCUMENT);
  await editor.diagnosticsWhen(PACK, (all) => all.length > 0);
  editor.write(DOCUMENT, text);
  await editor.diagnosticsWhen(PACK, (all) => all.length === 0);
  expect(editor.log).toEqual([]);
});

test('places that a file does not have any more are answered with nothing, and without a fault', async () => {
  const editor = await edit();
  const far = { position: { line: 9_999, character: 9_999 } };
  const at = { file: PACK, text: '' };
  for (const method of ['hover', 'definition', 'documentHighlight', 'prepareRename', 'completion']) {
    await editor.ask(method, at, far);
  }
  await editor.ask('references', at, { ...far, context: { includeDeclaration: true } });
  await editor.ask('codeAction', at, {
    range: { start: far.position, end: far.position },
    context: { diagnostics: [] },
  });
  expect(editor.log).toEqual([]);
});

test('fields are completed inside a flow map, and ids in it', async () => {
  const editor = await edit();
  editor.replace(EXTRACTION, '\nfigures:\n', '\nfigures:\n  extra: { label: Extra, un }\n');
  expect(await editor.labels({ file: EXTRACTION, text: 'label: Extra, un' })).toContain('unit');
  editor.replace(EXTRACTION, 'label: Extra, un ', 'label: Extra, subset-of: lo ');
  expect(await editor.labels({ file: EXTRACTION, text: 'subset-of: lo' })).toContain('loans');
});
