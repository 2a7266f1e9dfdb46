import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

/** What a fake CUPS knows; on disk, so that the two programs can read and change it. */
export interface CupsState {
  readonly running: boolean;
  readonly queues: Readonly<Record<string, { readonly disabled?: string; readonly rejecting?: string }>>;
  /** What `lpstat -H` says. */
  readonly server: string;
  /** How `lp` fails, instead of printing. */
  readonly complaint?: string;
  /** What `lp` says, instead of the id of the request. */
  readonly says?: string;
  /** `lp` does not end. */
  readonly hangs?: boolean;
  readonly jobs: readonly FakeJob[];
  /** The arguments of every call, with the name of the program first. */
  readonly calls: readonly (readonly string[])[];
}

export interface FakeJob {
  readonly id: string;
  /** `job-state-reasons`, one for each time that it is asked for; the last stays. */
  readonly alerts: readonly string[];
  /** How often it is still in the queue when it is asked for. */
  readonly waits: number;
  readonly document: string;
}

export interface FakeCups {
  /** The only folder on PATH that has anything of CUPS in it. */
  readonly environment: Readonly<Record<string, string>>;
  read(): CupsState;
  change(state: Partial<CupsState>): void;
}

/** `lp` and `lpstat` as programs of a folder, which speak as those of CUPS 2.4.2 do in the C locale. */
export function fakeCups(state: Partial<CupsState> = {}): FakeCups {
  const whole: CupsState = {
    running: true,
    queues: { 'top-floor': {} },
    server: '',
    jobs: [],
    calls: [],
    ...state,
  };
  const folder = temporaryFolder({ 'state.json': JSON.stringify(whole) });
  const path = join(folder, 'state.json');
  const program = fileURLToPath(new URL('fake-cups-program.js', import.meta.url));
  for (const name of ['lp', 'lpstat']) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexec '${process.execPath}' '${program}' ${name} "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const read = (): CupsState => JSON.parse(readFileSync(path, 'utf8')) as CupsState;
  return {
    environment: { PATH: folder, FAKE_CUPS: path },
    read,
    change: (changes) => writeFileSync(path, JSON.stringify({ ...read(), ...changes })),
  };
}
