import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Row, summarize, type Timing } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';
import { runBare, runOurs } from './run-command.ts';

/** One pack, in a process of its own: with nothing known of it, and with the last build at hand. */
export async function coldRows({ folder, browser, command, small }: Bench): Promise<readonly Row[]> {
  const { root, htmls } = prepareWorkspace(folder, 'cold', 1, 2);
  await runOurs(command, 'build', '--root', root);
  const runs = small ? 1 : 9;
  const bare = () => runBare(browser, folder, htmls);
  const first = async (): Promise<Timing> => {
    forget(root);
    return runOurs(command, 'build', '--root', root);
  };
  return [
    await compare('cold', runs, first, bare, 'the first build of a pack'),
    await compare(
      'cold, known',
      runs,
      () => runOurs(command, 'build', '--force', '--root', root),
      bare,
      'a later build',
    ),
  ];
}

/** Many packs in one process: against an earlier build of the program where one is given, else against the bare script. */
export async function batchRows(
  name: string,
  packs: number,
  { folder, browser, command, against, small }: Bench,
): Promise<readonly Row[]> {
  const { root, htmls } = prepareWorkspace(folder, name, packs, Math.max(2, packs / 5));
  await runOurs(command, 'build', '--root', root);
  const runs = small ? 1 : packs > 100 ? 2 : 5;
  const bare = () => runBare(browser, folder, htmls);
  const first = (program: string) => async (): Promise<Timing> => {
    forget(root);
    return runOurs(program, 'build', '--root', root);
  };
  const later = (program: string) => () => runOurs(program, 'build', '--force', '--root', root);
  return [
    await compare(name, runs, first(command), against === undefined ? bare : first(against), 'first builds'),
    await compare(
      `${name}, known`,
      runs,
      later(command),
      against === undefined ? bare : later(against),
      'later builds',
    ),
  ];
}

/** Packs that are up to date, against the time of building them. */
export async function noopRows({ folder, command, small }: Bench): Promise<readonly Row[]> {
  const packs = small ? 4 : 1000;
  const { root } = prepareWorkspace(folder, 'noop', packs, Math.ceil(packs / 5));
  const whole = await runOurs(command, 'build', '--root', root);
  const row = await compare(
    'noop',
    small ? 1 : 5,
    () => runOurs(command, 'build', '--root', root),
    whole,
    `${packs} packs, against building them once`,
  );
  return [row];
}

/** Packs of more and more pages: the time for each page. */
export async function growthRows({ folder, browser, command, small }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const figures of small ? [10] : [10, 160, 700, 1400, 2500]) {
    const name = `growth, ${figures} figures`;
    const { root, htmls } = prepareWorkspace(folder, `growth-${figures}`, 1, 2, {
      figures,
      paragraphs: figures,
    });
    await runOurs(command, 'build', '--root', root);
    const ours = () => runOurs(command, 'build', '--force', '--root', root);
    const row = await compare(name, small ? 1 : 3, ours, () => runBare(browser, folder, htmls));
    rows.push({ ...row, note: `${pagesOf(root)} pages` });
  }
  return [summarize('growth', rows, 'median of all sizes'), ...rows];
}

/**
 * Numbered copies that are stamped on one print, against printing each of them: the same HTML as often, in one
 * warm tab.
 */
export async function copiesRows({ folder, browser, command, small }: Bench): Promise<readonly Row[]> {
  const copies = small ? 3 : 500;
  const { root, htmls } = prepareWorkspace(folder, 'copies', 1, 2, { copies });
  await runOurs(command, 'build', '--root', root);
  const [html = ''] = htmls;
  const ours = async (): Promise<Timing> => {
    rmSync(join(root, 'output/pack-0000/copies'), { recursive: true, force: true });
    return runOurs(command, 'copies', 'pack-0000', '--root', root);
  };
  const bare = () =>
    runBare(
      browser,
      folder,
      Array.from({ length: copies }, () => html),
    );
  const row = await compare('copies', small ? 1 : 2, ours, bare);
  return [{ ...row, note: `${copies} copies of ${pagesOf(root)} pages, against as many prints` }];
}

/** Of the workspace's first pack. */
function pagesOf(root: string): number {
  const text = readFileSync(join(root, 'output/pack-0000/manifest.json'), 'utf8');
  return (JSON.parse(text) as { readonly pages: number }).pages;
}

function forget(root: string): void {
  rmSync(join(root, 'output'), { recursive: true, force: true });
}
