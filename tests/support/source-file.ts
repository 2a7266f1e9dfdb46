import { createHash } from 'node:crypto';
import type { SourceFile } from '../../src/ground/model/source-file.ts';

/** A file as the workspace would read it. */
export function sourceFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
