import type { IppConnection } from './ipp-connection.ts';
import { jobAlerts, queueState } from './lp-output.ts';
import type { Fate, FollowWatch } from './print-target.ts';
import type { RunProgram } from './run-program.ts';

const ASKING = 30_000;

/**
 * Follows a job with `lpstat` alone, where CUPS cannot be asked over IPP: another machine's, behind TLS or a
 * password. What it says of an ended job does not always tell whether it was printed; then the fate is unknown.
 */
export async function followLpJob(
  run: RunProgram,
  { clock, waiting }: Pick<IppConnection, 'clock' | 'waiting'>,
  { id, queue }: { readonly id: string; readonly queue: string },
  watch: FollowWatch,
): Promise<Fate> {
  let [changed, lost, told] = [clock.now(), 0, ''];
  for (let pause = waiting.pause; ; pause = Math.min(pause * 1.5, waiting.longestPause)) {
    const final = watch.signal.aborted;
    const open = await run('lpstat', ['-W', 'not-completed', '-l', '-o', queue], ASKING);
    if (open === 'missing' || open.status !== 0) {
      lost += 1;
      if (lost >= waiting.lost || final) {
        return { kind: 'pending', reason: 'CUPS can no longer be asked', unreachable: true };
      }
    } else {
      lost = 0;
      const alerts = jobAlerts(open.stdout, id);
      if (alerts === undefined) return endedJob(run, id, queue);
      const words = await wordsOf(run, alerts, queue);
      if (words !== told) {
        [told, changed] = [words, clock.now()];
        watch.onState(words);
      }
      if (clock.now() - changed >= waiting.patience || final) {
        return { kind: 'pending', reason: words, unreachable: false };
      }
    }
    await clock.sleep(pause, watch.signal);
  }
}

async function endedJob(run: RunProgram, id: string, queue: string): Promise<Fate> {
  const done = await run('lpstat', ['-W', 'completed', '-l', '-o', queue], ASKING);
  if (done === 'missing' || done.status !== 0) {
    return { kind: 'pending', reason: 'CUPS can no longer be asked', unreachable: true };
  }
  const alerts = jobAlerts(done.stdout, id);
  if (alerts === undefined) return { kind: 'unknown', reason: `CUPS no longer knows job ${id}` };
  if (alerts.includes('job-completed-successfully')) return { kind: 'printed' };
  const bad = alerts.find((alert) => /^(job-canceled|aborted|job-aborted)/.test(alert));
  if (bad) return { kind: 'failed', reason: `CUPS gave it up: ${bad.replaceAll('-', ' ')}` };
  return { kind: 'unknown', reason: `CUPS has ended job ${id} without saying how` };
}

async function wordsOf(run: RunProgram, alerts: readonly string[], queue: string): Promise<string> {
  const printer = await run('lpstat', ['-p', queue], ASKING);
  const { disabled, reason } = queueState(printer === 'missing' ? '' : printer.stdout);
  const job = alerts.includes('job-printing') ? 'printing' : 'waiting in the queue';
  return disabled ? `${job}; the queue has stopped${reason && `: ${reason}`}` : job;
}
