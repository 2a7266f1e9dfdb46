import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Desk, openDesk } from '../../src/engine/desk/open-desk.ts';
import type { FolderWatcherOptions } from '../../src/engine/watch/folder-watcher.ts';
import { machineClock } from '../../src/ground/machine/clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A desk in a new workspace that hears of changes on disk only when it is told. */
export interface TestDesk {
  readonly desk: Desk;
  readonly root: string;
  read(file: string): string;
  /** As somebody else does it. */
  write(file: string, text: string): void;
  remove(file: string): void;
  isThere(file: string): boolean;
  /** What the system tells of a file that may have changed. */
  stir(file: string): void;
}

export function testDesk(files: Readonly<Record<string, string>>): TestDesk {
  const root = temporaryFolder(files);
  let told: FolderWatcherOptions['onStir'] = () => undefined;
  const desk = openDesk({
    root,
    clock: machineClock,
    openFolders: ({ onStir }) => {
      told = onStir;
      return { ready: Promise.resolve(), close: async () => undefined };
    },
  });
  onTestFinished(() => desk.close());
  return {
    desk,
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    remove: (file) => rmSync(join(root, file)),
    isThere: (file) => existsSync(join(root, file)),
    stir: (file) => told(file),
  };
}

export const FERRY = 'sources/documents/ferry.md';
export const FERRY_ITEMS = 'sources/extractions/ferry.yaml';

/** A document with a figure, a name, a quotation and a date. */
export const FERRY_TEXT = `---
title: The ferry
issued: 2025-02-18
---
The ferry carried 3.4 million passengers in 2024. Fares rose by 12 per cent.

“People came back to the water,” said Ingrid Solheim, chief executive of the port.

The council approved the plan on 30 January 2025.
`;

export const PACK = 'sources/packs/harbour.md';

export const PACK_TEXT = `---
title: The harbour
documents: [ferry]
---
# What there is

The ferry carried :value[passengers] [@passengers].

It was busy [@passengers; @water].
`;

export const ITEMS_TEXT = `document: ferry
entities:
  solheim:
    name: Ingrid Solheim
    role: chief executive of the port
    kind: person
figures:
  # How many went by ferry.
  passengers:
    label: Passengers
    value: 3.4 million passengers
    evidence: The ferry carried 3.4 million passengers in 2024.
  fares: { label: Rise of fares, value: 12 per cent, evidence: Fares rose by 12 per cent. }
quotations:
  water:
    words: People came back to the water
    speaker: solheim
`;

export const HARBOUR = { [FERRY]: FERRY_TEXT, [FERRY_ITEMS]: ITEMS_TEXT, [PACK]: PACK_TEXT };
