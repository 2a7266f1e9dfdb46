import type { Case, Distortion, DistortionClass, Item } from './case.ts';
import { ITEM_EDITS } from './edit-items.ts';
import { SENTENCE_EDITS } from './edit-sentences.ts';
import { exchangeNames, NAMES_EXCHANGED } from './exchange-names.ts';

/** An edit that makes something false of an honest item. */
export interface ItemEdit extends DistortionClass {
  /** The item's fields after the edit, or nothing where the edit does not apply. */
  edit(item: Item): Readonly<Record<string, unknown>> | undefined;
}

/** An edit that makes something false of an honest sentence. */
export interface SentenceEdit extends DistortionClass {
  /** What is taken out and what is put in its place, or nothing where the edit does not apply. */
  edit(sentence: string): { readonly from: string; readonly to: string } | undefined;
}

/** Distortions that are made of honest cases by edits which certainly change their meaning. */
export function deriveDistortions(honest: readonly Case[]): {
  readonly distortions: readonly Distortion[];
  readonly classes: readonly DistortionClass[];
} {
  return {
    distortions: [
      ...honest.flatMap((one) =>
        one.item !== undefined ? editItem(one, one.item) : editSentence(one, one.narrative ?? ''),
      ),
      ...exchangeNames(honest),
    ],
    classes: [...ITEM_EDITS, ...SENTENCE_EDITS, NAMES_EXCHANGED],
  };
}

function editItem(one: Case, honest: Item): readonly Distortion[] {
  return ITEM_EDITS.flatMap(({ name, edit }) => {
    const fields = edit(honest);
    if (fields === undefined) return [];
    const data = Object.fromEntries(
      Object.entries({ ...honest.data, ...fields }).filter(([, value]) => value !== undefined),
    );
    const changed = Object.keys(fields);
    return [{ ...one, item: { ...honest, data }, class: name, at: [], changed, honest: one }];
  });
}

function editSentence(one: Case, narrative: string): readonly Distortion[] {
  // What the author owns, and the titles of blocks, are for the lists.
  if (one.kind !== 'prose' || one.settings !== undefined || /^::/m.test(narrative)) return [];
  return SENTENCE_EDITS.flatMap(({ name, edit }) => {
    const change = edit(narrative);
    if (change === undefined) return [];
    const changed = narrative.replace(change.from, () => change.to);
    return [{ ...one, narrative: changed, class: name, at: [change.to], changed: [], honest: one }];
  });
}
