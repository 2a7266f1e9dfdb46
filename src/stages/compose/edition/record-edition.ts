import type { Nodes, Root } from 'mdast';
import type { Language } from '../../../ground/language/language.ts';
import { languageFor } from '../../../ground/language/language-for.ts';
import type { BoundItem, BoundPack } from '../../../ground/model/bound.ts';
import type { Block } from '../../../ground/model/content.ts';
import type { DocumentContent } from '../../../ground/model/content-parts.ts';
import type { EditionRecord } from '../../../ground/model/edition-changes.ts';
import { itemsById } from '../../../ground/model/items-by-id.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeDocument } from '../compose-document.ts';
import { formatDate } from '../format/format-date.ts';
import { markingLabel } from '../marking-label.ts';
import { describeItem } from './describe-item.ts';
import { folded } from './folded.ts';
import { type Referable, refersIn } from './name-references.ts';
import { type PassageOf, passagesOf } from './passages.ts';

/** What an edition says, with the nodes of its text by their passages. */
export interface SaidEdition {
  readonly record: EditionRecord;
  readonly passages: readonly PassageOf[];
}

export interface RecordContext extends ComposeContext {
  readonly referable: Referable;
}

/**
 * What a pack says, block by block and item by item, without those who get it.
 *
 * @param earlier the edition to compare it with: dates and numbers are written as its language has them, and the text
 * has what its text has
 */
export function recordEdition(
  blocks: readonly Block[],
  { language: own, referable, ...others }: RecordContext,
  earlier?: EditionRecord,
): SaidEdition {
  const worded = earlier === undefined ? own : wordingOf(earlier, own);
  const context = { ...others, language: worded };
  const { bound, language } = context;
  const described =
    worded === own
      ? context.described
      : bound.documents.map((document) => composeDocument(document, undefined, worded));
  const { id, front } = bound.pack;
  const { data } = front;
  const passages = passagesOf(blocks, headingsOfChanges(bound.root), {
    isEarly: earlier !== undefined && isEarly(earlier),
    refersIn: (node) => refersIn(node, referable, language),
  });
  const uses = usesIn(blocks);
  const { version, fingerprint } = bound.rules;
  const marking = markingLabel(data.marking);
  const parsed = parseCalendarDate(data.date ?? '');
  const date = 'date' in parsed ? formatDate(parsed.date, language) : undefined;
  const returned = parseCalendarDate(data['return-by'] ?? '');
  const record: EditionRecord = {
    format: 1,
    pack: id,
    edition: data.edition ?? 1,
    ...(date !== undefined && { date }),
    rules: language.printing.promise.rules(version, fingerprint),
    title: folded(data.title),
    ...(data.subtitle !== undefined && { subtitle: folded(data.subtitle) }),
    // Empty where there is none: a record that lacks them is of before they were compared.
    'short-title': folded(data['short-title'] ?? ''),
    status: folded(data.status ?? ''),
    audience: folded(data.audience ?? ''),
    author: folded([data.author ?? []].flat().join(', ')),
    supersedes: folded(data.supersedes ?? ''),
    'return-by': 'date' in returned ? formatDate(returned.date, language) : '',
    language: own.tag,
    pictures: [...picturesIn(bound)],
    ...(marking !== undefined && { marking }),
    items: printedItems(blocks, context).map((item) => ({
      ...describeItem(item, context),
      blocks: [...(uses.get(refOf(item)) ?? [])],
    })),
    text: passages.map(({ passage }) => passage),
    sources: described.map((document) => ({
      id: document.id,
      title: folded(document.title),
      ...(document.issued !== undefined && { issued: document.issued }),
      reliability: document.reliability ?? '',
      description: descriptionOf(document),
      check: document.check,
    })),
  };
  return { record, passages };
}

/** How an earlier edition worded dates and numbers: one that does so otherwise says the same. */
function wordingOf({ language: tag }: EditionRecord, own: Language): Language {
  return tag === undefined || tag === own.tag ? own : languageFor(tag);
}

/** Records got their language together with addresses of links and the like. */
function isEarly({ language }: EditionRecord): boolean {
  return language === undefined;
}

/** Whatever a list of sources prints of it that is not compared by itself, and does not depend on who reads it when. */
function descriptionOf(document: DocumentContent): string {
  const { authors, editors, interviewers, container, publisher, place, part, identifiers, url } = document;
  const { said, descriptor, origin, rights, edited } = document;
  const imprint = [authors, editors, interviewers, container, publisher, place, part, ...identifiers, url];
  const parts = [...imprint, said, descriptor, origin, rights, edited];
  return folded(parts.filter((one) => one !== undefined && one !== '').join('; '));
}

/** Each with the digits of its file: another picture may be said to show the same. */
function picturesIn({ root, pictures }: BoundPack): readonly string[] {
  return root.children.flatMap((node) => {
    if (node.type !== 'block' || node.name !== 'picture') return [];
    const { file = '', alt = '' } = node.options;
    const check = pictures?.get(file)?.sha256.slice(0, CHECK);
    return check === undefined ? [] : [folded(`${alt} (${check})`)];
  });
}

const CHECK = 12;

/** The headings over lists of changes. */
function headingsOfChanges({ children }: Root): (node: Nodes) => boolean {
  const starts = new Set(
    children.flatMap((node, index) => {
      const next = children[index + 1];
      const isOver = node.type === 'heading' && next?.type === 'block' && next.name === 'changes';
      return isOver ? [node.position?.start.offset] : [];
    }),
  );
  return ({ position }) => position !== undefined && starts.has(position.start.offset);
}

/** Names are not among what evidence is shown for. */
function printedItems(blocks: readonly Block[], { used, documents }: ComposeContext): readonly BoundItem[] {
  const names = blocks
    .flatMap((block) => (block.block === 'people' ? block.groups.flatMap(({ rows }) => rows) : []))
    .flatMap(({ ref }) => {
      const [document = '', id = ''] = ref.split(':');
      const extraction = documents.get(document)?.extraction;
      return extraction === undefined ? [] : (itemsById(extraction).get(id) ?? []);
    })
    .filter(({ kind }) => kind === 'entity');
  return [...new Set([...used, ...names])];
}

/** The names of the blocks that speak of an item, by its reference: whatever a block prints of one names it. */
function usesIn(blocks: readonly Block[]): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map<string, Set<string>>();
  const note = (refs: readonly unknown[], block: string): void => {
    for (const ref of refs) {
      if (typeof ref === 'string') uses.set(ref, (uses.get(ref) ?? new Set()).add(block));
    }
  };
  const visit = (value: unknown, block: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, block);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (key === 'ref' && typeof part === 'string') note(part.split('+'), block);
        else if (key === 'also' && Array.isArray(part)) note(part, block);
        else visit(part, block);
      }
    }
  };
  for (const block of blocks) visit(block, block.block);
  return uses;
}
