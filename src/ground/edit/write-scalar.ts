import type { YamlNode, YamlScalar } from './yaml-tree.ts';

/** Where a scalar is to be written. */
export interface ScalarPlace {
  /** Within brackets, where a comma or a bracket ends a text without quotes. */
  readonly flow: boolean;
  /** The style to keep to where it can hold the value, such as that of the value that was there before. */
  readonly style?: YamlNode['style'] | undefined;
}

/**
 * A scalar on one line. Text is put in quotes wherever some reader of YAML would take it for something else
 * (`3.000`, `yes`, `2015-11-13`), unless `style` is plain: then only where our own would.
 */
export function inlineScalar(value: YamlScalar, { flow, style }: ScalarPlace): string {
  if (typeof value !== 'string') return value === null ? 'null' : String(value);
  if (style === 'single' && fitsSingle(value)) return single(value);
  if (style === 'double') return double(value);
  if (fitsPlain(value, flow) && (style === 'plain' ? !isLoose(value) : !isUnclear(value))) return value;
  return value.includes('"') && !value.includes("'") && fitsSingle(value) ? single(value) : double(value);
}

/** What a block scalar is written with: `|` or `>`, and how the lines are indented. */
export interface BlockScalar {
  readonly mark: '|' | '>';
  /** The column of its lines. */
  readonly indent: number;
  /** The column of the field that it belongs to: the indentation indicator counts from there. */
  readonly column: number;
  /** Lines longer than this are folded at a space; only for `>`. */
  readonly width: number;
  /** The end that it has now: kept if it can hold the value. */
  readonly chomping?: string | undefined;
  /** The lines that it has now, without indentation: paragraphs that do not change keep theirs. */
  readonly old?: readonly string[] | undefined;
}

/** A header such as `|-`, and the lines under it with their indentation. */
export interface BlockText {
  readonly header: string;
  readonly lines: readonly string[];
}

/** A text as a block scalar; nothing when no block scalar can hold it. */
export function blockScalar(value: string, block: BlockScalar): BlockText | undefined {
  if (UNPRINTABLE.test(value) || value.trim() === '') return undefined;
  const body = value.replace(/\n+$/, '');
  const ends = value.length - body.length;
  const kept = block.chomping ?? '';
  const chomping = ends === 0 ? '-' : kept === '+' || ends > 1 ? '+' : '';
  const indicator = /^\n*[ \t]/.test(body) ? String(block.indent - block.column) : '';
  if (indicator.length > 1 || block.indent <= block.column) return undefined;
  const logical = body.split('\n');
  const raw = block.mark === '|' ? logical : foldedLines(logical, block);
  const lines = [...raw, ...Array.from({ length: Math.max(0, ends - 1) }, () => '')];
  return {
    header: `${block.mark}${indicator}${chomping}`,
    lines: lines.map((line) => (line === '' ? '' : ' '.repeat(block.indent) + line)),
  };
}

/**
 * Whether a text of several lines reads better as a block scalar than in quotes. Not when it ends with blank
 * lines: what comes after a block that keeps its end would change it.
 */
export function suitsBlock(value: string): boolean {
  return value.includes('\n') && !UNPRINTABLE.test(value) && !/^\s|[ \t]$|[ \t]\n|\n\n$/.test(value);
}

/** Characters that an editor does not show, that reorder text, or that a reader of lines takes for an end. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069\uFEFF]/u;
const INDICATORS = /^[-?:,[\]{}#&*!|>'"%@`]/;

function fitsPlain(value: string, flow: boolean): boolean {
  if (value === '' || value !== value.trim() || value.includes('\n') || UNPRINTABLE.test(value)) return false;
  if (INDICATORS.test(value) || /: | #|:$|^\.\.\.|^=$|^<<$/.test(value)) return false;
  return !flow || !/[[\]{},]/.test(value);
}

/** Read by the core schema of YAML 1.2 as something other than text; or by most people. */
function isLoose(value: string): boolean {
  return (
    /^(?:~|null|true|false|yes|no|on|off|y|n)$/i.test(value) ||
    /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(value) ||
    /^(?:0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan)$/i.test(value)
  );
}

/** What a reader of YAML 1.1 or a hasty one could take for a number, a date or a time. */
function isUnclear(value: string): boolean {
  return isLoose(value) || /^[-+.]?\d[\d_.,:/]*$/.test(value) || /^\d{4}-\d/.test(value);
}

function fitsSingle(value: string): boolean {
  return !value.includes('\n') && !UNPRINTABLE.test(value);
}

function single(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function double(value: string): string {
  const escaped = value.replace(
    new RegExp(`[\\\\"\\n]|${UNPRINTABLE.source}`, 'gu'),
    (character) => ESCAPES.get(character) ?? escapeCode(character.codePointAt(0) ?? 0),
  );
  return `"${escaped}"`;
}

function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** Lines to be folded into the logical ones: a space may be a line end, and a line end needs a blank line. */
function foldedLines(logical: readonly string[], block: BlockScalar): readonly string[] {
  const old = paragraphsOf(block.old ?? []);
  const lines: string[] = [];
  let paragraph = 0;
  // Of the last line with something on it; lines that begin with white space are never folded.
  let before: 'nothing' | 'text' | 'indented' = 'nothing';
  let blank = 0;
  for (const line of logical) {
    if (line === '') {
      blank += 1;
      continue;
    }
    const indented = /^[ \t]/.test(line);
    const more = before === 'text' && !indented ? 1 : 0;
    lines.push(...Array.from({ length: blank + more }, () => ''));
    blank = 0;
    if (indented) lines.push(line);
    else {
      lines.push(...foldParagraph(line, old.get(line) ?? [...old.values()][paragraph] ?? [], block));
      paragraph += 1;
    }
    before = indented ? 'indented' : 'text';
  }
  return lines;
}

/** Each paragraph of a folded text as one line, with the lines that it was written in. */
function paragraphsOf(raw: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) found.set(lines.join(' '), lines);
    lines = [];
  };
  for (const line of raw) {
    if (line === '' || /^[ \t]/.test(line)) close();
    else lines.push(line);
  }
  close();
  return found;
}

/** Keeps the lines at both ends that have not changed, and folds what is between. */
function foldParagraph(text: string, old: readonly string[], { indent, width }: BlockScalar): string[] {
  const before: string[] = [];
  let rest = text;
  for (const line of old) {
    if (rest === line) return [...before, line];
    if (!rest.startsWith(`${line} `) || /^[ \t]/.test(rest.slice(line.length + 1))) break;
    before.push(line);
    rest = rest.slice(line.length + 1);
  }
  const after: string[] = [];
  for (const line of old.slice(before.length).reverse()) {
    const kept = rest.slice(0, -line.length - 1);
    if (!rest.endsWith(` ${line}`) || kept === '' || /[ \t]$/.test(kept)) break;
    after.unshift(line);
    rest = kept;
  }
  return [...before, ...wrap(rest, width - indent), ...after];
}

function wrap(text: string, width: number): string[] {
  // Only a single space can become a line end: others would be lost.
  const words = text.split(/(?<=[^ \t]) (?=[^ \t])/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
