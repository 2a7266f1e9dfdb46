import { join } from 'node:path';
import { compare, type Measure, type Row } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';
import { runBare, runBareReading, runOurs } from './run-command.ts';

/** Many packs checked: against an earlier build of the program where one is given, else against reading the files. */
export async function checkRows(bench: Bench): Promise<readonly Row[]> {
  const { folder, command, small } = bench;
  const packs = small ? 4 : 2_000;
  const { root } = prepareWorkspace(folder, 'check', packs, Math.ceil(packs / 10));
  const ours = (): ReturnType<Measure> => runOurs(command, 'check', '--root', root);
  return [await compare('check', small ? 1 : 5, ours, otherCheck(bench, root), `${packs} packs`)];
}

/** A pack of many figures, checked and built: against an earlier build, else against reading, and printing, alone. */
export async function figuresRows(bench: Bench): Promise<readonly Row[]> {
  const { folder, browser, command, against, small } = bench;
  const figures = small ? 10 : 2_500;
  const note = `${figures} figures`;
  const long = prepareWorkspace(folder, 'figures', 1, small ? 1 : 5, { figures: small ? 10 : 500 });
  const build = (program: string) => () => runOurs(program, 'build', '--force', '--root', long.root);
  const bare = against === undefined ? () => runBare(browser, folder, long.htmls) : build(against);
  await build(command)();
  const check = (): ReturnType<Measure> => runOurs(command, 'check', '--root', long.root);
  return [
    await compare('check, figures', small ? 1 : 5, check, otherCheck(bench, long.root), note),
    await compare('build, figures', small ? 1 : 3, build(command), bare, note),
  ];
}

function otherCheck({ against }: Bench, root: string): Measure {
  return against === undefined
    ? () => runBareReading(join(root, 'sources'))
    : () => runOurs(against, 'check', '--root', root);
}
