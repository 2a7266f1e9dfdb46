import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  createConnection,
  type Diagnostic,
  type Message,
  ProposedFeatures,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { StreamMessageReader } from 'vscode-languageserver-protocol/node';
import { serveLanguage } from '../../../src/doors/lsp/serve-language.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { Editor } from './editor.ts';

const PACK = STARTER.pack;
const EXTRACTION = 'sources/extractions/riverside-library.yaml';
const TAKES_VERSIONS = {
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
};

interface Answer {
  readonly id?: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** A server to which several messages come at one time, as from an editor that is faster than it is. */
async function startRaw(root: string): Promise<(messages: readonly object[]) => Promise<readonly Answer[]>> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serveLanguage(createConnection(ProposedFeatures.all, toServer, toClient));
  const answers: Answer[] = [];
  let look = (): void => undefined;
  new StreamMessageReader(toClient).listen((message: Message) => {
    if (!('method' in message)) answers.push(message as Answer);
    look();
  });
  const send = async (messages: readonly object[]): Promise<readonly Answer[]> => {
    const parts = messages.map((message) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    });
    const wanted = messages.filter((message) => 'id' in message).length;
    answers.length = 0;
    const done = new Promise<void>((resolve) => {
      look = () => void (answers.length >= wanted && resolve());
    });
    toServer.write(parts.join(''));
    if (wanted > 0) await done;
    return [...answers];
  };
  const rootUri = pathToFileURL(root).href;
  await send([{ id: 0, method: 'initialize', params: { processId: null, rootUri, capabilities: {} } }]);
  await send([{ method: 'initialized', params: {} }]);
  onTestFinished(async () => void (await send([{ id: 'end', method: 'shutdown' }])));
  return send;
}

test.each([
  ['textDocument/hover', { position: { line: 5, character: 0 } }],
  ['textDocument/completion', { position: { line: 5, character: 0 } }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/semanticTokens/full', {}],
  ['workspace/symbol', { query: 'lo' }],
])(
  '%s that is cancelled while it waits is answered as cancelled, the next one as asked',
  async (method, more) => {
    const root = starterWorkspace();
    const send = await startRaw(root);
    const params = { textDocument: { uri: pathToFileURL(`${root}/${PACK}`).href }, ...more };
    const answers = await send([
      { id: 1, method, params },
      { id: 'two', method, params },
      { method: '$/cancelRequest', params: { id: 1 } },
    ]);
    expect(answers.find(({ id }) => id === 1)?.error?.code).toBe(-32800);
    expect(answers.find(({ id }) => id === 'two')).toHaveProperty('result');
  },
);

test('what is cancelled that nobody asked, or that is answered already, does no harm', async () => {
  const root = starterWorkspace();
  const send = await startRaw(root);
  const params = { textDocument: { uri: pathToFileURL(`${root}/${PACK}`).href } };
  await send([{ id: 1, method: 'textDocument/documentSymbol', params }]);
  const answers = await send([
    { method: '$/cancelRequest', params: { id: 1 } },
    { method: '$/cancelRequest', params: { id: 77 } },
    { id: 2, method: 'textDocument/documentSymbol', params },
  ]);
  expect(answers[0]?.result).toHaveLength(4);
});

async function edit(): Promise<Editor> {
  const editor = await Editor.start(starterWorkspace(), {}, ['.'], TAKES_VERSIONS);
  onTestFinished(() => editor.close());
  editor.open(PACK);
  return editor;
}

function versions(edit: WorkspaceEdit | null | undefined): readonly unknown[] {
  return (edit?.documentChanges ?? []).map((one) => (one as TextDocumentEdit).textDocument.version);
}

test('a rename is for the version that it was asked of: what was typed since is not overwritten', async () => {
  const editor = await edit();
  const asked = editor.rename({ file: PACK, text: '[@loans', in: 3 }, 'lent');
  editor.replace(PACK, '# ', '# More about ');
  const made = await asked;
  // The pack as it was before the change; the extraction is not open, and has no version.
  expect(versions(made).toSorted()).toEqual([1, null]);
  expect(made).not.toHaveProperty('changes');
  const again = await editor.rename({ file: PACK, text: '[@loans', in: 3 }, 'lent');
  expect(versions(again).toSorted()).toEqual([2, null]);
  const applied = editor.applied(again);
  expect(applied[PACK]).toContain('[@lent]');
  expect(applied[EXTRACTION]).toContain('\n  lent:\n');
});

test('a fix is for the version in which it was found', async () => {
  const editor = await edit();
  editor.replace(PACK, '[@habit]', '[@habbit]');
  await editor.codesWith(PACK, 'UNKNOWN_CITATION');
  const [wrong] = editor.diagnostics(PACK).filter(({ code }) => code === 'UNKNOWN_CITATION') as [Diagnostic];
  const asked = editor.actions(PACK, wrong);
  editor.replace(PACK, '[@habbit]', 'and more [@habbit]');
  const [action] = await asked;
  expect(versions(action?.edit)).toEqual([2]);
});

test('an editor that takes no versions gets edits without them', async () => {
  const editor = await Editor.start(starterWorkspace(), {});
  onTestFinished(() => editor.close());
  editor.open(PACK);
  const made = await editor.rename({ file: PACK, text: '[@loans', in: 3 }, 'lent');
  expect(made).not.toHaveProperty('documentChanges');
  expect(Object.keys(made?.changes ?? {})).toHaveLength(2);
});

test('an edit names a file that is open as its editor does, however that escapes its path', async () => {
  const inside = Object.fromEntries([...starterFiles].map(([file, text]) => [`a (draft) é/${file}`, text]));
  const root = temporaryFolder(inside);
  const send = await startRaw(root);
  const uri = pathToFileURL(`${root}/a (draft) é/${PACK}`).href.replace('(', '%28').replace(')', '%29');
  const text = starterFiles.get(PACK) ?? '';
  const line = text.split('\n').findIndex((one) => one.includes('[@loans'));
  const character = (text.split('\n')[line]?.indexOf('[@loans') ?? 0) + 3;
  const params = { textDocument: { uri }, position: { line, character }, newName: 'lent' };
  const [answer] = await send([
    {
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    },
    { id: 1, method: 'textDocument/rename', params },
  ]);
  const made = answer?.result as WorkspaceEdit | undefined;
  expect(Object.keys(made?.changes ?? {})).toContain(uri);
});
