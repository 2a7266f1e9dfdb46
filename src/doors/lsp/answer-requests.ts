import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
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
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { completeAt } from '../../engine/language-service/complete-at.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../engine/language-service/find-places.ts';
import { hoverAt } from '../../engine/language-service/hover-at.ts';
import { marksOf } from '../../engine/language-service/marks-of.ts';
import { packagedSchema } from '../../engine/language-service/read-schema.ts';
import { renameAt, renameableAt } from '../../engine/language-service/rename-at.ts';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import { findSymbols, foldsOf, symbolsOf } from '../../engine/language-service/symbols-of.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { codeActions } from './code-actions.ts';
import type { EditWriter } from './edits-to-protocol.ts';
import { markTokens } from './mark-tokens.ts';
import type { Folders } from './open-folders.ts';
import {
  fromPosition,
  toCompletionItem,
  toDocumentSymbol,
  toLocation,
  toRange,
  toSymbolKind,
} from './to-protocol.ts';

export interface AnswerOptions {
  /** The workspaces that are open; nothing before the editor is ready, and after it has said goodbye. */
  folders(): Folders | undefined;
  writer(): EditWriter;
  onFault(error: unknown): void;
}

/** Answers what an editor asks of the files of its workspaces. */
export function answerRequests(connection: Connection, { folders, writer, onFault }: AnswerOptions): void {
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
        const found = folders()?.find(params.textDocument.uri);
        const snapshot = found?.folder.snapshot();
        return found && snapshot ? make(params, snapshot, found.file) : none;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        onFault(error);
        return none;
      }
    };

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
      writer().write(snapshot, rename(params, snapshot, file)),
    ),
  );
  connection.onCodeAction(
    answering<CodeActionParams, CodeAction[]>([], ({ range, context: { only } }, snapshot, file) => [
      ...codeActions({ snapshot, file, range, only, writer: writer() }),
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
      return (folders()?.all() ?? []).flatMap((folder) => {
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
      onFault(error);
      return [];
    }
  });
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
