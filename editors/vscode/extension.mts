import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server when a workspace of Sourcebound is opened, and again with another program when told. */
export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration('sourcebound.command')) return;
      await deactivate();
      await start();
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  const running = client;
  client = undefined;
  // One that never came up has nothing to stop.
  if (running?.isRunning()) await running.stop();
}

async function start(): Promise<void> {
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
      `Sourcebound did not start: ${why}. Install it in the workspace (npm install sourcebound), or name the program in the setting sourcebound.command.`,
    );
  }
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
