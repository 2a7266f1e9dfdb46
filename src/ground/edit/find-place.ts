import type { DataPath } from '../model/located.ts';
import type { Place, Span } from '../model/place.ts';
import { openYaml } from './open-yaml.ts';
import type { EditSource, Refusal } from './text-edit.ts';
import type { YamlNode } from './yaml-tree.ts';

/** What is at a place of a file's data. */
export interface PlacedNode {
  readonly path: DataPath;
  readonly part: 'key' | 'value';
  readonly node: YamlNode | undefined;
}

/** Finds the name or the value that a place is that of; `narrative` below a front matter. */
export function findPlace(
  source: EditSource,
  place: Place,
): PlacedNode | 'narrative' | { readonly refusal: Refusal } {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const start = file.disk.offsetOf(place.start) - file.offset;
  const end = file.disk.offsetOf(place.end) - file.offset;
  if (start > file.text.length) return 'narrative';
  const found = nodesAt(file.root, start, []);
  const exact = found.find(({ node }) => node?.end === end);
  // A map or a list begins where its first field does: what has no parts is meant.
  const meant = exact ?? found.find(({ node }) => node?.kind === 'scalar');
  return meant ?? file.refuse('there is no value here', { start, end });
}

function nodesAt(node: YamlNode | undefined, offset: number, path: DataPath): readonly PlacedNode[] {
  const own: readonly PlacedNode[] = node?.start === offset ? [{ path, part: 'value', node }] : [];
  return [
    ...(node?.entries ?? []).flatMap(({ name, key, value, start, end }, index): readonly PlacedNode[] => {
      if (!holds({ start, end }, offset)) return [];
      const step = [...path, name ?? index];
      return [
        ...(key?.start === offset ? [{ path: step, part: 'key' as const, node: key }] : []),
        ...nodesAt(value, offset, step),
      ];
    }),
    ...own,
  ];
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
