import type { DocumentMetadata } from '../../ground/model/generated/document.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Document, RawDocument } from '../../ground/model/sources.ts';
import { checkCslDates } from './check-csl-dates.ts';
import { checkMarking } from './check-marking.ts';
import { validateData } from './validate-data.ts';

/** Proves a document's front matter: its schema, its dates in parts, its marking. No value beside errors. */
export function validateDocument(raw: RawDocument): Outcome<Document> {
  const validated = validateData('document', raw.front, 'the front matter');
  const diagnostics = inOrder([
    ...validated.diagnostics,
    ...checkMarking(raw.front),
    ...checkCslDates(raw.front),
  ]);
  if (!validated.isValid || diagnostics.length > 0) return { value: undefined, diagnostics };
  return { value: { ...raw, front: raw.front as Located<DocumentMetadata> }, diagnostics };
}
