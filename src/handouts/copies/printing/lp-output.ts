/** `request id is Test-12 (1 file(s))`: the id, `Test-12`. */
export function requestId(stdout: string): string | undefined {
  return /^request id is (\S+-\d+) /m.exec(stdout)?.[1];
}

/** A request id's queue and number: `top-floor-12` is job 12 of `top-floor`. */
export function partsOfRequestId(id: string): { readonly queue: string; readonly job: string } | undefined {
  const match = /^(\S+)-(\d{1,10})$/.exec(id);
  return match?.[1] && match[2] ? { queue: match[1], job: match[2] } : undefined;
}

export interface QueueState {
  readonly disabled: boolean;
  /** What CUPS gives as the reason; empty when there is none. */
  readonly reason: string;
}

/** `lpstat -p`: `printer Test disabled since <date> -`, with the reason on the next line. */
export function queueState(stdout: string): QueueState {
  const match = /^printer \S+ disabled since .*\n?\s*(.*)/m.exec(stdout);
  return { disabled: match !== null, reason: meaningful(match?.[1]) };
}

/** `lpstat -a`: the reason why the queue takes no jobs, or undefined when it takes them. */
export function rejection(stdout: string): string | undefined {
  const match = /^\S+ not accepting requests since .*\n?\s*(.*)/m.exec(stdout);
  return match ? meaningful(match[1]) : undefined;
}

/** The alerts of a job in `lpstat -l -o`: its `job-state-reasons`; undefined when the job is not listed. */
export function jobAlerts(stdout: string, id: string): readonly string[] | undefined {
  const lines = stdout.split('\n');
  const start = lines.findIndex((line) => line.split(/\s/, 1)[0] === id);
  if (start === -1) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !/^\s/.test(line));
  const alerts = rest.slice(0, end === -1 ? undefined : end).find((line) => /^\s+Alerts:/.test(line));
  return (
    alerts
      ?.replace(/^\s+Alerts:/, '')
      .split(/\s+/)
      .filter(Boolean) ?? []
  );
}

/** The first line of what a program complains about, without its own name. */
export function complaint(stderr: string): string {
  const line = stderr.split('\n').find((text) => text.trim() !== '') ?? '';
  return line.replace(/^(lp|lpstat): (Error - )?/, '').trim();
}

function meaningful(reason: string | undefined): string {
  return reason === undefined || reason === 'reason unknown' ? '' : reason;
}
