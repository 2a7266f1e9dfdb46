import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';

/** Reads texts of the workspace's files as they are on disk, each once. Nothing for what is no text of its own. */
export function readSourceText(root: string): TextOf {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, textIn(root, file));
    return texts.get(file);
  };
}

function textIn(root: string, file: string): string | undefined {
  try {
    const workspace = openWorkspace(root);
    const { value } = workspace.isOwn(file) ? workspace.read(file) : { value: undefined };
    return value && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value.bytes);
  } catch {
    return undefined;
  }
}
