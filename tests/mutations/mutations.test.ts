import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { ExtractionData } from '../../src/ground/model/generated/extraction.ts';
import type { Document, Extraction } from '../../src/ground/model/sources.ts';
import { bindExtraction } from '../../src/stages/bind/bind-extraction.ts';
import { readDocument } from '../../src/stages/read/read-document.ts';
import { readExtraction } from '../../src/stages/read/read-extraction.ts';
import { validateDocument } from '../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../src/stages/validate/validate-extraction.ts';
import { sourceFile } from '../support/source-file.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** How many of a class are tried in each document: a class of thousands tells no more than one of hundreds. */
const MOST = 150;

const UNDETECTABLE = '(by rule undetectable)';

const root = new URL('../../sources/', import.meta.url);
const documents = new Map(
  readdirSync(new URL('documents/', root)).map((name) => {
    const document = must(readDocument(file(`documents/${name}`)), validateDocument);
    return [document.id, document] as const;
  }),
);
const extractions = readdirSync(new URL('extractions/', root)).map((name) =>
  must(readExtraction(file(`extractions/${name}`)), validateExtraction),
);

describe('fabricated errors over the two documents', () => {
  const counts = new Map<string, { tried: number; caught: number; missed: string[] }>();
  for (const extraction of extractions) {
    const before = new Set(bindExtraction(extraction, documents).diagnostics.map(keyOf));
    for (const mutant of mutantsOf(extraction.content.data)) {
      const count = counts.get(mutant.kind) ?? { tried: 0, caught: 0, missed: [] };
      counts.set(mutant.kind, count);
      if (count.tried >= MOST) continue;
      count.tried += 1;
      const after = bindExtraction(withData(extraction, onlyItem(mutant)), documents).diagnostics;
      if (after.some((diagnostic) => !before.has(keyOf(diagnostic)))) count.caught += 1;
      else count.missed.push(mutant.change);
    }
  }
  const rows = [...counts].map(
    ([kind, { tried, caught }]) => `${`${caught}/${tried}`.padStart(11)}  ${kind}`,
  );
  console.log(['caught/tried, by class of fabricated error', ...rows].join('\n'));

  it.each([...counts].filter(([kind]) => !kind.endsWith(UNDETECTABLE)))(
    'catches every %s',
    (_, { tried, missed }) => {
      expect(tried).toBeGreaterThan(0);
      expect(missed).toEqual([]);
    },
  );

  it('tries hundreds of errors in more than twenty classes', () => {
    expect(counts.size).toBeGreaterThan(20);
    expect([...counts.values()].reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(800);
  });
});

function file(path: string): ReturnType<typeof sourceFile> {
  return sourceFile(`sources/${path}`, readFileSync(new URL(path, root)));
}

function must<Raw, Proven extends Document | Extraction>(
  read: { readonly value: Raw | undefined; readonly diagnostics: readonly Diagnostic[] },
  validate: (raw: Raw) => { readonly value: Proven | undefined; readonly diagnostics: readonly Diagnostic[] },
): Proven {
  expect(read.diagnostics).toEqual([]);
  const proven = read.value === undefined ? undefined : validate(read.value);
  expect(proven?.diagnostics).toEqual([]);
  if (proven?.value === undefined) throw new Error('the sample sources do not read');
  return proven.value;
}

/** The item that was changed, with the entities and figures that it may refer to. */
function onlyItem({ data, section, id }: Mutant): ExtractionData {
  const { document, entities = {}, figures = {} } = data;
  const speakers = { document, entities: section === 'entities' ? pick(entities, id) : entities };
  if (section === 'figures') return { ...speakers, figures };
  const items: Readonly<Record<string, unknown>> = data[section] ?? {};
  return { ...speakers, [section]: pick(items, id) };
}

function pick<Item>(items: Readonly<Record<string, Item>>, id: string): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => key === id));
}

function withData({ id, content }: Extraction, data: ExtractionData): Extraction {
  return { id, content: { file: content.file, data, placeOf: (path, part) => content.placeOf(path, part) } };
}

function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
