import type { Position } from '../../ground/model/place.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { completeNarrative } from './complete-narrative.ts';
import { completeYaml } from './complete-yaml.ts';
import { type Completions, NOTHING } from './completion.ts';
import type { Schema } from './schema-fields.ts';
import { kindOf, type Snapshot } from './snapshot.ts';

/** The kinds of file with a schema that people write. */
export type SchemaName = 'pack' | 'document' | 'extraction' | 'brand';

export type SchemaOf = (name: SchemaName) => Schema;

/** What can be typed at a place of a file, saved or not. */
export function completeAt(
  snapshot: Snapshot,
  file: string,
  position: Position,
  schemaOf: SchemaOf,
): Completions {
  const disk = snapshot.text(file);
  if (disk === undefined) return NOTHING;
  const offset = disk.offsetOf(position);
  const source = kindOf(file);
  if (file === 'brand.yml')
    return completeYaml({ snapshot, disk, file, offset, begin: 0 }, schemaOf('brand'));
  if (source?.kind === 'extraction')
    return completeYaml({ snapshot, disk, file, offset, begin: 0 }, schemaOf('extraction'));
  if (source === undefined) return NOTHING;
  const front = splitFrontMatter(disk.text);
  const opened = front ?? openFrontMatter(disk.text);
  if (opened !== undefined && opened.yaml.start <= offset && offset <= opened.yaml.end) {
    const begin = opened.yaml.start;
    return completeYaml(
      { snapshot, disk, file, offset, begin },
      schemaOf(source.kind === 'pack' ? 'pack' : 'document'),
    );
  }
  if (source.kind !== 'pack' || offset < (front?.body ?? 0)) return NOTHING;
  return completeNarrative(snapshot, source.id, disk, offset);
}

/** Front matter whose end has not been typed yet. */
function openFrontMatter(
  text: string,
): { readonly yaml: { readonly start: number; readonly end: number } } | undefined {
  const opening = /^---[ \t]*\n/.exec(text);
  return opening === null ? undefined : { yaml: { start: opening[0].length, end: text.length } };
}
