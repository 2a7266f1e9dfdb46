import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type DefinitionParams,
  DidChangeWatchedFilesNotification,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  type PrepareRenameParams,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensParams,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completeAt } from '../../engine/language-service/complete-at.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../engine/language-service/find-places.ts';
import { hoverAt } from '../../engine/language-service/hover-at.ts';
import { marksOf } from '../../engine/language-service/marks-of.ts';
import { packagedSchema } from '../../engine/language-service/read-schema.ts';
import { renameAt, renameableAt } from '../../engine/language-service/rename-at.ts';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import { findSymbols, foldsOf, symbolsOf } from '../../engine/language-service/symbols-of.ts';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { type EditWriter, openEditWriter } from './edits-to-protocol.ts';
import { MARK_LEGEND, markTokens } from './mark-tokens.ts';
import { type Folders, openFolders } from './open-folders.ts';
import {
  fromPosition,
  toCompletionItem,
  toDocumentSymbol,
  toLocation,
  toRange,
  toSymbolKind,
} from './to-protocol.ts';

/** Answers an editor over a connection, until it closes it. */
export function serveLanguage(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let folders: Folders | undefined;
  let asked: InitializeParams | undefined;
  let writer: EditWriter = openEditWriter({ takesVersions: false, documents: () => [] });
  const fault = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  /**
   * Answers a request about a file; with `none` where it is in no workspace, or the program fails. One that has been
   * cancelled while it waited costs nothing. One whose file has been changed since is answered for the file as it was:
   * messages are taken in their order, and what is still to come is the editor's to weigh.
   */
  const answering =
    <Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
      none: Answer,
      make: (params: Params, snapshot: Snapshot, file: string) => Answer,
    ) =>
    (params: Params, token: CancellationToken): Answer => {
      refuseCancelled(token);
      try {
        const found = folders?.find(params.textDocument.uri);
        const snapshot = found?.folder.snapshot();
        return found && snapshot ? make(params, snapshot, found.file) : none;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        fault(error);
        return none;
      }
    };

  connection.onInitialize((params): InitializeResult => {
    asked = params;
    writer = openEditWriter({
      takesVersions: params.capabilities.workspace?.workspaceEdit?.documentChanges === true,
      documents: () => documents.all(),
    });
    return {
      capabilities: CAPABILITIES,
      serverInfo: { name: 'sourcebound', version: toolVersion().version },
    };
  });
  connection.onInitialized(() => {
    const tellsOfFiles = asked?.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    folders = openFolders({
      send: (params) => connection.sendDiagnostics(params),
      onFault: fault,
      watches: !tellsOfFiles,
    });
    folders.add(foldersOf(asked));
    for (const document of documents.all()) folders.setText(document.uri, document.getText());
    if (tellsOfFiles) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (asked?.capabilities.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders?.remove(removed.map(({ uri }) => uri));
        folders?.add(added.map(({ uri }) => uri));
      });
    }
  });

  documents.onDidChangeContent(({ document }) => folders?.setText(document.uri, document.getText()));
  documents.onDidClose(({ document }) => {
    folders?.setText(document.uri, undefined);
    folders?.changedOnDisk([document.uri]);
  });
  documents.onDidSave(({ document }) => folders?.changedOnDisk([document.uri]));
  connection.onDidChangeWatchedFiles(({ changes }) => folders?.changedOnDisk(changes.map(({ uri }) => uri)));

  connection.onCompletion(
    answering<CompletionParams, CompletionList | null>(null, ({ position }, snapshot, file) => {
      const { items, isIncomplete } = completeAt(snapshot, file, fromPosition(position), packagedSchema);
      return { isIncomplete, items: items.map(toCompletionItem) };
    }),
  );
  connection.onHover(
    answering<HoverParams, Hover | null>(null, ({ position }, snapshot, file) => {
      const hover = hoverAt(snapshot, file, fromPosition(position));
      if (hover === undefined) return null;
      return { contents: { kind: MarkupKind.Markdown, value: hover.says }, range: toRange(hover.place) };
    }),
  );
  connection.onDefinition(
    answering<DefinitionParams, Location[]>([], ({ position }, snapshot, file) =>
      definitionsAt(snapshot, file, fromPosition(position)).map((place) => toLocation(snapshot, place)),
    ),
  );
  connection.onReferences(
    answering<ReferenceParams, Location[]>([], ({ position, context }, snapshot, file) =>
      referencesAt(snapshot, file, fromPosition(position), context.includeDeclaration).map((place) =>
        toLocation(snapshot, place),
      ),
    ),
  );
  connection.onDocumentHighlight(
    answering<DocumentHighlightParams, DocumentHighlight[]>([], ({ position }, snapshot, file) =>
      highlightsAt(snapshot, file, fromPosition(position)).map((place) => ({ range: toRange(place) })),
    ),
  );
  connection.onPrepareRename(
    answering<PrepareRenameParams, Renameable | null>(null, ({ position }, snapshot, file) => {
      const found = renameableAt(snapshot, file, fromPosition(position));
      return found ? { range: toRange(found.place), placeholder: found.id } : null;
    }),
  );
  connection.onRenameRequest(
    answering<RenameParams, WorkspaceEdit | null>(null, (params, snapshot, file) =>
      writer.write(snapshot, rename(params, snapshot, file)),
    ),
  );
  connection.onCodeAction(
    answering<CodeActionParams, CodeAction[]>([], ({ range, context: { only } }, snapshot, file) => [
      ...codeActions({ snapshot, file, range, only, writer }),
    ]),
  );
  connection.onDocumentSymbol(
    answering<DocumentSymbolParams, DocumentSymbol[]>([], (_, snapshot, file) =>
      symbolsOf(snapshot, file).map(toDocumentSymbol),
    ),
  );
  connection.onFoldingRanges(
    answering<FoldingRangeParams, FoldingRange[]>([], (_, snapshot, file) =>
      foldsOf(snapshot, file).map(({ start, end }) => ({ startLine: start.line - 1, endLine: end.line - 1 })),
    ),
  );
  connection.languages.semanticTokens.on(
    answering<SemanticTokensParams, SemanticTokens>({ data: [] }, (_, snapshot, file) => ({
      data: markTokens(marksOf(snapshot, file)),
    })),
  );
  connection.onWorkspaceSymbol(({ query }, token) => {
    refuseCancelled(token);
    try {
      return (folders?.all() ?? []).flatMap((folder) => {
        const snapshot = folder.snapshot();
        return (snapshot ? findSymbols(snapshot, query) : []).flatMap((symbol) =>
          snapshot
            ? {
                name: symbol.name,
                kind: toSymbolKind(symbol.kind),
                location: toLocation(snapshot, symbol.named),
                ...(symbol.detail && { containerName: symbol.detail }),
              }
            : [],
        );
      });
    } catch (error) {
      fault(error);
      return [];
    }
  });
  connection.onShutdown(async () => {
    await folders?.close();
    folders = undefined;
  });

  documents.listen(connection);
  connection.listen();
}

const CAPABILITIES: InitializeResult['capabilities'] = {
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
const WATCHED = ['**/sources/**', '**/templates/**', '**/brand.yml', '**/brand/**'];

function foldersOf(params: InitializeParams | undefined): readonly string[] {
  const named = params?.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const root = params?.rootUri;
  return named.length > 0 || !root ? named : [root];
}

function rename({ position, newName }: RenameParams, snapshot: Snapshot, file: string): readonly TextEdit[] {
  const made = renameAt(snapshot, file, fromPosition(position), newName);
  if (made === undefined) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'There is no id here that can be renamed.');
  }
  if ('refusal' in made) {
    const { reason, place } = made.refusal;
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `Cannot be renamed: ${reason} (${place.file}, line ${place.start.line}).`,
    );
  }
  return made.edits;
}

function refuseCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}
