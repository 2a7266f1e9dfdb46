import { join } from 'node:path';
import { compare, type Row } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';
import { runBare, runBareReading, runOurs } from './run-command.ts';

/**
 * Many packs checked, and one of many figures checked and built: against an earlier build of the program where one is
 * given, else against reading the files, or printing the HTML, and nothing more.
 */
export async function checkRows(bench: Bench): Promise<readonly Row[]> {
  const { folder, browser, command, against, small } = bench;
  const packs = small ? 20 : 2_000;
  const figures = small ? 50 : 2_500;
  const many = prepareWorkspace(folder, 'check', packs, Math.ceil(packs / 10)).root;
  const long = prepareWorkspace(folder, 'figures', 1, small ? 1 : 5, { figures: small ? 50 : 500 });
  const checked = (root: string) => ({
    ours: () => runOurs(command, 'check', '--root', root),
    other: () =>
      against === undefined
        ? runBareReading(join(root, 'sources'))
        : runOurs(against, 'check', '--root', root),
  });
  const row = async (name: string, root: string, note: string): Promise<Row> => {
    const { ours, other } = checked(root);
    return compare(name, small ? 1 : 5, ours, other, note);
  };
  const build = (program: string) => () => runOurs(program, 'build', '--force', '--root', long.root);
  await build(command)();
  return [
    await row('check', many, `${packs} packs`),
    await row('check, figures', long.root, `${figures} figures`),
    await compare(
      'build, figures',
      small ? 1 : 3,
      build(command),
      against === undefined ? () => runBare(browser, folder, long.htmls) : build(against),
      `${figures} figures`,
    ),
  ];
}
