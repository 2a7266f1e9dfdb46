import { attemptPack } from '../../../src/engine/pipeline/attempt-pack.ts';
import { preparePack } from '../../../src/engine/pipeline/prepare-pack.ts';
import { type Manifest, manifestOf, manifestText } from '../../../src/engine/results/manifest.ts';
import { outputContents, outputFiles, outputPath } from '../../../src/engine/results/outputs.ts';
import { takeOutputFolder } from '../../../src/engine/results/write-outputs.ts';
import type { PackWork } from '../../../src/engine/watch/pack-work.ts';
import { openLibrary } from '../../../src/engine/workspace/load-library.ts';
import { hasErrors, type Outcome } from '../../../src/ground/model/outcome.ts';

/** The parts of a build that a test can hold up. */
type Part = 'reading' | 'printing' | 'writing';

export interface FakeWork extends PackWork {
  /** The packs of which printing has begun, in order. */
  readonly begun: readonly string[];
  /** Those of which it was called off. */
  readonly calledOff: readonly string[];
  /** Makes that part of every build from here on wait until it is let go. */
  hold(part?: Part): () => void;
  /** Makes the next attempt throw. */
  failOnce(error: Error): void;
}

const MADE_BY = { tool: 'sourcebound', version: '0', code: null, browser: null, undated: '2000' } as const;

/** Does all that a build does but print: what would be the PDF is the HTML. */
export function fakeWork(): FakeWork {
  const library = openLibrary();
  const begun: string[] = [];
  const calledOff: string[] = [];
  const gates = new Map<Part, Promise<void>>();
  let failure: Error | undefined;
  return {
    jobs: 3,
    now: () => new Date('2026-05-05T10:00:00Z'),
    begun,
    calledOff,
    hold: (part = 'printing') => {
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      gates.set(part, gate);
      return () => release();
    },
    failOnce: (error) => {
      failure = error;
    },
    attempt: (pack, workspace, signal) =>
      attemptPack(pack, workspace, {
        force: false,
        signal,
        madeBy: async () => MADE_BY,
        build: async (id): Promise<Outcome<Manifest>> => {
          const error = failure;
          failure = undefined;
          if (error) throw error;
          await gates.get('reading');
          const { value: prepared, diagnostics } = preparePack(id, workspace, library);
          const stopped = { value: undefined, diagnostics };
          if (!prepared || hasErrors(diagnostics)) return stopped;
          begun.push(id);
          const stop = new Promise((resolve) => signal.addEventListener('abort', resolve));
          if (!signal.aborted) await Promise.race([gates.get('printing'), stop]);
          if (signal.aborted) {
            calledOff.push(id);
            return stopped;
          }
          await gates.get('writing');
          const { html } = prepared.rendered;
          const printed = {
            pdf: Buffer.from(html),
            html,
            pages: 1,
            pageOf: new Map<string, number>(),
            barriers: [],
          };
          const made = { ...prepared, printed, evidence: Buffer.from('{}') };
          const contents = outputContents(made);
          const manifest = manifestOf(made, contents, {
            madeBy: MADE_BY,
            browserVersion: 'none',
            inputs: workspace.record(),
            warnings: diagnostics,
          });
          const folder = takeOutputFolder(workspace.root, outputPath(id));
          if (!folder.value) return { value: undefined, diagnostics: folder.diagnostics };
          const names = outputFiles(id);
          const written = await folder.value.write(
            new Map([...contents, [names.manifest, manifestText(manifest)]]),
            [names.stale],
          );
          folder.value.release();
          return { value: manifest, diagnostics: [...diagnostics, ...written] };
        },
      }),
    warm: async () => undefined,
    mend: async () => undefined,
    close: async () => undefined,
  };
}
