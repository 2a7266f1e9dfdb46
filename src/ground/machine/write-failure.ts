import { lstatSync } from 'node:fs';

/**
 * Why a file or folder could not be written, in words.
 *
 * @param platform a system, as Node names it
 * @throws the error, when it does not come from the system
 */
export function writeFailure(error: unknown, platform: NodeJS.Platform = process.platform): string {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
      return 'no space is left on the disk';
    case 'EDQUOT':
      return 'the disk quota is used up';
    case 'EACCES':
    case 'EPERM':
      // Windows refuses to replace or remove a file that a program, such as a viewer of PDFs, has open.
      if (platform === 'win32' && (syscall === 'rename' || syscall === 'unlink'))
        return 'permission denied, or another program has it open';
      return 'permission denied';
    case 'EROFS':
      return 'the file system is read-only';
    case 'EEXIST':
    case 'ENOTDIR':
      return `${isLink(path) ? 'a link to nothing' : 'a file'} is where the folder should be`;
    case 'EISDIR':
      return 'a folder is where the file should be';
    case 'ELOOP':
      return 'its symbolic links go round in a circle';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ENOENT':
      return 'its folder is gone';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'another program is using it';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'ENOTEMPTY':
      return 'the folder is not empty';
    case 'EXDEV':
      return 'it leads to another file system';
    case 'EFBIG':
      return 'the file is too large for the file system';
    case 'EIO':
      return 'the disk reports a fault';
    case 'EINVAL':
    case 'EILSEQ':
      return 'the file system does not take the name';
    case 'ENOSYS':
    case 'ENOTSUP':
    case 'EOPNOTSUPP':
      return 'the file system cannot do that';
    case 'ETIMEDOUT':
    case 'ESTALE':
    case 'EHOSTDOWN':
    case 'ENOTCONN':
      return 'the network drive does not answer';
    default:
      return `the system says ${code}`;
  }
}

function isLink(path: string | undefined): boolean {
  try {
    return path !== undefined && lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
