import * as v from 'valibot';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';

/** The forms of what the page sends. Whether it makes sense is found where it is done. */

/** Of items, documents and packs. */
export const ID = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'this is not an id'));

export const SECTION = v.picklist(
  Object.keys(SECTIONS) as Section[],
  'this is not a section of an extraction',
);

const LONGEST_TEXT = 5_000_000;

export const TEXT = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT, `this is longer than ${LONGEST_TEXT.toLocaleString('en')} characters`),
);

export const OFFSET = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The name of a field in YAML. */
export const FIELD = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/, 'this is not the name of a field'));

/** What a field can hold, a few levels deep. */
export const VALUE: v.GenericSchema<YamlValue> = v.custom<YamlValue>(
  (value) => isValue(value, DEEPEST),
  'this is not a value that a field can hold',
);

export const FIELDS = v.record(FIELD, VALUE);

const DEEPEST = 6;

function isValue(value: unknown, depth: number): boolean {
  if (value === null || ['string', 'boolean'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  return Object.values(value).every((one) => isValue(one, depth - 1));
}

/** By which a fix is asked for. */
export const KEY = v.pipe(v.string(), v.maxLength(10_000));

/** Of a file's bytes. */
export const DIGEST = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'this is not the digest of a file'));
