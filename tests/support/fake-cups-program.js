// `lp` and `lpstat` for the tests: what they know is in the file that FAKE_CUPS names. See fake-cups.ts.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.FAKE_CUPS ?? '';
const [name, ...args] = process.argv.slice(2);
const state = JSON.parse(readFileSync(file, 'utf8'));
state.calls.push([name, ...args]);

if (process.env.LC_ALL !== 'C') fail('Drucker nicht gefunden');
else if (name === 'lp') lp();
else lpstat();
writeFileSync(file, JSON.stringify(state));
if (name === 'lp' && state.hangs) setInterval(() => {}, 1000);

function lp() {
  const queue = option('-d');
  if (state.hangs) return;
  if (!state.running) fail('Bad file descriptor');
  else if (!state.queues[queue]) fail('Error - The printer or class does not exist.');
  else if (state.queues[queue].rejecting !== undefined) fail(`Destination "${queue}" is not accepting jobs.`);
  else if (state.complaint) fail(state.complaint);
  else {
    const document = readFileSync(args[args.indexOf('--') + 1] ?? '', 'latin1');
    const id = `${queue}-${state.jobs.length + 1}`;
    state.jobs.push({ id, alerts: ['job-printing'], waits: 0, document });
    write(state.says ?? `request id is ${id} (1 file(s))\n`);
  }
}

function lpstat() {
  const queue = args.at(-1) ?? '';
  const known = state.queues[queue];
  if (args[0] === '-r') write(`scheduler is ${state.running ? '' : 'not '}running\n`);
  else if (args[0] === '-H') write(`${state.server}\n`);
  else if (!state.running) fail('Scheduler is not running.');
  else if (args[0] === '-e')
    write(
      Object.keys(state.queues)
        .map((each) => `${each}\n`)
        .join(''),
    );
  else if (!known) fail(`Invalid destination name in list "${queue}".`);
  else if (args[0] === '-a') write(accepting(queue, known.rejecting));
  else if (args[0] === '-p') write(enabled(queue, known.disabled));
  else listJobs(queue, option('-W') === 'not-completed');
}

function accepting(queue, reason) {
  return reason === undefined
    ? `${queue} accepting requests since Sat Nov 21 07:40:13 2026\n`
    : `${queue} not accepting requests since Sat Nov 21 07:40:13 2026 -\n\t${reason}\n`;
}

function enabled(queue, reason) {
  return reason === undefined
    ? `printer ${queue} is idle.  enabled since Sat Nov 21 07:40:13 2026\n`
    : `printer ${queue} disabled since Sat Nov 21 07:40:13 2026 -\n\t${reason}\n`;
}

function listJobs(queue, open) {
  for (const job of state.jobs) {
    const inQueue = job.waits > 0;
    if (open && inQueue) job.waits -= 1;
    if (open !== inQueue) continue;
    const alert = job.alerts.length > 1 ? job.alerts.shift() : job.alerts[0];
    write(`${job.id.padEnd(23)} ann              1024   Sat Nov 21 07:40:13 2026\n`);
    write(`\tAlerts: ${alert}\n\tqueued for ${queue}\n`);
  }
}

function option(key) {
  return args[args.indexOf(key) + 1] ?? '';
}

function write(text) {
  process.stdout.write(text);
}

function fail(text) {
  process.stderr.write(`${name}: ${text}\n`);
  process.exitCode = 1;
}
