import type { BoundPack } from '../../ground/model/bound.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { PrintedPack, RenderedPack } from '../../ground/model/rendered.ts';
import type { PageMemory } from '../../stages/proof/page-memory.ts';
import type { proofPack } from '../../stages/proof/proof-pack.ts';
import type { proofTemplate } from '../../stages/proof/proof-template.ts';
import { packPath } from '../workspace/source-paths.ts';

/** A pack that is made, before any of it is in its place: what its outputs are written from. */
export interface MadePack {
  readonly bound: BoundPack;
  readonly rendered: RenderedPack;
  readonly printed: PrintedPack;
  /** The evidence, as it also travels inside the PDF. */
  readonly evidence: Uint8Array;
}

/** What outputs are checked with: large parts of the program, which only a build needs. */
export interface OutputTools {
  readonly proofPack: typeof proofPack;
  readonly proofTemplate: typeof proofTemplate;
  readonly pages: PageMemory | undefined;
}

/** One kind of file that a build writes for a pack. */
export interface Output {
  /** In the pack's folder, by the pack's id. */
  name(id: string): string;
  /** What it is, for somebody who has been sent it and does not know. */
  readonly about: string;
  content(made: MadePack): Uint8Array | string;
  /** Looks at it before anything is put in place: an error keeps all outputs of the pack from their places. */
  check?(made: MadePack, tools: OutputTools): Promise<Outcome<unknown>>;
}

/**
 * What a build writes, in the order in which it is put in place. This is the one list of them: writing, the
 * manifest, the check whether a pack is up to date, the marks of stale packs, results and bundles go by it.
 */
const OUTPUTS = {
  pdf: {
    name: (id) => `${id}.pdf`,
    about: 'the pack',
    content: ({ printed }) => printed.pdf,
    check: async ({ bound, printed, rendered }, { proofPack, proofTemplate, pages }) => {
      const proven = await proofPack(printed.pdf, rendered, packPath(bound.pack.id), pages);
      if (rendered.ownTemplate === undefined || hasErrors(proven.diagnostics)) return proven;
      const found = proofTemplate(printed.pdf, rendered.ownTemplate);
      return { ...proven, diagnostics: [...proven.diagnostics, ...found] };
    },
  },
  html: {
    name: (id) => `${id}.html`,
    about: 'the same as one file for a browser',
    content: ({ printed }) => printed.html,
  },
  evidence: {
    name: () => 'evidence.json',
    about: 'the evidence: W3C Web Annotations',
    content: ({ evidence }) => evidence,
  },
} as const satisfies Readonly<Record<string, Output>>;

export type OutputKey = keyof typeof OUTPUTS;

export const outputs: readonly (readonly [key: OutputKey, output: Output])[] = Object.entries(
  OUTPUTS,
) as unknown as readonly [OutputKey, Output][];

/** The names of a pack's outputs, and of the files that tell of them. */
export type OutputNames = Readonly<Record<OutputKey, string>> & {
  /** Put in place after all others, for which it speaks. */
  readonly manifest: string;
  /** There only while the others are older than sources that have errors. */
  readonly stale: string;
};

export function outputFiles(id: string): OutputNames {
  return { ...namesOf(id), manifest: 'manifest.json', stale: 'STALE' };
}

/** The outputs and the manifest, relative to the workspace. */
export type OutputPaths = Readonly<Record<OutputKey | 'manifest', string>>;

export function outputPaths(id: string): OutputPaths {
  const { stale: _, ...names } = outputFiles(id);
  const paths = Object.entries(names).map(([key, name]) => [key, `${outputPath(id)}/${name}`]);
  return Object.fromEntries(paths) as OutputPaths;
}

/** The names of the outputs that a manifest tells of. */
export function outputNames(id: string): readonly string[] {
  return outputs.map(([, { name }]) => name(id));
}

/** What the outputs hold, by name. */
export function outputContents(made: MadePack): ReadonlyMap<string, Uint8Array | string> {
  return new Map(outputs.map(([, { name, content }]) => [name(made.bound.pack.id), content(made)]));
}

/** Where a pack's outputs go, relative to the workspace. */
export function outputPath(id: string): string {
  return `output/${id}`;
}

function namesOf(id: string): Readonly<Record<OutputKey, string>> {
  const names = outputs.map(([key, { name }]) => [key, name(id)]);
  return Object.fromEntries(names) as Readonly<Record<OutputKey, string>>;
}
