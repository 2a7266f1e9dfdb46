import type { PackContent } from '../../ground/model/content.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Steps } from '../../ground/model/steps.ts';
import type { RecordingWorkspace } from '../workspace/disk-workspace.ts';
import type { Library } from '../workspace/load-library.ts';
import { documentSource } from './document-source.ts';
import { countPrinted, evidenceOf } from './evidence-text.ts';
import { type PreparedPack, prepareSteps } from './prepare-pack.ts';
import type { Run } from './run.ts';
import { stepByStep } from './step-by-step.ts';

export interface ReadyOptions {
  readonly library: Library;
  /** Told of the pack before it is printed: its page numbers are not filled in yet. */
  readonly onPrepared?: ((prepared: PreparedPack) => void) | undefined;
}

/** What of a pack is needed to print it and to write it down: what it was composed of is not kept while it is printed. */
export interface ReadyPack extends Pick<PreparedPack, 'bound' | 'rendered'> {
  readonly date: Pick<PackContent, 'isoDate'>;
  /** As it travels inside the PDF and is written beside it. */
  readonly evidence: Uint8Array;
}

/** Everything of a build that comes before the browser is needed, in steps while it is being started. */
export async function makeReady(
  id: string,
  workspace: RecordingWorkspace,
  run: Run,
  { library, onPrepared }: ReadyOptions,
): Promise<Outcome<ReadyPack>> {
  // The browser is being started meanwhile.
  const { value, diagnostics } = await stepByStep(
    run.browser.ready(),
    timed(prepareSteps(id, workspace, library, run.stopwatch), id, run),
  );
  if (!value || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { bound, content, rendered } = value;
  onPrepared?.(value);
  const evidence = evidenceOf(
    bound,
    { ...rendered, printed: countPrinted(rendered.printed) },
    documentSource(workspace, library),
  );
  const date = { isoDate: content.isoDate };
  return { value: { bound, rendered, date, evidence: new TextEncoder().encode(evidence) }, diagnostics };
}

/** Notes the times of steps as the pack's. */
function* timed<Made>(steps: Steps<Made>, id: string, { stopwatch }: Run): Steps<Made> {
  for (;;) {
    const step = stopwatch.within(id, () => steps.next());
    if (step.done) return step.value;
    yield;
  }
}
