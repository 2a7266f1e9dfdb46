/** Object keys and array indices from the root. */
export type JsonPath = readonly (string | number)[];

/** Something in JSON text that a parser passes over in silence. */
export interface JsonFlaw {
  readonly kind: 'too deep' | 'duplicate key' | '__proto__';
  /** Where it is: an offset in UTF-16 code units, and the path of the value. */
  readonly at: number;
  readonly path: JsonPath;
}

/** No file of ours is nested half as deep; what is, overflows the stack of whoever walks through it. */
export const DEEPEST = 64;

/**
 * The first flaw of a JSON text, which need not be JSON as a whole. It uses no recursion, and comes before
 * parsing: a million brackets take a parser gigabytes.
 */
export function findJsonFlaw(text: string): JsonFlaw | undefined {
  let flaw: JsonFlaw | undefined;
  walk(text, ({ at, path, twice }) => {
    const key = path.at(-1);
    if (path.length > DEEPEST) flaw = { kind: 'too deep', at, path: [] };
    else if (twice) flaw = { kind: 'duplicate key', at, path: [...path] };
    else if (key === '__proto__') flaw = { kind: '__proto__', at, path: [...path] };
    return flaw === undefined;
  });
  return flaw;
}

/** Where the value at a path begins, in UTF-16 code units; the start of the text when it is not there. */
export function offsetOfValue(text: string, wanted: JsonPath): number {
  let found = 0;
  walk(text, ({ at, path, isKey }) => {
    if (isKey || path.length !== wanted.length || path.some((key, index) => key !== wanted[index]))
      return true;
    found = at;
    return false;
  });
  return found;
}

interface Sight {
  readonly at: number;
  /** Of the value, or of the value that the key is for. It is reused: keep a copy. */
  readonly path: JsonPath;
  readonly isKey: boolean;
  /** True for a key that its object has had before. */
  readonly twice: boolean;
}

/** Passes each key and each value, in order, to `see`, until that returns false. */
function walk(text: string, see: (sight: Sight) => boolean): void {
  const path: (string | number)[] = [];
  /** The keys of each object that is open; nothing for a list. */
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const keys = open.at(-1);
    if (char === '}' || char === ']') {
      open.pop();
      path.length = open.length;
      isKey = false;
    } else if (char === ',') {
      const last = path.at(-1);
      if (typeof last === 'number') path[path.length - 1] = last + 1;
      isKey = keys !== undefined;
    } else if (char === '"' && isKey && keys !== undefined) {
      const end = endOfString(text, at);
      // The file breaks off in the midst of it.
      if (end > text.length) return;
      const key = unquote(text.slice(at, end));
      path[path.length - 1] = key;
      if (!see({ at, path, isKey, twice: keys.has(key) })) return;
      keys.add(key);
      isKey = false;
      at = end - 1;
    } else if (!SEPARATORS.has(char)) {
      if (!see({ at, path, isKey: false, twice: false })) return;
      if (char === '{' || char === '[') {
        isKey = char === '{';
        open.push(isKey ? new Set() : undefined);
        path.push(isKey ? '' : 0);
      } else at = (char === '"' ? endOfString(text, at) : endOfWord(text, at)) - 1;
    }
  }
}

const SEPARATORS: ReadonlySet<string> = new Set([' ', '\n', '\r', '\t', ':']);

/** The offset after the closing quotation mark; beyond the text when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at + 1;
  }
  return text.length + 1;
}

/** The offset after a number, `true`, `false` or `null`. */
function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !/[\s,:{}[\]"]/.test(text.charAt(at))) at++;
  return at;
}

/** Two ways of writing a key make the same key. */
function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
