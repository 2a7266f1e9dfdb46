/** A file in a tar archive. */
export interface TarEntry {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The files of an archive in POSIX ustar format. Folders are left out: their files carry the whole path. */
export function readTar(archive: Buffer): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + 512 <= archive.length; ) {
    const name = field(archive, at, 100);
    if (name === '') break;
    const size = Number.parseInt(field(archive, at + 124, 12).trim() || '0', 8);
    const type = field(archive, at + 156, 1);
    const prefix = field(archive, at + 257, 5) === 'ustar' ? field(archive, at + 345, 155) : '';
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (path.split('/').includes('..') || path.startsWith('/')) {
      throw new Error(`tar: ${path} leads out of the folder`);
    }
    if (type === '0' || type === '')
      entries.push({ path, bytes: archive.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}

function field(archive: Buffer, start: number, length: number): string {
  const bytes = archive.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.toString('latin1', 0, end < 0 ? length : end);
}
