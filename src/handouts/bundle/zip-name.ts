import { isDeviceName } from '../../ground/model/device-name.ts';

/** The longest path in an archive, in UTF-16 units: every system can write it. */
const LONGEST = 200;

/**
 * Why a file of this name must not come out of an archive, in words; nothing when it may. Names are relative,
 * with `/`, and stay in the folder that they are unpacked in, on every system.
 */
export function refusedName(name: string): string | undefined {
  if (name === '') return 'it has no name';
  if (name.length > LONGEST) return `its name is longer than ${LONGEST} characters`;
  if (/[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u.test(name)) return 'its name has a character that cannot be seen';
  if (name.includes('\\')) return 'its name has a backslash';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'its name is an absolute path';
  const parts = name.split('/');
  if (parts.includes('..') || parts.includes('.')) return 'its name leads out of its folder';
  if (parts.includes('')) return 'its name has an empty part';
  if (parts.some((part) => UNWRITABLE.test(part) || isDeviceName(part)))
    return 'its name is one that some systems cannot write';
  return undefined;
}

/** What Windows refuses, or writes under another name. */
const UNWRITABLE = /[<>:"|?*]|[. ]$/;

/** Names with the same key are one file where the system does not tell them apart. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
