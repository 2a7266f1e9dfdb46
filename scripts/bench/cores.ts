import { spawn } from 'node:child_process';
import type { BuildResult } from '../../src/engine/pipeline/build-result.ts';
import { median } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';

/** What a number of packs at a time comes to, for each pack, in milliseconds: medians of all runs. */
export interface CoresRow {
  readonly jobs: number;
  /** Of processors: the process that was asked, Node in the others, all browsers. */
  readonly main: number;
  readonly workers: number;
  readonly browsers: number;
  /** By the clock of the wall, with everything else that the machine does. */
  readonly wall: number;
}

/** What so many cores would make in an hour. */
export interface OnPaper {
  readonly jobs: number;
  readonly cores: number;
  /** Of all work, what cannot be divided. */
  readonly serial: number;
  readonly speedup: number;
  readonly packsAnHour: number;
}

export interface CoresReport {
  readonly rows: readonly CoresRow[];
  readonly onPaper: readonly OnPaper[];
  readonly packs: number;
  readonly runs: number;
}

const JOBS = [1, 2, 4];
const CORES = [2, 4, 8, 16, 32];

/** Builds the same packs again and again, with one, two and four at a time in turn. */
export async function measureCores({ folder, command, small }: Bench): Promise<CoresReport> {
  const packs = small ? 6 : 60;
  const runs = small ? 1 : 3;
  const { root } = prepareWorkspace(folder, 'cores', packs, Math.max(2, packs / 5));
  await build(command, root, 2);
  const measured = new Map<number, CoresRow[]>(JOBS.map((jobs) => [jobs, []]));
  for (let run = 0; run < runs; run++) {
    for (const jobs of JOBS) measured.get(jobs)?.push(await build(command, root, jobs));
  }
  const rows = [...measured].map(([jobs, found]): CoresRow => {
    const middle = (of: keyof CoresRow): number => median(found.map((row) => row[of]));
    return {
      jobs,
      main: middle('main'),
      workers: middle('workers'),
      browsers: middle('browsers'),
      wall: middle('wall'),
    };
  });
  return { rows, onPaper: rows.flatMap(onPaper), packs, runs };
}

/**
 * Amdahl's law: of work of which a share `serial` cannot be divided, `cores` do 1 / (serial + (1 - serial) / cores) as
 * much as one. (G. M. Amdahl, Validity of the single processor approach to achieving large scale computing
 * capabilities, AFIPS Spring Joint Computer Conference 1967, 483–485.) What cannot be divided is what one process does
 * of every pack: all that Node does where there is only one, and where there are several what hands out the packs.
 */
export function onPaper({ jobs, main, workers, browsers }: CoresRow): readonly OnPaper[] {
  const each = main + workers + browsers;
  const serial = main / each;
  return CORES.map((cores) => {
    const speedup = 1 / (serial + (1 - serial) / cores);
    return { jobs, cores, serial, speedup, packsAnHour: (3_600_000 / each) * speedup };
  });
}

export function coresText({ rows, onPaper: found, packs, runs }: CoresReport): string {
  const [one, several] = [rows[0]?.jobs, rows.at(-1)?.jobs];
  const share = (row: CoresRow): string =>
    `${((100 * row.main) / (row.main + row.workers + row.browsers)).toFixed(1)} %`;
  return [
    `Milliseconds for each of ${packs} packs, medians of ${runs}: of processors, and by the clock on this machine.`,
    '',
    '| --jobs | main process | workers, Node | browsers | together | share of main | clock |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const { jobs, main, workers, browsers, wall } = row;
      const times = [main, workers, browsers, main + workers + browsers].map((time) => time.toFixed(1));
      return `| ${jobs} | ${times.join(' | ')} | ${share(row)} | ${wall.toFixed(0)} |`;
    }),
    '',
    'On paper, by Amdahl: 1 / (serial + (1 - serial) / cores), where serial is the share of the main process',
    '(AFIPS Spring Joint Computer Conference 1967, 483-485). Memory, clock rates and disks are left out.',
    '',
    '| cores | one process: times one core | packs an hour | several: times one core | packs an hour |',
    '|---|---|---|---|---|',
    ...CORES.map((cores) => {
      const cells = [one, several].flatMap((jobs) => {
        const row = found.find((candidate) => candidate.jobs === jobs && candidate.cores === cores);
        return row ? [row.speedup.toFixed(1), Math.round(row.packsAnHour).toLocaleString('en-GB')] : [];
      });
      return `| ${cores} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

async function build(command: string, root: string, jobs: number): Promise<CoresRow> {
  const options = ['--force', '--timings', '--format', 'json', '--root', root, '--jobs', String(jobs)];
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'build', ...options], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const wall = performance.now() - began;
  if (status !== 0) throw new Error(`build --jobs ${jobs}: status ${status}`);
  const { packs, processor } = JSON.parse(said) as BuildResult;
  if (processor?.browsers === undefined) throw new Error('this system does not tell what processes take');
  const each = (time: number): number => time / packs.length;
  return {
    jobs,
    main: each(processor.main),
    workers: each(processor.workers),
    browsers: each(processor.browsers),
    wall: each(wall),
  };
}
