import { join } from 'node:path';
import {
  type CompletionItem,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type Location,
  MarkupKind,
  type Diagnostic as ProtocolDiagnostic,
  type Position as ProtocolPosition,
  type Range,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { Completion } from '../../engine/language-service/completion.ts';
import type { RelatedPlace } from '../../engine/language-service/related-places.ts';
import type { SourceSymbol } from '../../engine/language-service/symbols-of.ts';
import { isBuiltIn, withoutBuiltIn } from '../../engine/workspace/layers.ts';
import { packageFolder } from '../../ground/machine/package-folder.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Place, Position } from '../../ground/model/place.ts';
import { referenceOf } from './reference-of.ts';
import { uriOfPath } from './uris.ts';

/** Where an editor has files of a workspace: its own in its folder, those of the package in the package's. */
export interface Whereabouts {
  /** The workspace's folder as the editor names it: by another name, its files would be others to it. */
  readonly named: string;
  readonly workspace: { isOwn(path: string): boolean };
}

export function toPosition({ line, column }: Position): ProtocolPosition {
  return { line: Math.max(0, line - 1), character: Math.max(0, column - 1) };
}

export function fromPosition({ line, character }: ProtocolPosition): Position {
  return { line: line + 1, column: character + 1 };
}

export function toRange({ start, end }: Pick<Place, 'start' | 'end'>): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

export function uriIn({ named, workspace }: Whereabouts, file: string): string {
  if (isBuiltIn(file)) return uriOfPath(join(packageFolder, withoutBuiltIn(file)));
  const isPackaged = /^(?:templates|fonts)\//.test(file) && !workspace.isOwn(file);
  return uriOfPath(join(isPackaged ? packageFolder : named, file));
}

export function toLocation(where: Whereabouts, place: Place): Location {
  return { uri: uriIn(where, place.file), range: toRange(place) };
}

/** What is there without being used. */
const UNUSED: ReadonlySet<string> = new Set(['UNUSED_EXTRACTION', 'ACCEPTED_NOTHING', 'OWN_NOT_FOUND']);

export function toDiagnostic(
  where: Whereabouts,
  { code, severity, message, hint, accepted }: Diagnostic,
  place: Place,
  related: readonly RelatedPlace[],
): ProtocolDiagnostic {
  const isError = severity === 'error';
  const weight = isError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
  return {
    range: toRange(place),
    severity: accepted === undefined ? weight : DiagnosticSeverity.Information,
    code,
    codeDescription: { href: referenceOf(code) },
    source: 'sourcebound',
    message: [message, hint, accepted && `accepted: ${accepted}`].filter((part) => part).join('\n'),
    ...(UNUSED.has(code) && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ place: other, says }) => ({
        location: toLocation(where, other),
        message: says,
      })),
    }),
  };
}

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  figure: CompletionItemKind.Value,
  event: CompletionItemKind.Event,
  quotation: CompletionItemKind.Text,
  claim: CompletionItemKind.Constant,
  entity: CompletionItemKind.Class,
  document: CompletionItemKind.File,
  template: CompletionItemKind.Module,
  topic: CompletionItemKind.Keyword,
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  block: CompletionItemKind.Function,
  words: CompletionItemKind.Text,
};

export function toCompletionItem(completion: Completion): CompletionItem {
  const { label, kind, detail, says, newText, place, filter, sort } = completion;
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    ...(detail !== undefined && { detail }),
    ...(says && { documentation: { kind: MarkupKind.Markdown, value: says } }),
    ...(filter !== undefined && { filterText: filter }),
    ...(sort !== undefined && { sortText: sort }),
    textEdit: { range: toRange(place), newText },
  };
}

const SYMBOL_KINDS: Readonly<Record<SourceSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  heading: SymbolKind.String,
  block: SymbolKind.Function,
  pack: SymbolKind.Package,
  document: SymbolKind.File,
  entity: SymbolKind.Class,
  figure: SymbolKind.Number,
  event: SymbolKind.Event,
  quotation: SymbolKind.String,
  claim: SymbolKind.Constant,
};

export function toSymbolKind(kind: SourceSymbol['kind']): SymbolKind {
  return SYMBOL_KINDS[kind];
}

export function toDocumentSymbol(symbol: SourceSymbol): DocumentSymbol {
  return {
    name: symbol.name === '' ? '…' : symbol.name,
    ...(symbol.detail && { detail: symbol.detail }),
    kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(symbol.place),
    selectionRange: toRange(symbol.named),
    children: symbol.children.map(toDocumentSymbol),
  };
}
