// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** Text from a source that a terminal shows as it is: what would steer the terminal, or turn text round, is replaced. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}
