import type { PackSettings } from '../../ground/model/generated/pack.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Pack, RawPack } from '../../ground/model/sources.ts';
import { checkMarking } from './check-marking.ts';
import { validateData, withFields, yearAsText } from './validate-data.ts';

/** Proves a pack's front matter: its schema and its marking. No value beside errors. */
export function validatePack(raw: RawPack): Outcome<Pack> {
  const diagnostics = inOrder([
    ...validateData('pack', raw.front, 'the front matter'),
    ...checkMarking(raw.front),
  ]);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...raw, front: normalise(raw.front as Located<PackSettings>) }, diagnostics };
}

function normalise(front: Located<PackSettings>): Located<PackSettings> {
  const date = yearAsText(front.data.date);
  const returnBy = yearAsText(front.data['return-by']);
  return withFields(front, {
    ...(date !== undefined && { date }),
    ...(returnBy !== undefined && { 'return-by': returnBy }),
  });
}
