import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { commandScript } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

interface Started {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  /** All that came on standard output. */
  output(): Buffer;
  exit(): Promise<number | null>;
}

function start(args: readonly string[] = []): Started {
  const child = spawn(process.execPath, [commandScript(), 'lsp', '--stdio', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const exited = once(child, 'exit');
  return {
    child,
    connection,
    output: () => Buffer.concat(chunks),
    exit: async () => ((await exited) as [number | null])[0],
  };
}

function initialize(connection: MessageConnection, root: string, processId: number | null): Promise<unknown> {
  const rootUri = pathToFileURL(root).href;
  return connection.sendRequest('initialize', { processId, rootUri, capabilities: {} });
}

test('the command serves on standard output, where nothing is but the protocol, and ends when told to', async () => {
  const root = starterWorkspace({
    'sources/packs/wrong.md': '---\ntitle: Wrong\ndocuments: [nowhere]\n---\n# Wrong\n',
  });
  const { connection, output, exit } = start();
  const told = new Promise((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', resolve);
  });
  await initialize(connection, root, process.pid);
  await connection.sendNotification('initialized', {});
  expect(await told).toMatchObject({ uri: pathToFileURL(`${root}/sources/packs/wrong.md`).href });
  const textDocument = { uri: pathToFileURL(`${root}/${STARTER.pack}`).href };
  expect(await connection.sendRequest('textDocument/documentSymbol', { textDocument })).toHaveLength(4);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await exit()).toBe(0);
  let rest = output();
  while (rest.length > 0) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.subarray(0, 60).toString());
    expect(head).not.toBeNull();
    rest = rest.subarray((head?.[0].length ?? 0) + Number(head?.[1]));
  }
});

test('the command ends when its input does', async () => {
  const { child, connection, exit } = start();
  await initialize(connection, starterWorkspace(), null);
  child.stdin?.end();
  expect(await exit()).toBe(1);
});

test('the command ends when the process of the editor has gone', async () => {
  const gone = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
  const { connection, exit } = start();
  await initialize(connection, starterWorkspace(), gone.pid ?? null);
  gone.kill('SIGKILL');
  expect(await exit()).not.toBeNull();
});
