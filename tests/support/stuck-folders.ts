import type * as promises from 'node:fs/promises';

/** The file system's module, in which nothing that is named `…-stuck` can be removed, not even by root. */
export function withStuckFolders(real: typeof promises): typeof promises {
  const rm: typeof promises.rm = async (path, options) => {
    if (String(path).endsWith('-stuck')) throw Object.assign(new Error('denied'), { code: 'EACCES' });
    await real.rm(path, options);
  };
  return { ...real, rm };
}
