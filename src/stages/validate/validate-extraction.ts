import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { certainFix, likelyFix, withFixes } from '../../ground/model/fix.ts';
import type { Evidence, ExtractionData } from '../../ground/model/generated/extraction.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Extraction, RawExtraction } from '../../ground/model/sources.ts';
import { checkFigures } from './check-figures.ts';
import { checkReferences } from './check-references.ts';
import { fieldsOf, textOf } from './plain-data.ts';
import { validateData, withFields, yearAsText } from './validate-data.ts';

/**
 * Proves an extraction: its schema, that it is the one of the document that it names, what its items name,
 * and its ranges. No value beside errors.
 */
export function validateExtraction(raw: RawExtraction): Outcome<Extraction> {
  const validated = validateData('extraction', raw.content, 'the extraction');
  const diagnostics = inOrder([
    ...validated.diagnostics.map((one) => nameDocument(one, raw)),
    ...checkDocument(raw),
    ...checkReferences(raw.content),
    ...checkFigures(raw.content),
  ]);
  if (!validated.isValid || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...raw, content: normalise(raw.content as Located<ExtractionData>) }, diagnostics };
}

function checkDocument({ id, content }: RawExtraction): readonly Diagnostic[] {
  const document = textOf(fieldsOf(content.data).document);
  if (document === undefined || document === '' || document === id) return [];
  return [
    withFixes(
      badValue(
        content.placeOf(['document']),
        `\`document\` is ${document}, but the file is named ${id}: an extraction has the id of its document`,
        `write \`document: ${id}\`, or rename the file`,
      ),
      likelyFix(`write \`document: ${id}\``, {
        kind: 'set',
        file: content.file,
        path: ['document'],
        value: id,
      }),
    ),
  ];
}

/** An extraction is of the document that its file is named for, whether it says so or not. */
function nameDocument(diagnostic: Diagnostic, { id, content }: RawExtraction): Diagnostic {
  const isMissing = fieldsOf(content.data).document === undefined;
  if (diagnostic.code !== 'MISSING_FIELD' || !isMissing || !/`document`$/.test(diagnostic.message))
    return diagnostic;
  return withFixes(
    diagnostic,
    certainFix(`write \`document: ${id}\``, {
      kind: 'set',
      file: content.file,
      path: ['document'],
      value: id,
    }),
  );
}

function normalise(content: Located<ExtractionData>): Located<ExtractionData> {
  const { extracted, entities, figures, events, claims } = content.data;
  const on = yearAsText(extracted?.on);
  return withFields(content, {
    ...(extracted !== undefined && on !== undefined && { extracted: { ...extracted, on } }),
    ...(entities && { entities: inFull(entities) }),
    ...(figures && { figures: inFull(figures) }),
    ...(events && { events: inFull(events) }),
    ...(claims && { claims: inFull(claims) }),
  });
}

/** `evidence: the words` is short for a list of one quote: after this, there are lists of quotes alone. */
function inFull<Item extends { evidence?: Evidence[] }>(
  items: Readonly<Record<string, Item>>,
): Record<string, Item> {
  const full: Record<string, Item> = Object.create(null);
  for (const [id, item] of Object.entries(items)) {
    const written: unknown = item.evidence;
    full[id] = isShort(written) ? { ...item, evidence: [written].flat().map(quoteInFull) } : item;
  }
  return full;
}

function isShort(evidence: unknown): evidence is string | readonly (string | Evidence)[] {
  return [evidence].flat().some((one) => typeof one === 'string');
}

function quoteInFull(written: string | Evidence): Evidence {
  return typeof written === 'string' ? { quote: written } : written;
}
