import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveLanguage } from './serve-language.ts';

/**
 * Serves an editor on standard input and output. The process ends when the editor says so, when its end of the pipe is
 * closed, and when the editor's process is gone.
 */
export function runLanguageServer(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // On standard output is the protocol alone.
  const tell = (...words: readonly unknown[]): void => connection.console.log(words.map(String).join(' '));
  console.log = tell;
  console.info = tell;
  console.warn = tell;
  console.debug = tell;
  serveLanguage(connection);
}
