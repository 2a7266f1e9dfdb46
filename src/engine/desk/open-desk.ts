import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { type Clock, machineClock } from '../../ground/machine/clock.ts';
import { keepLatest } from '../../ground/model/keep-latest.ts';
import { type LanguageFolder, openLanguageFolder } from '../language-service/open-language-folder.ts';
import { kindOf, type Snapshot } from '../language-service/snapshot.ts';
import { openBatcher } from '../watch/batcher.ts';
import { type OpenFolderWatcher, watchFolders } from '../watch/folder-watcher.ts';
import type { Library } from '../workspace/load-library.ts';
import { digestOf } from '../workspace/record-reads.ts';
import { SOURCE_FOLDERS } from '../workspace/source-paths.ts';
import { sweepStaged } from '../workspace/write-source.ts';
import type { FileChange } from './carry-over.ts';
import { type NewAction, openHistory } from './desk-history.ts';
import type { DeskAnswer, DeskAside, DeskChange } from './desk-types.ts';
import { openAsides } from './open-asides.ts';
import { readItems } from './read-items.ts';

/** A workspace that is worked on at the desk. Its files are the truth: nothing else is kept. It has to be closed. */
export interface Desk {
  /** The real path of the workspace's folder. */
  readonly root: string;
  /** The files as they are now; nothing while there are no sources. */
  snapshot(): Snapshot | undefined;
  /** The same after a look at the disk: what is written is an edit of what is there. */
  fresh(): Snapshot | undefined;
  /**
   * Whether the items of a document are counted, in a workspace with many: those are that have been read in the
   * background, and those that have changed since the desk was opened.
   */
  isCounted(document: string): boolean;
  /** Counts the changes of files: what was made of them is as good as before while this stays the same. */
  edition(): number;
  /** What undoing and redoing would do. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  /**
   * Writes edits of source files as they are in the snapshot, all or none, as one action that can be undone.
   *
   * @param what in a few words, such as "keep `loans`"
   * @param options `joins` with the last action of the same word, if that was a moment ago; `textOf` has the texts that
   *   the edits are of, where these are not those of the snapshot; `onWritten` takes the texts that files have got, before
   *   anybody else can have written in them
   */
  apply(
    what: string,
    edits: readonly TextEdit[],
    options?: Partial<Pick<NewAction, 'joins' | 'textOf'>> & {
      readonly onWritten?: (file: string, text: string) => void;
    },
  ): DeskAnswer;
  /** Something has been written by other means: it can be undone like everything else. */
  record(what: string, files: readonly FileChange[]): void;
  takeBack(): DeskAnswer;
  bringBack(): DeskAnswer;
  /** A text of a pack that could not be written when its page was left: the last one, where there are several. */
  asideOf(pack: string): DeskAside | undefined;
  setAside(pack: string, aside: DeskAside): void;
  /** Somebody has seen it, and has said what becomes of it: nothing else takes it away. */
  settleAside(pack: string, name: string): void;
  /** A text that has been given to somebody, with LF line ends, by the digest of its file: as long as it is one of the last. */
  textOf(digest: string): string | undefined;
  remember(digest: string, text: string): void;
  /** Files may have been written by other means than `apply`: they are read again. */
  reread(files: readonly string[]): void;
  /** How many changes there have been: who knows as many has missed none. */
  changes(): number;
  /** Lets everybody know of a change. */
  tell(change: DeskChange): void;
  /** Calls the listener with each change from now on. Returns what ends that. */
  subscribe(listener: (change: DeskChange) => void): () => void;
  close(): Promise<void>;
}

export interface OpenDeskOptions {
  /** The real path of the workspace's folder, which may be empty. */
  readonly root: string;
  readonly openFolders?: OpenFolderWatcher;
  readonly clock?: Clock;
  /** What sources are read by: one of its own, unless others read the same. */
  readonly library?: Library;
}

/** How long a question waits for what is read in the background, but for a single document; in milliseconds. */
const SLICE = 10;

/** How many documents are read at once when they are asked for; of many, the first question waits for none. */
export const FEW = 4;

/** How many texts are remembered: those of an hour of writing. */
const GIVEN = 500;

/** In milliseconds: what others write comes in several steps. */
const BATCH = { quiet: 40, longest: 200 };

