import type { Mapping } from '../../ground/model/generated/mapping.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { validateData } from './validate-data.ts';

/** Proves a mapping against its schema. No value beside errors. */
export function validateMapping(raw: Located<unknown>): Outcome<Mapping> {
  const { diagnostics, isValid } = validateData('mapping', raw, 'the mapping');
  if (!isValid) return { value: undefined, diagnostics };
  return { value: (raw.data ?? {}) as Mapping, diagnostics };
}
