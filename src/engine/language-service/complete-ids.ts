import { SECTIONS } from '../../ground/model/item-references.ts';
import type { Place } from '../../ground/model/place.ts';
import { templateNames } from '../workspace/load-template.ts';
import type { Completion } from './completion.ts';
import { describeItem, nameOf, saidBy } from './describe-item.ts';
import { boundItem, type Snapshot } from './snapshot.ts';
import type { WrittenItem } from './written-extraction.ts';

/** Where what is completed is written, and how. */
export interface Into {
  readonly place: Place;
  written(word: string): string;
}

/** The items of an extraction: with value and label, and with their source's words. */
export function completeItems(
  snapshot: Snapshot,
  document: string,
  { place, written }: Into,
  isWanted: (item: WrittenItem) => boolean,
  nameFor: (id: string) => string = (id) => id,
): readonly Completion[] {
  const items = snapshot.written(document)?.items.filter(isWanted) ?? [];
  return items.map(({ section, id, label }) => {
    const bound = boundItem(snapshot, document, id, section);
    const name = nameFor(id);
    return {
      label: name,
      kind: SECTIONS[section],
      detail: bound ? `${nameOf(bound)}: ${saidBy(bound)}` : label,
      ...(bound && { says: describeItem(snapshot, bound) }),
      newText: written(name),
      place,
      filter: `${name} ${label}`,
    };
  });
}

export function completeDocuments(snapshot: Snapshot, { place, written }: Into): readonly Completion[] {
  return snapshot.documentIds().map((id) => {
    const front = snapshot.document(id)?.front.data;
    return {
      label: id,
      kind: 'document',
      ...(front?.title && { detail: front.title }),
      newText: written(id),
      place,
    };
  });
}

export function completeTemplates(snapshot: Snapshot, { place, written }: Into): readonly Completion[] {
  return templateNames(snapshot.workspace).map((name) => ({
    label: name,
    kind: 'template',
    newText: written(name),
    place,
  }));
}

/** Those that the extraction has, then those of the others; what is being typed is none yet. */
export function completeTopics(
  snapshot: Snapshot,
  { of, typed }: { readonly of: string | undefined; readonly typed: string },
  { place, written }: Into,
): readonly Completion[] {
  const counts = new Map<string, number>();
  const own = new Set<string>();
  for (const id of snapshot.extractionIds()) {
    for (const topic of snapshot.written(id)?.items.flatMap(({ topics }) => topics) ?? []) {
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
      if (id === of) own.add(topic);
    }
  }
  return [...counts].flatMap(([topic, count]): readonly Completion[] =>
    topic === typed && count === 1
      ? []
      : [
          {
            label: topic,
            kind: 'topic',
            newText: written(topic),
            place,
            sort: `${own.has(topic) ? 0 : 1}${topic}`,
          },
        ],
  );
}
