import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';

/** Finds lines of the workspace's files, to show beside what is wrong with them; each file is read once. */
export function readSourceLines(root: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(root, file);
    files.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(root: string, file: string): readonly string[] {
  try {
    const { value } = openWorkspace(root).read(file);
    return value === undefined ? [] : new TextDecoder().decode(value.bytes).split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
