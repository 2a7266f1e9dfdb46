import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BRIEFING, generateWorkspace } from './generate-workspace.ts';
import { compare, type Row } from './measure.ts';
import { type Browser, runBare, runOurs } from './run-command.ts';

/** What a row is measured with. */
export interface Bench {
  /** An empty folder. */
  readonly folder: string;
  readonly browser: Browser;
  /** A small run: it shows that the measuring works, and its numbers mean little. */
  readonly small: boolean;
}

/** One pack, in a process of its own: with nothing known of it, and with the last build at hand. */
export async function coldRows({ folder, browser, small }: Bench): Promise<readonly Row[]> {
  const { root, htmls } = prepare(folder, 'cold', 1, 2);
  await runOurs('build', '--root', root);
  const runs = small ? 1 : 9;
  const bare = () => runBare(browser, folder, htmls);
  const first = async (): Promise<number> => {
    forget(root);
    return runOurs('build', '--root', root);
  };
  return [
    await compare('cold', runs, first, bare, 'the first build of a pack'),
    await compare(
      'cold, known',
      runs,
      () => runOurs('build', '--force', '--root', root),
      bare,
      'a later build',
    ),
  ];
}

/** Many packs in one process. */
export async function batchRows(
  name: string,
  packs: number,
  { folder, browser, small }: Bench,
): Promise<readonly Row[]> {
  const { root, htmls } = prepare(folder, name, packs, Math.max(2, packs / 5));
  await runOurs('build', '--root', root);
  const runs = small ? 1 : packs > 100 ? 2 : 5;
  const bare = () => runBare(browser, folder, htmls);
  const first = async (): Promise<number> => {
    forget(root);
    return runOurs('build', '--root', root);
  };
  return [
    await compare(name, runs, first, bare, 'first builds'),
    await compare(
      `${name}, known`,
      runs,
      () => runOurs('build', '--force', '--root', root),
      bare,
      'later builds',
    ),
  ];
}

/** Packs that are up to date, against the time of building them. */
export async function noopRows({ folder, small }: Bench): Promise<readonly Row[]> {
  const packs = small ? 20 : 1000;
  const { root } = prepare(folder, 'noop', packs, packs / 5);
  const whole = await runOurs('build', '--root', root);
  const row = await compare(
    'noop',
    small ? 1 : 5,
    () => runOurs('build', '--root', root),
    async () => whole,
    `${packs} packs, against building them once`,
  );
  return [row];
}

/** Packs of more and more pages: the time for each page. */
export async function growthRows({ folder, browser, small }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const figures of small ? [10] : [10, 160, 700, 1800]) {
    const name = `growth-${figures}`;
    const { root, htmls } = prepare(folder, name, 1, 2, { figures, paragraphs: figures });
    await runOurs('build', '--root', root);
    const ours = () => runOurs('build', '--force', '--root', root);
    rows.push(await compare(name, small ? 1 : 3, ours, () => runBare(browser, folder, htmls)));
  }
  return rows;
}

function prepare(
  folder: string,
  name: string,
  packs: number,
  documents: number,
  size: { readonly figures: number; readonly paragraphs: number } = BRIEFING,
): { readonly root: string; readonly htmls: readonly string[] } {
  const root = join(folder, name);
  const ids = generateWorkspace(root, { ...BRIEFING, ...size, packs, documents });
  return { root, htmls: ids.map((id) => join(root, 'output', id, `${id}.html`)) };
}

function forget(root: string): void {
  rmSync(join(root, 'output'), { recursive: true, force: true });
}
