import type { DataPath } from '../../ground/model/located.ts';

/** Where in YAML somebody is typing: found from what is before it alone, so that it need not parse. */
export interface YamlCursor {
  /** Of the map that gets a field, or of the value that is being typed. Items of lists count from 0. */
  readonly path: DataPath;
  /** `either`: what begins an item of a list may be a value, or the first field of a map. */
  readonly at: 'key' | 'value' | 'either';
  /** What has been typed of it, without an opening quotation mark. */
  readonly typed: string;
  /** Where that begins. */
  readonly from: number;
  readonly quote: '' | '"' | "'";
  /** Within brackets. */
  readonly inFlow: boolean;
  /** In a text in JSON, in which every word is quoted. */
  readonly isJson: boolean;
  /** In a text that goes over several lines, after `|` or `>`. */
  readonly inBlockScalar: boolean;
  /** The fields that the map has before the place, as far as they are told apart by their indent. */
  readonly siblings: readonly string[];
}

interface Frame {
  readonly kind: 'map' | 'seq' | 'flow-map' | 'flow-seq';
  readonly indent: number;
  key: string | undefined;
  index: number;
  readonly keys: string[];
}

/** @param text that of the YAML up to the place, with LF line ends */
export function yamlCursor(text: string): YamlCursor {
  const frames: Frame[] = [];
  const lines = text.split('\n');
  let start = 0;
  let state: Inside = { kind: 'block' };
  for (const [number, line] of lines.entries()) {
    const isLast = number === lines.length - 1;
    state = readLine(line, start, frames, state, isLast);
    start += line.length + 1;
  }
  return cursorOf(text, frames, state);
}

/** What the end of a line is inside of. */
type Inside =
  | { readonly kind: 'block' }
  /** At a key, at the end of the text. */
  | { readonly kind: 'key'; readonly from: number; readonly either: boolean }
  | { readonly kind: 'plain'; readonly from: number; readonly indent: number }
  | { readonly kind: 'quoted'; readonly from: number; readonly quote: '"' | "'" }
  | { readonly kind: 'scalar'; readonly indent: number; readonly from: number }
  | { readonly kind: 'comment' };

