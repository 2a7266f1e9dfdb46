import { writeImport } from '../../intake/write-import.ts';
import type { FileChange } from '../carry-over.ts';
import type { Desk } from '../open-desk.ts';
import { textOnDisk } from '../write-files.ts';

/** Writes an import as it is written everywhere, so that it can be undone: all its files, the original among them. */
export function recordedImport(desk: Desk): typeof writeImport {
  return async (root, files, move) => {
    const paths = [...new Set([...files.keys(), ...move.flatMap(({ from, to }) => [from, to])])];
    const before = paths.map((file) => bytesOf(root, file));
    const problems = await writeImport(root, files, move);
    if (problems.length > 0) return problems;
    const changes = paths.map((file, index): FileChange => {
      const after = bytesOf(root, file);
      return { file, before: before[index], after, edits: [], isBytes: true };
    });
    const [document = ''] = paths.flatMap((file) => /^sources\/documents\/(.+)\.md$/.exec(file)?.[1] ?? []);
    desk.record(
      `import \`${document}\``,
      changes.filter((change) => change.before !== change.after),
    );
    return problems;
  };
}

function bytesOf(root: string, file: string): string | undefined {
  const found = textOnDisk(root, file, true);
  return 'text' in found ? found.text : undefined;
}
