import type { Language } from '../../ground/language/language.ts';
import { languageFor } from '../../ground/language/language-for.ts';
import type { AboutBlock } from '../../ground/model/blocks/about.ts';
import type { BoundPack } from '../../ground/model/bound.ts';
import type { Block, PackContent } from '../../ground/model/content.ts';
import type { DocumentContent, Heading } from '../../ground/model/content-parts.ts';
import type { PackSettings } from '../../ground/model/generated/pack.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import type { ItemCounts } from '../../ground/model/rendered.ts';
import { composeAboutBlock } from './blocks/compose-about.ts';
import { composeBlocks } from './compose-blocks.ts';
import { composeBrand } from './compose-brand.ts';
import { composeDocument } from './compose-document.ts';
import { composePromise } from './compose-promise.ts';
import { countLeftOut } from './count-left-out.ts';
import { formatDate } from './format/format-date.ts';
import { markingLabel } from './marking-label.ts';

/** Makes a pack's content, block by block, ready to print. */
export function composePack(bound: BoundPack): Outcome<PackContent> {
  const { data } = bound.pack.front;
  const language = languageFor(data.language ?? 'en-GB');
  const documents = bound.documents.map((lettered) =>
    composeDocument(lettered, lettered.extraction.extracted, language),
  );
  const { blocks, headings, used, record, changed, diagnostics } = composeBlocks(bound, language, documents);
  const leftOut = countLeftOut(bound, used);
  const date = parseCalendarDate(data.date ?? '');
  const value: PackContent = {
    id: bound.pack.id,
    title: data.title,
    subtitle: data.subtitle,
    shortTitle: data['short-title'],
    audience: data.audience,
    authors: typeof data.author === 'string' ? [data.author] : (data.author ?? []),
    edition: data.edition,
    date: 'date' in date ? formatDate(date.date, language) : undefined,
    isoDate: 'date' in date ? date.date.earliest : undefined,
    status: data.status,
    promise: composePromise(bound, used, language),
    leftOut: wordsOf(leftOut, language),
    leftOutCounts: leftOut,
    supersedes: data.supersedes,
    returnBy: formatEdtf(data['return-by'], language),
    language: language.tag,
    template: data.template ?? 'briefing',
    paper: data.paper ?? 'A4',
    typeSize: data['type-size'] ?? 'standard',
    pagesAtMost: data['pages-at-most'],
    marking: markingOf(data.marking),
    distribution: (data.distribution ?? []).map(({ name, organisation, copies }) => ({
      name,
      organisation,
      copies: copies ?? 1,
    })),
    brand: composeBrand(bound.brand),
    documents,
    headings,
    closing: blocks.some(({ block }) => block === 'about')
      ? []
      : [aboutAtEnd(headings, documents, blocks, language)],
    blocks,
    changed,
    record,
  };
  return { value, diagnostics };
}

function wordsOf(leftOut: ItemCounts, { printing }: Language): string | undefined {
  const counts = Object.entries(leftOut) as readonly (readonly [keyof ItemCounts, number])[];
  return counts.length === 0 ? undefined : printing.promise.leftOut(counts);
}

/** Its anchor is none that a heading of the pack has. */
function aboutAtEnd(
  headings: readonly Heading[],
  described: readonly DocumentContent[],
  blocks: readonly Block[],
  { printing }: Language,
): AboutBlock {
  const listed = blocks.flatMap((block) => (block.block === 'sources' ? block.documents : []));
  const sources = new Set(listed.map(({ id }) => id));
  const level = headings.reduce((least, heading) => Math.min(least, heading.level), headings[0]?.level ?? 1);
  const heading = { text: printing.blocks.about, level, anchor: 'About-this-pack' };
  return composeAboutBlock(heading, { title: undefined }, { described, sources });
}

function formatEdtf(text: string | undefined, language: Language): string | undefined {
  const parsed = parseCalendarDate(text ?? '');
  return 'date' in parsed ? formatDate(parsed.date, language) : undefined;
}

function markingOf(marking: PackSettings['marking']): PackContent['marking'] {
  const label = markingLabel(marking);
  return label === undefined ? undefined : { scheme: label.startsWith('TLP:') ? 'tlp' : 'text', label };
}
