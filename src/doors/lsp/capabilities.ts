import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { FIX_ALL } from './code-actions.ts';
import { MARK_LEGEND } from './mark-tokens.ts';

/** What an editor is told that it can ask for. */
export const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  completionProvider: { triggerCharacters: ['@', '[', ':', '{', '"', '=', ' ', '-', '“', "'"] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  semanticTokensProvider: { legend: MARK_LEGEND, full: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What a workspace is read from, below the folders of an editor. */
export const WATCHED = ['**/sources/**', '**/templates/**', '**/brand.yml', '**/brand/**'];
