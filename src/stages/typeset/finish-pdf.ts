import type { Barrier } from '../../ground/model/barrier.ts';
import { metadataPacket } from '../../ground/pdf/metadata-packet.ts';
import { outputIntent } from '../../ground/pdf/output-intent.ts';
import { isReference, isString } from '../../ground/pdf/pdf-values.ts';
import { dictionary, objectText, type PdfFile } from '../../ground/pdf/read-pdf.ts';
import { firstFreeNumber, streamSource, textString, writePdf } from '../../ground/pdf/write-pdf.ts';
import { type Attachment, attachmentObjects } from './attach-files.ts';
import { findBarriers } from './conditions/find-barriers.ts';
import type { PageKnowledge } from './in-page/prepare-tags.ts';
import { openEdit } from './repair/pdf-edit.ts';
import { repairStructure } from './repair/repair-structure.ts';
import { roleMap, stableNodeIds, structureSource } from './stable-structure.ts';

export interface FinishOptions extends PageKnowledge {
  readonly title: string;
  /** Of the headings, as the outline should have them. */
  readonly titles: readonly string[];
  /** Titles by what their headings read like with marks, where they have any. */
  readonly markedTitles?: ReadonlyMap<string, string>;
  /** BCP 47. */
  readonly language: string;
  /** The tool that made the pack, such as `Sourcebound 1.0.0`. */
  readonly producer: string;
  readonly modified: Date;
  readonly attachments: readonly Attachment[];
}

export interface FinishedPdf {
  readonly pdf: Buffer;
  /** Why it does not claim to be accessible and fit for archives; none for one that does. */
  readonly barriers: readonly Barrier[];
}

/**
 * Makes a PDF of Chromium's final: title, language, dates that do not come from the clock, metadata,
 * attachments, names that are the same from a warm browser as from a cold one, and a structure that can be
 * listened to. Nothing on the pages changes. It claims PDF/UA-1 and PDF/A-3a when it meets their conditions.
 */
export function finishPdf(pdf: PdfFile, options: FinishOptions): FinishedPdf {
  const { trailer, catalog } = pdf;
  const [root, info] = [trailer.get('Root'), trailer.get('Info')];
  if (!isReference(root) || !isReference(info)) throw new Error('PDF: no catalog');
  const browser = dictionary(pdf, info).get('Producer');
  const maker = isString(browser) ? browser.string : 'Chromium';
  const changes = new Map<number, string | Uint8Array>(stableNodeIds(pdf));
  changes.set(info.ref, infoSource(options, maker));
  const structure = catalog.get('StructTreeRoot');
  if (isReference(structure)) changes.set(structure.ref, structureSource(pdf, structure.ref, roleMap(pdf)));
  const destinations = catalog.get('Dests');
  if (isReference(destinations))
    changes.set(destinations.ref, sortedEntries(objectText(pdf, destinations.ref)));
  const edit = openEdit(pdf, changes);
  repairStructure(edit, options);
  const barriers = findBarriers(edit, options);
  const claims = barriers.length === 0;
  const metadata = firstFreeNumber(pdf, changes);
  const profile = metadata + 1;
  const packet = Buffer.from(metadataPacket({ ...options, claims }, maker), 'utf8');
  changes.set(metadata, streamSource('/Type /Metadata /Subtype /XML', packet));
  const colors = outputIntent();
  changes.set(profile, colors.profile);
  const attached = attachmentObjects(options.attachments, options.modified, profile + 1);
  for (const [number, content] of attached.objects) changes.set(number, content);
  const kept = ['Pages', 'Dests', 'MarkInfo', 'StructTreeRoot', 'Outlines'].filter((key) => catalog.has(key));
  changes.set(
    root.ref,
    [
      '<</Type /Catalog',
      ...kept.map((key) => `/${key} ${entrySource(objectText(pdf, root.ref), key)}`),
      ...(catalog.has('Outlines') ? ['/PageMode /UseOutlines'] : []),
      '/ViewerPreferences <</DisplayDocTitle true>>',
      `/Lang ${textString(options.language)}`,
      `/Metadata ${metadata} 0 R`,
      colors.catalogEntry(profile),
      ...attached.catalogEntries,
      '>>',
    ].join('\n'),
  );
  return { pdf: writePdf(pdf, changes), barriers };
}

function infoSource({ title, producer, modified }: FinishOptions, maker: string): string {
  const date = pdfDate(modified);
  return [
    `<</Title ${textString(title)}`,
    `/Creator ${textString(producer)}`,
    `/Producer ${textString(maker)}`,
    `/CreationDate ${date}`,
    `/ModDate ${date}>>`,
  ].join('\n');
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4), in UTC. */
function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
}

/** The source of one entry of a dictionary's own source: a reference, or a dictionary in it. */
function entrySource(source: string, key: string): string {
  const match = new RegExp(`/${key}\\s+(\\d+ \\d+ R|<<(?:[^<>]|<<[^<>]*>>)*>>)`).exec(source);
  if (match?.[1] === undefined) throw new Error(`PDF: /${key} is not in the catalog`);
  return match[1];
}

/** Named destinations come in the order of a hash table. The edges of a margin are no places that anything leads to. */
function sortedEntries(source: string): string {
  const all = source.match(/\/[^\s[]+ \[[^\]]*\]/g) ?? [];
  const entries = all.filter((entry) => !entry.startsWith('/Edge-'));
  return `<<${entries.sort().join('\n')}>>`;
}
