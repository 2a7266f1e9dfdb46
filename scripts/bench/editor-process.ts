import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A position in a file, as the protocol counts. */
export interface At {
  readonly line: number;
  readonly character: number;
}

/** The command `lsp`, running, with an editor at its other end that has some files open. */
export interface EditorProcess {
  /** Replaces the text of an open file; resolves when there are diagnostics of it. Throws when there are other than expected. */
  edit(file: string, text: string, broken: boolean): Promise<void>;
  /** Throws when there is no answer. */
  ask(method: string, file: string, position: At, more?: object): Promise<void>;
  text(file: string): string;
  stop(): Promise<void>;
}

/** Starts it, and opens the files. */
export async function startEditor(
  command: string,
  root: string,
  files: readonly string[],
): Promise<EditorProcess> {
  const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href;
  const text = (file: string): string => readFileSync(join(root, file), 'utf8');
  const waiting = new Map<string, (errors: number) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics.filter(({ severity }: { severity: number }) => severity === 1).length);
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: uriOf('.'), capabilities: {} });
  await connection.sendNotification('initialized', {});
  let version = 1;
  for (const file of files) {
    const languageId = file.endsWith('.md') ? 'markdown' : 'yaml';
    const textDocument = { uri: uriOf(file), languageId, version, text: text(file) };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
  }
  return {
    text,
    edit: async (file, changed, broken) => {
      const uri = uriOf(file);
      const told = new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`nothing was said of ${file}`)), 60_000);
        waiting.set(uri, (errors) => {
          if (errors > 0 !== broken) return;
          clearTimeout(late);
          waiting.delete(uri);
          resolve();
        });
      });
      const textDocument = { uri, version: ++version };
      await connection.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: changed }],
      });
      await told;
    },
    ask: async (method, file, position, more = {}) => {
      const textDocument = { uri: uriOf(file) };
      const answer = await connection.sendRequest(method, { textDocument, position, ...more });
      if (answer === null) throw new Error(`${method} has no answer for ${file}`);
    },
    stop: async () => {
      const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