const KEY =
  /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'|([^\s#"'{}[\],&*!|>%@`-][^#\n]*?|-[^\s#][^#\n]*?))[ \t]*:(?=[ \t]|$)/;

function readLine(line: string, start: number, frames: Frame[], before: Inside, isLast: boolean): Inside {
  const indent = line.length - line.trimStart().length;
  const isBlank = line.trim() === '';
  if (before.kind === 'quoted' || isFlow(frames)) return readFlow(line, start, 0, frames, before);
  if (before.kind === 'scalar') {
    if (isBlank || indent > before.indent) return before;
  }
  if (isBlank && !isLast) return { kind: 'block' };
  if (line.trimStart().startsWith('#')) return { kind: 'comment' };
  return readBlock(line, start, indent, frames, isLast);
}

function isFlow(frames: readonly Frame[]): boolean {
  return frames.at(-1)?.kind.startsWith('flow') === true;
}

function readBlock(line: string, start: number, indent: number, frames: Frame[], isLast: boolean): Inside {
  let at = indent;
  let isItem = false;
  const isDash = (): boolean => /^-(?:[ \t]|$)/.test(line.slice(at));
  // A list may be as far in as the field that it is the value of.
  while (frames.length > 0) {
    const top = frames.at(-1) as Frame;
    if (top.indent > at || (top.indent === at && top.kind === 'seq' && !isDash())) frames.pop();
    else break;
  }
  while (isDash()) {
    const top = frames.at(-1);
    if (top?.kind === 'seq' && top.indent === at) top.index++;
    else frames.push({ kind: 'seq', indent: at, key: undefined, index: 0, keys: [] });
    const rest = line.slice(at + 1);
    at += 1 + (rest.length - rest.trimStart().length);
    isItem = true;
  }
  const rest = line.slice(at);
  const key = KEY.exec(rest);
  if (key === null) {
    const top = frames.at(-1);
    if (/^["'{[]/.test(rest)) return readFlow(line, start, at, frames, { kind: 'block' });
    if (top?.kind === 'map' && top.indent === at) top.key = undefined;
    if (isLast && !/\s/.test(rest)) {
      if (isItem || top === undefined || top.indent === at || rest !== '' || !isItem)
        return { kind: 'key', from: start + at, either: isItem };
    }
    return { kind: 'plain', from: start + at, indent };
  }
  const name = key[1] ?? key[2] ?? key[3] ?? '';
  const top = frames.at(-1);
  if (top?.kind === 'map' && top.indent === at) {
    top.key = name;
    top.keys.push(name);
  } else frames.push({ kind: 'map', indent: at, key: name, index: 0, keys: [name] });
  return readFlow(line, start, at + key[0].length, frames, { kind: 'block' }, at);
}

/** Reads a value: a scalar, or what is in brackets. */
function readFlow(
  line: string,
  start: number,
  begin: number,
  frames: Frame[],
  before: Inside,
  indent = 0,
): Inside {
  let at = begin;
  let now: Inside = before.kind === 'quoted' ? before : { kind: 'block' };
  while (at < line.length) {
    const char = line[at] as string;
    if (now.kind === 'quoted') {
      if (char === '\\' && now.quote === '"') at++;
      else if (char === now.quote && now.quote === "'" && line[at + 1] === "'") at++;
      else if (char === now.quote) now = { kind: 'block' };
      at++;
      continue;
    }
    const inFlow = isFlow(frames);
    const top = frames.at(-1);
    const fresh = now.kind !== 'plain';
    if (/[ \t]/.test(char)) {
      at++;
      continue;
    }
    if (char === '#' && (at === 0 || /[ \t]/.test(line[at - 1] ?? ''))) return { kind: 'comment' };
    if (fresh && (char === '"' || char === "'")) {
      now = { kind: 'quoted', quote: char, from: start + at + 1 };
    } else if ((fresh || inFlow) && (char === '{' || char === '[')) {
      const kind = char === '{' ? 'flow-map' : 'flow-seq';
      frames.push({ kind, indent: Number.MAX_SAFE_INTEGER, key: undefined, index: 0, keys: [] });
      now = { kind: 'block' };
    } else if (inFlow && (char === '}' || char === ']')) {
      frames.pop();
      now = { kind: 'block' };
    } else if (inFlow && top && char === ',') {
      if (top.kind === 'flow-seq') top.index++;
      top.key = undefined;
      now = { kind: 'block' };
    } else if (top?.kind === 'flow-map' && char === ':' && /^(?:[ \t]|$)/.test(line.slice(at + 1))) {
      const from = now.kind === 'plain' ? now.from - start : lastQuoted(line, at);
      top.key = line
        .slice(Math.max(0, from), at)
        .trim()
        .replace(/^["']|["']$/g, '');
      top.keys.push(top.key);
      now = { kind: 'block' };
    } else if (!inFlow && fresh && /^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(line.slice(at))) {
      return { kind: 'scalar', indent, from: start + line.length + 1 };
    } else if (fresh) now = { kind: 'plain', from: start + at, indent };
    at++;
  }
  return now;
}

function lastQuoted(line: string, end: number): number {
  return Math.max(line.lastIndexOf('{', end), line.lastIndexOf(',', end)) + 1;
}

function cursorOf(text: string, frames: readonly Frame[], inside: Inside): YamlCursor {
  const path: (string | number)[] = [];
  for (const { kind, key, index } of frames) {
    if (kind === 'seq' || kind === 'flow-seq') path.push(index);
    else if (key !== undefined) path.push(key);
  }
  const top = frames.at(-1);
  const inFlow = isFlow(frames);
  const base = { inFlow, isJson: false, inBlockScalar: false, quote: '' as const, siblings: top?.keys ?? [] };
  const end = text.length;
  switch (inside.kind) {
    case 'key':
      return {
        ...base,
        // An item of a list that has no field yet is a map of its own.
        siblings: inside.either ? [] : base.siblings,
        path,
        at: inside.either ? 'either' : 'key',
        from: inside.from,
        typed: text.slice(inside.from),
      };
    case 'quoted': {
      const { from, quote } = inside;
      const at = top?.kind === 'flow-map' && top.key === undefined ? 'key' : 'value';
      return { ...base, path, at, from, quote, typed: text.slice(from) };
    }
    case 'scalar':
      return {
        ...base,
        path,
        at: 'value',
        inBlockScalar: true,
        from: Math.min(inside.from, end),
        typed: text.slice(inside.from).replace(/\s+/g, ' ').trimStart(),
      };
    case 'comment':
      return { ...base, path: ['#'], at: 'value', from: end, typed: '' };
    default: {
      const from = inside.kind === 'plain' ? inside.from : end;
      const typed = text.slice(from);
      if (top?.kind === 'flow-map') {
        return { ...base, path, at: top.key === undefined ? 'key' : 'value', from, typed };
      }
      if (top?.kind === 'flow-seq') return { ...base, path, at: 'either', from, typed };
      return { ...base, path, at: 'value', from, typed };
    }
  }
}