export function openDesk(options: OpenDeskOptions): Desk {
  const { root, openFolders = watchFolders, clock = machineClock, library } = options;
  const folder: LanguageFolder = openLanguageFolder(root, library);
  const history = openHistory(root);
  for (const name of SOURCE_FOLDERS) sweepStaged(join(root, 'sources', name));
  const listeners = new Set<(change: DeskChange) => void>();
  /** Of files, as they were when everybody was told of them last. */
  const told = new Map<string, string | undefined>();
  const given = new Map<string, string>();
  const asides = openAsides(root);
  const stirred = new Set<string>();
  const counted = new Set<string>();
  let changes = 0;

  const tell = (change: DeskChange): void => {
    changes += 1;
    for (const listener of [...listeners]) listener(change);
  };
  const reread = (files: readonly string[]): void => {
    folder.reload();
    for (const file of files) told.set(file, digestAt(root, file));
    for (const change of changesOf(files)) {
      // One that is new, or has changed, is read when it is asked for: it is one.
      if (change.what === 'document' && change.id !== undefined) counted.add(change.id);
      tell(change);
    }
  };
  const look = (): void => {
    const files = [...stirred].filter((file) => !told.has(file) || told.get(file) !== digestAt(root, file));
    stirred.clear();
    if (files.length > 0) reread(files);
  };
  const batcher = openBatcher({ ...BATCH, clock, look });
  const watcher = openFolders({
    root,
    others: [],
    onStir: (path) => {
      if (path === 'output' || path === '') return;
      stirred.add(path);
      batcher.stir();
    },
    // Then others' changes are seen when something is done at the desk.
    onExhausted: () => undefined,
    onTrouble: () => undefined,
  });
  const closing = new AbortController();
  const readAll = async (): Promise<void> => {
    let paused = clock.now();
    const documents = folder.snapshot()?.documentIds() ?? [];
    for (const id of documents) {
      const snapshot = folder.snapshot();
      if (closing.signal.aborted || snapshot === undefined) return;
      readItems(snapshot, id);
      counted.add(id);
      if (clock.now() - paused < SLICE) continue;
      // Whoever asks for something is answered in between.
      await new Promise(setImmediate);
      paused = clock.now();
    }
    const snapshot = folder.snapshot();
    for (const id of snapshot?.packIds() ?? []) {
      if (closing.signal.aborted) return;
      snapshot?.pack(id)?.uses();
      await new Promise(setImmediate);
    }
    if (documents.length > FEW) tell({ what: 'everything' });
  };
  // A fault is reported when somebody asks for what it is in.
  setImmediate(() => void readAll().catch(() => undefined));
  const did = (answer: ReturnType<typeof history.apply>): DeskAnswer => {
    const { files = [], ...rest } = answer;
    if (files.length > 0) reread(files.map(({ file }) => file));
    return rest;
  };
  return {
    root,
    snapshot: () => folder.snapshot(),
    fresh: () => {
      folder.reload();
      return folder.snapshot();
    },
    isCounted: (document) => counted.has(document),
    edition: () => folder.changes,
    get undo() {
      return history.undo;
    },
    get redo() {
      return history.redo;
    },
    apply: (what, edits, { joins, textOf, onWritten } = {}) => {
      const now = folder.snapshot();
      const textNow = (file: string): string | undefined => now?.text(file)?.source.text;
      const written = history.apply({ what, edits, joins, textOf: textOf ?? textNow });
      for (const { file, after } of written.files ?? []) if (after !== undefined) onWritten?.(file, after);
      return did(written);
    },
    record: (what, files) => {
      history.record(what, files);
      reread(files.map(({ file }) => file));
    },
    asideOf: asides.of,
    setAside: (pack, aside) => {
      asides.add(pack, aside);
      // The page may have been opened again already.
      tell({ what: 'pack', id: pack });
    },
    settleAside: asides.remove,
    textOf: (digest) => given.get(digest),
    remember: (digest, text) => void keepLatest(given, digest, text, GIVEN),
    takeBack: () => did(history.takeBack()),
    bringBack: () => did(history.bringBack()),
    reread,
    changes: () => changes,
    tell,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      batcher.close();
      await watcher.close();
    },
  };
}

function digestAt(root: string, file: string): string | undefined {
  try {
    return digestOf(readFileSync(join(root, file)));
  } catch {
    return undefined;
  }
}

/** Each thing once. What is no source of its own, such as a template or a folder, may be in everything. */
function changesOf(files: readonly string[]): readonly DeskChange[] {
  const changed = new Map<string, DeskChange>();
  for (const file of files) {
    const source = kindOf(file);
    const change: DeskChange =
      source === undefined
        ? { what: 'everything' }
        : { what: source.kind === 'pack' ? 'pack' : 'document', id: source.id };
    changed.set(`${change.what} ${change.id ?? ''}`, change);
  }
  return [...changed.values()];
}
