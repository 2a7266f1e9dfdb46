import { lstatSync } from 'node:fs';

/**
 * Why a file or folder could not be written, in words.
 *
 * @throws the error, when it does not come from the system
 */
export function writeFailure(error: unknown): string {
  const { code, message, path } = error as NodeJS.ErrnoException;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
      return 'no space is left on the disk';
    case 'EDQUOT':
      return 'the disk quota is used up';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the file system is read-only';
    case 'EEXIST':
    case 'ENOTDIR':
      return `${isLink(path) ? 'a link to nothing' : 'a file'} stands where the folder should be`;
    case 'EISDIR':
      return 'a folder stands where the file should be';
    case 'ELOOP':
      return 'its symbolic links go round in a circle';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    default:
      return message;
  }
}

function isLink(path: string | undefined): boolean {
  try {
    return path !== undefined && lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
