import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import { answerRequests } from './answer-requests.ts';
import { CAPABILITIES, WATCHED } from './capabilities.ts';
import { type EditWriter, openEditWriter } from './edits-to-protocol.ts';
import { type Folders, openFolders } from './open-folders.ts';

/** Answers an editor over a connection, until it closes it. */
export function serveLanguage(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  let folders: Folders | undefined;
  let asked: InitializeParams | undefined;
  let writer: EditWriter = openEditWriter({ takesVersions: false, documents: () => [] });
  const fault = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
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

  answerRequests(connection, { folders: () => folders, writer: () => writer, onFault: fault });
  connection.onShutdown(async () => {
    await folders?.close();
    folders = undefined;
  });

  documents.listen(connection);
  connection.listen();
}

function foldersOf(params: InitializeParams | undefined): readonly string[] {
  const named = params?.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const root = params?.rootUri;
  return named.length > 0 || !root ? named : [root];
}
