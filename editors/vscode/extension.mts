import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server when a workspace of Sourcebound is opened. */
export async function activate(): Promise<void> {
  client = new LanguageClient('sourcebound', 'Sourcebound', serverOptions(), {
    documentSelector: [
      { scheme: 'file', pattern: '**/sources/{packs,documents,extractions}/*' },
      { scheme: 'file', pattern: '**/{brand.yml,templates/**}' },
    ],
  });
  try {
    await client.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      `Sourcebound does not start: ${why}. Install it in the workspace (npm install sourcebound), or name it in the setting sourcebound.command.`,
    );
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** The program that is named in the settings, that of a folder that is open, or the one on the path. */
function serverOptions(): ServerOptions {
  const named = vscode.workspace.getConfiguration('sourcebound').get<string>('command');
  if (named) return { command: named, args: ['lsp'], options: { shell: process.platform === 'win32' } };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const main = join(uri.fsPath, 'node_modules/sourcebound/dist/cli/main.js');
    if (uri.scheme === 'file' && existsSync(main)) return { command: 'node', args: [main, 'lsp'] };
  }
  return { command: 'sourcebound', args: ['lsp'], options: { shell: process.platform === 'win32' } };
}
