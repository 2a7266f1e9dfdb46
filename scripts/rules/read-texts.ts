import { readdirSync, readFileSync } from 'node:fs';
import type { DistortionClass, Item, Text } from './case.ts';
import { deriveDistortions } from './derive-distortions.ts';
import { type CaseList, readCases } from './read-cases.ts';

const FOLDER = new URL('../../tests/rules/texts/', import.meta.url);

/** All texts, and the classes of distortion in the order of their names. */
export interface Corpus {
  readonly texts: readonly Text[];
  readonly classes: readonly DistortionClass[];
}

/** Reads `tests/rules/texts`: a folder a text, with `text.md`, `honest.txt` and `distorted.txt`. */
export function readTexts(): Corpus {
  const read = readdirSync(FOLDER)
    .sort()
    .map((id) => readText(id));
  const derived = deriveDistortions([]).classes;
  const classes = new Map<string, DistortionClass>();
  for (const one of [...read.flatMap(({ classes: own }) => own), ...derived]) {
    const known = classes.get(one.name);
    if (known !== undefined && known.asks !== one.asks)
      throw new Error(`${one.name}: an error in one list, a warning in another`);
    classes.set(one.name, {
      ...one,
      codes: [...new Set([...(known?.codes ?? []), ...one.codes])].sort(),
    });
  }
  return {
    texts: read.map(({ text }) => text),
    classes: [...classes.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function readText(id: string): { readonly text: Text; readonly classes: CaseList['classes'] } {
  const read = (name: string): string => readFileSync(new URL(`${id}/${name}`, FOLDER), 'utf8');
  const { cases: honest } = readCases(id, read('honest.txt'), new Map());
  const items = new Map<string, Item>();
  for (const { item, line } of honest) {
    // A dash is the id of what nothing else needs.
    if (item === undefined || item.id === '-') continue;
    if (items.has(item.id)) throw new Error(`${id}: line ${line}: ${item.id} is there already`);
    items.set(item.id, item);
  }
  const { distortions, classes } = readCases(id, read('distorted.txt'), items);
  const text: Text = {
    id,
    markdown: read('text.md'),
    items,
    honest,
    distortions: [...distortions, ...deriveDistortions(honest).distortions],
  };
  return { text, classes };
}
