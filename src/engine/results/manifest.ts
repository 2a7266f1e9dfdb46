import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { ItemCounts } from '../../ground/model/rendered.ts';
import type { RulesEdition } from '../../ground/model/rules-edition.ts';
import { type JsonFault, readOwnJson } from '../../stages/validate/read-own-json.ts';
import { readRegularFile } from '../workspace/read-regular-file.ts';
import type { ReadRecord } from '../workspace/record-reads.ts';
import type { MadePack } from './outputs.ts';
import type { Timing } from './timings.ts';

/** `output/<pack>/manifest.json`: what the outputs beside it were made from, and by what. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly pack: string;
  /** `stale` while the sources have errors: the outputs are the last good ones. */
  readonly status: 'built' | 'stale';
  readonly stale?: Staleness;
  readonly madeBy: MadeBy;
  /** The rules of binding; absent in what was made under version 1. */
  readonly rules?: RulesEdition;
  /** What the browser calls itself. */
  readonly browserVersion: string;
  readonly pages: number;
  /** How many items of each kind are bound. */
  readonly bound: Readonly<Record<string, number>>;
  /** How many of them are not printed, where some are not; absent in older manifests, too. */
  readonly leftOut?: ItemCounts;
  /** Everything that was read, listed or looked for. */
  readonly inputs: readonly ReadRecord[];
  readonly outputs: readonly OutputRecord[];
  /** The page of each anchor: where the next build's contents start from. */
  readonly anchors: Readonly<Record<string, number>>;
  /** Warnings of the build, to be repeated while its outputs are up to date. */
  readonly warnings: readonly Diagnostic[];
  /** What took how long up to here, when that was asked for: no two builds have the same. */
  readonly timings?: readonly Timing[];
}

export interface Staleness {
  /** When a build first failed, as ISO 8601; absent where no clock was given. */
  readonly since?: string;
  readonly errors: number;
  /** The first error, in a line. */
  readonly because: string;
}

/** Everything besides the inputs that decides what the outputs are. */
export interface MadeBy {
  readonly tool: 'sourcebound';
  readonly version: string;
  /** The digest of the compiled code; null when the code runs from its sources. */
  readonly code: string | null;
  /** The browser's build; null when there was none to be found. */
  readonly browser: string | null;
  /** The date inside the PDF, as ISO 8601, where the pack has none of its own. */
  readonly undated: string;
}

export interface OutputRecord {
  /** The name in the pack's folder. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

const FORMAT = 1;
const LIMIT = 50_000_000;

/** What a good build has to say about its outputs, which hold these contents. */
export function manifestOf(
  { bound, rendered: { leftOut = {} }, printed }: Pick<MadePack, 'bound' | 'rendered' | 'printed'>,
  contents: ReadonlyMap<string, Uint8Array | string>,
  made: Pick<Manifest, 'madeBy' | 'browserVersion' | 'inputs' | 'warnings' | 'timings'>,
): Manifest {
  return {
    format: FORMAT,
    pack: bound.pack.id,
    status: 'built',
    madeBy: made.madeBy,
    rules: bound.rules,
    browserVersion: made.browserVersion,
    pages: printed.pages,
    bound: boundCounts(bound),
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
    inputs: made.inputs,
    outputs: [...contents].map(([name, content]) => outputRecord(name, content)),
    anchors: Object.fromEntries(printed.pageOf),
    warnings: made.warnings,
    ...(made.timings && { timings: made.timings }),
  };
}

/** How many items of each kind a pack is bound with. */
export function boundCounts({
  documents,
}: Pick<MadePack['bound'], 'documents'>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of documents.flatMap(({ extraction }) => extraction.items))
    counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The manifest in the folder; nothing when there is none, or none that this version can use. */
export function readManifest(root: string, folder: string): Manifest | undefined {
  const path = join(folder, 'manifest.json');
  const file = readRegularFile(root, path, LIMIT);
  if (file.kind !== 'bytes') return undefined;
  const read = parseManifest(file.bytes, path);
  // The pack is built again, as if there were none; that of another pack says nothing about this folder.
  return 'value' in read && read.value.pack === basename(folder) ? read.value : undefined;
}

/** A manifest from its bytes, or why this version cannot use it. */
export function parseManifest(
  bytes: Uint8Array,
  file: string,
): { readonly value: Manifest } | { readonly fault: JsonFault } {
  return readOwnJson('manifest', bytes, file);
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function outputRecord(path: string, content: Uint8Array | string): OutputRecord {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}
