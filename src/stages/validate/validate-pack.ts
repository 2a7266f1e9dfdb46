import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { PackSettings } from '../../ground/model/generated/pack.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Located } from '../../ground/model/located.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import { printedTexts } from '../../ground/model/printed-fields.ts';
import type { Pack, RawPack } from '../../ground/model/sources.ts';
import { checkMarking } from './check-marking.ts';
import { checkTitle } from './check-title.ts';
import { validateData, withFields, yearAsText } from './validate-data.ts';
import { validateNarrative } from './validate-narrative.ts';

/**
 * Proves a pack: the schema of its front matter, its marking, and the blocks of its narrative. No value when
 * the front matter has errors; of a narrative with errors the rest stays.
 */
export function validatePack(raw: RawPack): Outcome<Pack> {
  const validated = validateData('pack', raw.front, 'the front matter');
  const front = [...validated.diagnostics, ...checkMarking(raw.front), ...checkTitles(raw.front)];
  const narrative = raw.narrative && validateNarrative(raw.narrative);
  const diagnostics = inOrder([...front, ...(narrative?.diagnostics ?? [])]);
  if (!validated.isValid || hasErrors(front) || (narrative && narrative.value === undefined))
    return { value: undefined, diagnostics };
  const located = normalise(raw.front as Located<PackSettings>);
  return { value: { id: raw.id, front: located, narrative: narrative?.value }, diagnostics };
}

function checkTitles(front: Located<unknown>): readonly Diagnostic[] {
  return printedTexts('pack', front.data)
    .filter(({ field }) => field.path[0] !== 'own')
    .flatMap(({ path, text }) => checkTitle(text, () => front.placeOf(path)));
}

function normalise(front: Located<PackSettings>): Located<PackSettings> {
  const date = yearAsText(front.data.date);
  const returnBy = yearAsText(front.data['return-by']);
  return withFields(front, {
    ...(date !== undefined && { date }),
    ...(returnBy !== undefined && { 'return-by': returnBy }),
  });
}
