import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { unknownAnnotations } from '../../ground/model/diagnostics/imports.ts';
import type { ForeignFile } from '../../ground/model/foreign-annotation.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { ReadAnnotations } from './found-annotation.ts';
import { fromHypothesisTable, isTableRow } from './hypothesis-table.ts';
import { fieldOf, isRecord, listOf } from './json-values.ts';
import { fromLangExtract, isBareExtraction } from './langextract.ts';
import { parseValues } from './parse-values.ts';
import { fromWebAnnotations } from './web-annotations.ts';
import { withPlaces } from './with-places.ts';
import { fromZotero } from './zotero.ts';

const MOST = 200_000;

/**
 * Reads what another tool has marked: LangExtract's JSON Lines, an export of Hypothesis in JSON or CSV, W3C Web Annotations, or
 * annotations of Zotero. Which of them it is shows in the data.
 *
 * @param document the id of the document: a file of LangExtract may hold several, of which it is chosen by its id
 */
export function readAnnotations(bytes: Uint8Array, file: string, document: string): Outcome<ForeignFile> {
  const parsed = parseValues(bytes, file);
  if (!parsed.value) return { value: undefined, diagnostics: parsed.diagnostics };
  const { values } = parsed.value;
  const read = readerOf(values.map(({ value }) => value));
  if (read === undefined) return { value: undefined, diagnostics: [unknownAnnotations(wholeFile(file))] };
  const found = read(values, document);
  const count = found.annotations.length + found.unread.length;
  if (count > MOST) {
    const diagnostic = limitExceeded(
      wholeFile(file),
      `the file has ${count} annotations`,
      `${MOST} annotations`,
    );
    return { value: undefined, diagnostics: [diagnostic] };
  }
  return { value: withPlaces(found, parsed.value, file), diagnostics: [] };
}

/** What the first values look like. */
function readerOf(values: readonly unknown[]): ReadAnnotations | undefined {
  const some = values.slice(0, 50).flatMap((value) => listOf(value).slice(0, 50));
  if (some.some((one) => Array.isArray(fieldOf(one, 'extractions')) || isBareExtraction(one)))
    return fromLangExtract;
  const inside = some.flatMap((one) => [
    one,
    ...['rows', 'annotations', 'items', '@graph', 'result'].flatMap((name) =>
      listOf(fieldOf(one, name)).slice(0, 50),
    ),
  ]);
  if (some.some(isTableRow)) return fromHypothesisTable;
  if (some.some(isWebAnnotation) || inside.some((one) => fieldOf(one, 'target') !== undefined))
    return fromWebAnnotations;
  return inside.some(isZotero) ? fromZotero : undefined;
}

function isWebAnnotation(value: unknown): boolean {
  const types = [...listOf(fieldOf(value, 'type')), ...listOf(fieldOf(value, '@type'))];
  return types.some(
    (type) => typeof type === 'string' && /^(?:oa:)?Annotation(?:Page|Collection)?$/.test(type),
  );
}

function isZotero(value: unknown): boolean {
  const data = fieldOf(value, 'data') ?? value;
  if (!isRecord(data)) return false;
  const names = ['annotationText', 'annotationType', 'pageLabel', 'attachments', 'annotations', 'itemType'];
  return names.some((name) => Object.hasOwn(data, name));
}
