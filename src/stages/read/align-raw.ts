import { decodeEntity } from './decode-entity.ts';

/**
 * For each UTF-16 unit of a rendered text, and for its end, the offset in the Markdown that it was rendered
 * from. What is written as an escape or a character reference lies at its first character. A line break may
 * be followed in the Markdown by indentation and the marks of block quotes, which the text does not have.
 */
export function alignText(value: string, raw: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; ) {
    const character = value.charAt(index);
    if (character === '\n') at = blanksBeforeNewline(raw, at);
    const { rendered, length } = readPiece(raw, at, character);
    for (let unit = 0; unit < rendered && index < value.length; unit += 1) offsets[index++] = at;
    at += length;
    if (raw.charAt(at - 1) === '\n') at = afterLinePrefix(raw, at);
  }
  offsets[value.length] = raw.length;
  return offsets;
}

/** The same for code: its lines are in the Markdown as they are, each perhaps after a prefix. */
export function alignCode(value: string, raw: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  const fenced = /^[ \t]*(?:```|~~~)/.test(raw) && raw.includes('\n');
  const inner = fenced ? { start: raw.indexOf('\n') + 1, end: raw.length } : withinTicks(raw);
  let at = inner.start;
  let index = 0;
  for (const line of value.split('\n')) {
    const newline = raw.indexOf('\n', at);
    const end = newline < 0 ? inner.end : Math.min(newline, inner.end);
    alignCodeLine(line, raw.slice(at, end), at, offsets, index);
    index += line.length;
    offsets[index++] = end;
    at = end + 1;
  }
  return offsets;
}

const REFERENCE = /&(?:#[xX][\dA-Fa-f]{1,6}|#\d{1,7}|[A-Za-z][\dA-Za-z]{0,31});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** One character of the Markdown, or one escape or reference: how much it renders to, and how long it is. */
function readPiece(raw: string, at: number, character: string): { rendered: number; length: number } {
  const first = raw.charAt(at);
  const second = raw.charAt(at + 1);
  if (first === '\\' && second === character && ESCAPABLE.test(second)) return { rendered: 1, length: 2 };
  if (first === '&') {
    REFERENCE.lastIndex = at;
    const reference = REFERENCE.exec(raw)?.[0];
    const value = reference === undefined ? undefined : decodeEntity(reference);
    if (
      reference !== undefined &&
      value !== undefined &&
      value !== reference &&
      value.startsWith(character)
    ) {
      return { rendered: value.length, length: reference.length };
    }
  }
  return { rendered: 1, length: 1 };
}

function blanksBeforeNewline(raw: string, at: number): number {
  let end = at;
  while (raw.charAt(end) === ' ' || raw.charAt(end) === '\t') end += 1;
  return raw.charAt(end) === '\n' ? end : at;
}

/** In running text a line cannot begin with a space, nor with a `>` that is no mark of a block quote. */
function afterLinePrefix(raw: string, at: number): number {
  let end = at;
  while (end < raw.length && ' \t>'.includes(raw.charAt(end))) end += 1;
  return end;
}

/** Between the backticks, without the one blank that may pad the code on both sides. */
function withinTicks(raw: string): { start: number; end: number } {
  const ticks = /^`*/.exec(raw)?.[0].length ?? 0;
  const inner = raw.slice(ticks, raw.length - ticks);
  // Code of spaces alone is not padded, whatever prefixes its lines have.
  const code = inner.replace(/\n[ \t>]*/g, '\n');
  const padded = /^[ \n]/.test(code) && /[ \n]$/.test(code) && code.trim() !== '';
  return padded
    ? { start: ticks + 1, end: raw.length - ticks - 1 }
    : { start: ticks, end: raw.length - ticks };
}

function alignCodeLine(line: string, raw: string, base: number, offsets: Uint32Array, index: number): void {
  let at = raw.endsWith(line) ? raw.length - line.length : 0;
  for (let unit = 0; unit < line.length; unit += 1) {
    offsets[index + unit] = base + Math.min(at, raw.length);
    // In a table's cell a pipe is escaped even within code.
    const escaped = raw.charAt(at) === '\\' && raw.charAt(at + 1) === '|' && line.charAt(unit) === '|';
    at += escaped ? 2 : 1;
  }
}
