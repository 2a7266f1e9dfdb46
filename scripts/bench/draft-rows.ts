import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONG_PARAGRAPHS } from './long-paragraphs.ts';
import { compare, type Measure, type Row } from './measure.ts';
import type { Bench } from './prepare-workspace.ts';
import { runOurs } from './run-command.ts';

/** So many pieces are a short paragraph, and four times as many a long one. */
const PIECES = 80;
const TIMES = 4;

/**
 * A long paragraph of each kind drafted, against an earlier build of the program where one is given, else against a
 * paragraph of a quarter of its length: four is what the length alone asks for, and the start of the program is in both.
 */
export async function draftRows({ folder, command, against, small }: Bench): Promise<readonly Row[]> {
  const pieces = small ? 5 : PIECES;
  const rows: Row[] = [];
  for (const [kind, paragraph] of Object.entries(LONG_PARAGRAPHS)) {
    const id = kind.replaceAll(' ', '-');
    const [long, short] = [TIMES * pieces, pieces].map((count) => {
      const root = join(folder, `draft-${id}-${count}`);
      mkdirSync(join(root, 'sources/documents'), { recursive: true });
      const front = '---\ntitle: Long\nissued: 2025-11-13\n---\n';
      writeFileSync(join(root, 'sources/documents/long.md'), `${front}${paragraph(count)}\n`);
      return root;
    });
    const draft =
      (program: string, root = ''): Measure =>
      () =>
        runOurs(program, 'draft', 'long', '--dry-run', '--root', root);
    const bare = against === undefined ? draft(command, short) : draft(against, long);
    rows.push(
      await compare(`draft, ${kind}`, small ? 1 : 3, draft(command, long), bare, `${TIMES * pieces} pieces`),
    );
  }
  return rows;
}
