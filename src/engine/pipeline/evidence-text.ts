import type { BoundPack, LetteredDocument } from '../../ground/model/bound.ts';
import type { Printed } from '../../ground/model/content-parts.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import type { RulesEdition } from '../../ground/model/rules-edition.ts';
import type { Document } from '../../ground/model/sources.ts';
import { namesOf } from '../../stages/bind/items/find-names.ts';
import { readingLanguage } from '../../stages/bind/reading-language.ts';
import { placesOf } from '../../stages/bind/text/folded-document.ts';
import { annotate } from '../../stages/compose/annotate.ts';
import { excerptDocument } from '../../stages/compose/excerpt-document.ts';

/** What the evidence of a pack is written from. */
export interface EvidenceSources {
  readonly pack: string;
  readonly title: string;
  readonly documents: readonly LetteredDocument[];
  /** The rules under which it was bound; nothing for what was made under version 1, which did not say. */
  readonly rules: RulesEdition | undefined;
  /** Every bound string that is printed. */
  readonly printed: readonly PrintedCount[];
  /** What has to be seen in the margins of the pages; nothing for what was made before evidence said it. */
  readonly margins: readonly MarginText[] | undefined;
  /** How many pictures are on the pages. */
  readonly pictures?: number | undefined;
  /** Whether the pages have fonts that do not travel with the package. */
  readonly ownFonts?: boolean | undefined;
  /** A document that evidence names, with the SHA-256 of its file. */
  sourceOf(id: string): { readonly document: Document; readonly sha256: string } | undefined;
}

/** What the evidence says of the pages. */
export type PagesOf = Pick<EvidenceSources, 'printed' | 'margins' | 'pictures' | 'ownFonts'>;

/** The evidence of a pack that is bound. */
export function evidenceOf(
  { pack, documents, rules }: Pick<BoundPack, 'pack' | 'documents'> & Pick<EvidenceSources, 'rules'>,
  { printed, margins, pictures, ownFonts }: PagesOf,
  sourceOf: EvidenceSources['sourceOf'],
): string {
  return evidenceText({
    pack: pack.id,
    title: pack.front.data.title,
    documents,
    rules,
    printed,
    margins,
    pictures,
    ownFonts,
    sourceOf,
  });
}

/** `evidence.json`: the evidence of a pack as W3C Web Annotations, with all that is needed to bind it again. */
export function evidenceText(sources: EvidenceSources): string {
  const { pack, title, documents, rules, printed, margins, sourceOf } = sources;
  const items = documents.flatMap(({ extraction }) => extraction.items);
  const evidence = items.flatMap((item) => item.evidence);
  const names = [...new Set(items.flatMap((item) => (item.kind === 'entity' ? namesOf(item.data) : [])))];
  const ids = new Set([
    ...documents.map(({ document }) => document.id),
    ...evidence.map((one) => one.document),
  ]);
  const excerpts = [...ids].flatMap((id) => {
    const source = sourceOf(id);
    if (source === undefined) return [];
    const { document, sha256 } = source;
    return excerptDocument(document, {
      words: evidence.filter((one) => one.document === id).flatMap((one) => one.pieces),
      names: names.flatMap((name) => placesOf(document.text, name, readingLanguage(document))),
      sha256,
    });
  });
  const annotations = annotate({
    id: pack,
    title,
    documents,
    rules,
    excerpts,
    printed,
    margins,
    pictures: sources.pictures,
    ownFonts: sources.ownFonts,
  });
  return `${JSON.stringify(annotations, undefined, 2)}\n`;
}

/** The strings that a render printed, each once, with how often it did. */
export function countPrinted(printed: readonly Printed[]): readonly PrintedCount[] {
  const counts = new Map<string, PrintedCount>();
  for (const { ref, kind, text } of printed) {
    const key = JSON.stringify([ref, kind, text]);
    counts.set(key, { ref, kind, text, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()];
}
