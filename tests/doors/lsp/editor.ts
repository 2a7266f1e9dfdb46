import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createConnection,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  ProposedFeatures,
  type SemanticTokens,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serveLanguage } from '../../../src/doors/lsp/serve-language.ts';

/** A place in a file as tests write it: a stretch of its text, and how far into it. */
export interface At {
  readonly file: string;
  readonly text: string;
  /** How many characters into the text; by default behind it. */
  readonly in?: number;
}

/** An editor that types, in this process: the server is at the other end of two pipes. */
export class Editor {
  readonly root: string;
  readonly #documents = new Map<string, TextDocument>();
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #waiting = new Set<() => void>();
  readonly #connection: MessageConnection;
  readonly log: string[] = [];

  private constructor(root: string, connection: MessageConnection) {
    this.root = root;
    this.#connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      for (const look of [...this.#waiting]) look();
    });
    connection.onNotification('window/logMessage', ({ message }) => void this.log.push(message));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
  }

  /** @param folders below the root, that the editor has open; the root itself by default */
  static async start(
    root: string,
    files: Readonly<Record<string, string>>,
    folders: readonly string[] = ['.'],
    capabilities: ClientCapabilities = TELLS_OF_FILES,
  ): Promise<Editor> {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    serveLanguage(createConnection(ProposedFeatures.all, toServer, toClient));
    const connection = createMessageConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const editor = new Editor(root, connection);
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: editor.uri(folders[0] ?? '.'),
      capabilities,
      workspaceFolders: folders.map((name) => ({ name, uri: editor.uri(name) })),
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async close(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    this.#connection.dispose();
  }

  uri(file: string): string {
    return pathToFileURL(join(this.root, file)).href;
  }

  fileOf(uri: string): string {
    const base = `${pathToFileURL(this.root).href}/`;
    return uri.startsWith(base) ? uri.slice(base.length) : uri;
  }

  text(file: string): string {
    return this.#documents.get(file)?.getText() ?? readFileSync(join(this.root, file), 'utf8');
  }

  open(file: string, text = readFileSync(join(this.root, file), 'utf8')): void {
    const languageId = file.endsWith('.md') ? 'markdown' : 'yaml';
    const document = TextDocument.create(this.uri(file), languageId, 1, text);
    this.#documents.set(file, document);
    const textDocument = { uri: document.uri, languageId, version: 1, text };
    void this.#connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  close_(file: string): void {
    this.#documents.delete(file);
    void this.#connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(file) },
    });
  }

  /** Replaces a stretch of the text of an open file, as somebody does who types: that alone is sent. */
  replace(file: string, old: string, text: string): void {
    const document = this.#documents.get(file);
    const start = document?.getText().indexOf(old) ?? -1;
    if (document === undefined || start < 0) throw new Error(`${file} does not say ${old}`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    const contentChanges = [{ range, text }];
    const version = document.version + 1;
    this.#documents.set(file, TextDocument.update(document, contentChanges, version));
    const textDocument = { uri: document.uri, version };
    void this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
  }

  save(file: string): void {
    writeFileSync(join(this.root, file), this.text(file));
    void this.#connection.sendNotification('textDocument/didSave', { textDocument: { uri: this.uri(file) } });
    this.#changed(file, 2);
  }

  /** Somebody else writes a file. */
  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
    this.#changed(file, 2);
  }

  remove(file: string): void {
    rmSync(join(this.root, file), { recursive: true });
    this.#changed(file, 3);
  }

  #changed(file: string, type: number): void {
    const changes = [{ uri: this.uri(file), type }];
    void this.#connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  diagnostics(file: string): readonly Diagnostic[] {
    return this.#diagnostics.get(this.uri(file)) ?? [];
  }

  /** The diagnostics of a file, as soon as they are such. */
  async diagnosticsWhen(
    file: string,
    isSo: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const late = Date.now() + 20_000;
    while (!isSo(this.diagnostics(file))) {
      if (Date.now() > late) {
        throw new Error(`${file} still has ${JSON.stringify(this.diagnostics(file), null, 1)}`);
      }
      await new Promise<void>((resolve) => {
        const look = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(look);
          resolve();
        };
        const timer = setTimeout(look, 1_000);
        this.#waiting.add(look);
      });
    }
    return this.diagnostics(file);
  }

  /** The codes of a file, as soon as the one is among them. */
  async codesWith(file: string, code: string): Promise<readonly string[]> {
    const found = await this.diagnosticsWhen(file, (all) => all.some((one) => one.code === code));
    return found.map((one) => String(one.code));
  }

  position({ file, text, in: into = text.length }: At): { line: number; character: number } {
    const whole = this.text(file);
    const start = whole.indexOf(text);
    if (start < 0) throw new Error(`${file} does not say ${text}`);
    return TextDocument.create('', '', 1, whole).positionAt(start + into);
  }

  ask<Answer>(method: string, at: At, more: object = {}): Promise<Answer> {
    const textDocument = { uri: this.uri(at.file) };
    return this.#connection.sendRequest(`textDocument/${method}`, {
      textDocument,
      position: this.position(at),
      ...more,
    });
  }

  async complete(at: At): Promise<readonly CompletionItem[]> {
    return (await this.ask<CompletionList | null>('completion', at))?.items ?? [];
  }

  async labels(at: At): Promise<readonly string[]> {
    return (await this.complete(at)).map(({ label }) => label);
  }

  async hover(at: At): Promise<string> {
    const hover = await this.ask<Hover | null>('hover', at);
    return hover === null ? '' : (hover.contents as { value: string }).value;
  }

  /** `file:line` of each, counted from 1. */
  async definitions(at: At): Promise<readonly string[]> {
    return (await this.ask<Location[]>('definition', at)).map((one) => this.#lineOf(one));
  }

  async references(at: At, includeDeclaration = false): Promise<readonly string[]> {
    const more = { context: { includeDeclaration } };
    return (await this.ask<Location[]>('references', at, more)).map((one) => this.#lineOf(one));
  }

  async highlights(at: At): Promise<readonly number[]> {
    const found = await this.ask<DocumentHighlight[]>('documentHighlight', at);
    return found.map(({ range }) => range.start.line + 1);
  }

  rename(at: At, newName: string): Promise<WorkspaceEdit | null> {
    return this.ask('rename', at, { newName });
  }

  async actions(
    file: string,
    diagnostic: Diagnostic,
    only?: readonly string[],
  ): Promise<readonly CodeAction[]> {
    const textDocument = { uri: this.uri(file) };
    const context = { diagnostics: [diagnostic], ...(only && { only }) };
    return this.#connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: diagnostic.range,
      context,
    });
  }

  async symbols(file: string): Promise<readonly DocumentSymbol[]> {
    return this.ask('documentSymbol', { file, text: '' });
  }

  async folds(file: string): Promise<readonly FoldingRange[]> {
    return this.ask('foldingRange', { file, text: '' });
  }

  findSymbols(query: string): Promise<readonly { readonly name: string; readonly location: Location }[]> {
    return this.#connection.sendRequest('workspace/symbol', { query });
  }

  /** The marked words of a file, each with its type and whether it is bound. */
  async marks(file: string): Promise<readonly string[]> {
    const { data } = await this.ask<SemanticTokens>('semanticTokens/full', { file, text: '' });
    const lines = this.text(file).split(/\r?\n/);
    const found: string[] = [];
    let [line, column] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifier = 0] = data.slice(at, at + 5);
      column = down > 0 ? right : column + right;
      line += down;
      const word = lines[line]?.slice(column, column + length);
      found.push(`${word} ${['number', 'value', 'citation'][type]} ${modifier === 1 ? 'bound' : 'unbound'}`);
    }
    return found;
  }

  /** The texts of files after an edit. */
  applied(edit: WorkspaceEdit | null | undefined): Readonly<Record<string, string>> {
    const versioned = (edit?.documentChanges ?? []).map((one): [string, TextEdit[]] => {
      const { textDocument, edits } = one as TextDocumentEdit;
      return [textDocument.uri, edits as TextEdit[]];
    });
    return Object.fromEntries(
      [...Object.entries(edit?.changes ?? {}), ...versioned].map(([uri, edits]) => {
        const file = this.fileOf(uri);
        return [file, TextDocument.applyEdits(TextDocument.create(uri, '', 1, this.text(file)), edits)];
      }),
    );
  }

  #lineOf({ uri, range }: Location): string {
    return `${this.fileOf(uri)}:${range.start.line + 1}`;
  }
}

const TELLS_OF_FILES: ClientCapabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};
