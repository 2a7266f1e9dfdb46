import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { bindExtraction } from '../../../stages/bind/bind-extraction.ts';
import { readExtraction } from '../../../stages/read/read-extraction.ts';
import { validateExtraction } from '../../../stages/validate/validate-extraction.ts';
import type { NewItem } from './merge-items.ts';

/** What is wrong with new items as they stand in a text; `elsewhere` where the text itself is wrong. */
export interface TextProof {
  readonly problems: ReadonlyMap<NewItem, Diagnostic>;
  readonly elsewhere: Diagnostic | undefined;
}

/**
 * Reads the extraction as it would be written, by all that a build reads it by, and lays each error to the new item
 * in whose lines it is. What is wrong with items that were there before is not looked at.
 */
export function proveText(
  text: string,
  path: string,
  items: readonly NewItem[],
  document: Document,
): TextProof {
  const raw = readExtraction({ path, bytes: new TextEncoder().encode(text), sha256: '' });
  const proven = raw.value && validateExtraction(raw.value);
  const bound = proven?.value && bindExtraction(proven.value, new Map([[document.id, document]]));
  const all = [...raw.diagnostics, ...(proven?.diagnostics ?? []), ...(bound?.diagnostics ?? [])];
  const errors = all.filter(({ severity, place }) => severity === 'error' && place?.file === path);
  const problems = new Map<NewItem, Diagnostic>();
  const content = raw.value?.content;
  if (errors.length > 0 && content !== undefined) {
    const ranges = items.map((item) => ({
      item,
      start: content.placeOf([item.section, item.id], 'key').start,
      end: content.placeOf([item.section, item.id]).end,
    }));
    for (const error of errors) {
      const found = ranges.find(
        ({ start, end }) => error.place !== undefined && isWithin(error.place, start, end),
      );
      if (found !== undefined && !problems.has(found.item)) problems.set(found.item, error);
    }
  }
  const isUnread = proven?.value === undefined;
  return { problems, elsewhere: isUnread && problems.size === 0 ? errors[0] : undefined };
}

function isWithin({ start: at }: Place, start: Place['start'], end: Place['end']): boolean {
  const isAfter = at.line > start.line || (at.line === start.line && at.column >= start.column);
  return isAfter && (at.line < end.line || (at.line === end.line && at.column <= end.column));
}
