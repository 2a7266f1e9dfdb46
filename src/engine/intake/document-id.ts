import { basename } from 'node:path';
import { isDeviceName } from '../../ground/model/device-name.ts';
import { isFileId } from '../../ground/model/file-id.ts';

/** The longest id that the schemas allow, in characters. */
const LONGEST = 64;

export function isDocumentId(text: string): boolean {
  return isFileId(text, LONGEST);
}

/** An id from the name of a file: letters without accents, digits, hyphens. Nothing where none of them is left. */
export function documentIdOf(file: string): string | undefined {
  const name = basename(file.replaceAll('\\', '/')).replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '');
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase();
  const id = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-_]+|[-_]+$/g, '');
  // No Windows machine could open `con.md`.
  const free = isDeviceName(id) ? `${id}-file` : id;
  return free === '' ? undefined : free;
}
