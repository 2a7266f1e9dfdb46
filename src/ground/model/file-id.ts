import { isDeviceName } from './device-name.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/**
 * Whether a text can be the id of something that has a file by that name, on every system.
 *
 * @param longest in characters
 */
export function isFileId(text: string, longest: number): boolean {
  return ID.test(text) && text.length <= longest && !isDeviceName(text);
}
