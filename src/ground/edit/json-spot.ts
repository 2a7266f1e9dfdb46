import { findNodeAtLocation, getLocation } from 'jsonc-parser';
import type { DataPath } from '../model/located.ts';
import { parseJson } from './parse-json.ts';

/** Where in a text in JSON somebody is typing: found from what is before it alone, so that it need not parse. */
export interface JsonSpot {
  /** Of the map that gets a field, or of the value that is being typed. Items of lists count from 0. */
  readonly path: DataPath;
  readonly at: 'key' | 'value';
  /** What has been typed of it, without an opening quotation mark. */
  readonly typed: string;
  /** Where that begins. */
  readonly from: number;
  readonly isQuoted: boolean;
  /** The fields that the map has before the place. */
  readonly siblings: readonly string[];
}

/** @param text that of the file up to the place. Nothing where it nests more deeply than is read. */
export function jsonSpot(text: string): JsonSpot | undefined {
  const { root, tooDeep } = parseJson(text);
  if (tooDeep !== undefined) return undefined;
  const { path, isAtPropertyKey, previousNode } = getLocation(text, text.length);
  const quoted =
    previousNode?.type === 'string' || previousNode?.type === 'property' ? previousNode : undefined;
  // After a string that is closed nothing is typed but a comma.
  if (quoted !== undefined && isClosed(text, quoted.offset)) return undefined;
  const word = /[\w.+-]*$/.exec(text)?.[0] ?? '';
  const from = quoted === undefined ? text.length - word.length : quoted.offset + 1;
  const typed = quoted === undefined ? word : String(quoted.value);
  const map = isAtPropertyKey ? path.slice(0, -1) : path;
  const node = root && (map.length === 0 ? root : findNodeAtLocation(root, [...map]));
  const siblings = (node?.children ?? []).flatMap(({ offset, children: [key] = [] }) =>
    key === undefined || offset === quoted?.offset ? [] : [String(key.value)],
  );
  return {
    path: map,
    at: isAtPropertyKey ? 'key' : 'value',
    typed,
    from,
    isQuoted: quoted !== undefined,
    siblings: isAtPropertyKey ? siblings : [],
  };
}

function isClosed(text: string, start: number): boolean {
  return /^"(?:[^"\\\n]|\\[^\n])*"$/.test(text.slice(start));
}
