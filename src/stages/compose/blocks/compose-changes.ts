import type { PrintedChanges } from '../../../ground/language/printing.ts';
import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { ChangeGroup, ChangeRow, ChangesBlock } from '../../../ground/model/blocks/changes.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Heading, Printed } from '../../../ground/model/content-parts.ts';
import { differingParts } from '../../../ground/model/differing-parts.ts';
import type {
  EditionChanges,
  EditionItem,
  ItemChange,
  SourceChange,
  TextChange,
} from '../../../ground/model/edition-changes.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/format-list.ts';
import { shortenBeside } from '../format/shorten-beside.ts';
import { shortenWords } from '../format/shorten-words.ts';
import { printFigure } from '../print-figure.ts';
import { bareWords } from './compose-quotations.ts';

/** What has changed, in order of kind; a sentence alone where nothing has, or where there is nothing to compare with. */
export function composeChangesBlock(
  heading: Heading | undefined,
  _options: BlockOptions['changes'],
  context: ComposeContext,
): ChangesBlock {
  const { changes, language, bound } = context;
  const words = language.printing.changes;
  const block = { block: 'changes', heading } as const;
  if (changes === undefined) {
    const since = (bound.pack.front.data.edition ?? 1) === 1 ? words.first : words.unrecorded;
    return { ...block, since, rules: undefined, groups: [] };
  }
  const groups = groupsOf(changes, context);
  const { edition, date, rules } = changes.since;
  const { version, fingerprint } = bound.rules;
  const isByOthers = rules !== language.printing.promise.rules(version, fingerprint);
  return {
    ...block,
    since: groups.length === 0 ? words.nothing(edition, date) : words.since(edition, date),
    rules: isByOthers ? words.rules(rules) : undefined,
    groups,
  };
}

const KINDS = ['figure', 'event', 'quotation', 'claim', 'entity'] as const;

function groupsOf(changes: EditionChanges, context: ComposeContext): readonly ChangeGroup[] {
  const words = context.language.printing.changes;
  const groups = [
    {
      title: words.groups.pack,
      rows: changes.pack.map(({ field, before, now }) =>
        row('changed', words, { what: words.fields[field], before: before ?? '–', rest: now ?? '–' }),
      ),
    },
    ...KINDS.map((kind) => ({
      title: words.groups[kind],
      rows: changes.items
        .filter(({ before, now }) => (now ?? before)?.kind === kind)
        .map((change) => itemRow(change, context)),
    })),
    { title: words.groups.text, rows: changes.text.map((change) => textRow(change, words)) },
    { title: words.groups.source, rows: changes.sources.map((change) => sourceRow(change, context)) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

function row(
  change: ChangeRow['change'],
  words: PrintedChanges,
  parts: Partial<Omit<ChangeRow, 'change' | 'label'>>,
): ChangeRow {
  const none = {
    what: undefined,
    before: undefined,
    lead: undefined,
    now: undefined,
    rest: undefined,
    isOfBoth: false,
  };
  return { change, label: words.labels[change], ...none, ...parts };
}

function itemRow({ change, before, now }: ItemChange, context: ComposeContext): ChangeRow {
  const words = context.language.printing.changes;
  const differs = (field: 'what' | 'besides'): boolean =>
    before !== undefined && now !== undefined && before[field] !== now[field];
  const behind = (item: EditionItem, other: EditionItem | undefined): string => {
    const more = [
      ...(differs('besides') && item.besides ? [item.besides] : []),
      ...differingParts(item, other),
    ];
    return more.length === 0 ? '' : ` (${more.join('; ')})`;
  };
  const what = (now ?? before)?.what || undefined;
  const parts = now && boundParts(now, context);
  const nowBehind = now && behind(now, before);
  // What is in one wording is in the other: both begin at the same words.
  const named = now && differs('what') && now.what !== '' && now.says !== '' ? `${now.what}: ` : '';
  const said = (item: EditionItem, other: EditionItem | undefined): string =>
    `${saysOf(item, differs('what'))}${behind(item, other)}`;
  return row(change, words, {
    what: what === undefined ? undefined : shortenWords(what, LABEL),
    before: before && (now === undefined ? shortenWords(said(before, now), LONG) : said(before, now)),
    ...(parts && {
      ...parts,
      lead: `${named}${parts.lead ?? ''}` || undefined,
      rest: `${parts.rest ?? ''}${nowBehind}` || undefined,
    }),
  });
}

/** In UTF-16 units: about three lines of a cell. */
const LONG = 140;
const LABEL = 80;

function saysOf({ what, says }: EditionItem, withWhat: boolean): string {
  if (!withWhat || what === '') return says;
  return says === '' ? what : `${what}: ${says}`;
}

/** What an item says now, with the words in it that are bound. */
function boundParts(
  { ref, kind, says }: EditionItem,
  context: ComposeContext,
): Pick<ChangeRow, 'lead' | 'now' | 'rest'> {
  const item = [...context.used].find((one) => one.kind === kind && refOf(one) === ref);
  const printed = item && printedOf(item, context);
  const at = printed === undefined ? -1 : says.indexOf(printed.text);
  if (printed === undefined || at < 0) return { lead: undefined, now: undefined, rest: says || undefined };
  const rest = says.slice(at + printed.text.length);
  return { lead: says.slice(0, at) || undefined, now: printed, rest: rest || undefined };
}

function printedOf(item: BoundItem, context: ComposeContext): Printed | undefined {
  switch (item.kind) {
    case 'figure':
      return printFigure(item, context).value;
    case 'event':
      return { ref: refOf(item), kind: 'date', text: formatDate(item.date, context.language) };
    case 'quotation':
      return { ref: refOf(item), kind: 'quotation', text: bareWords(item.evidence[0]?.words ?? '') };
    default:
      return undefined;
  }
}

/** A passage by how it begins, since it is in the text; one that was changed by what is different about it. */
function textRow(
  { change, section, before = '', now = '', isOnOtherEvidence }: TextChange,
  words: PrintedChanges,
): ChangeRow {
  const what = section === '' ? undefined : shortenWords(section, LABEL);
  const begins = shortenWords(withoutStrikes(now || before), OPENING);
  if (isOnOtherEvidence) {
    return row(change, words, { what, rest: `${begins} (${words.otherEvidence})`, isOfBoth: true });
  }
  switch (change) {
    case 'changed': {
      const [old, own] = struck(before, now);
      const [was, is] = shortenBeside(old, own, LONG);
      return row(change, words, { what, before: was, rest: is });
    }
    case 'moved':
      return row(change, words, { what, rest: begins, isOfBoth: true });
    default:
      return row(change, words, change === 'withdrawn' ? { what, before: begins } : { what, rest: begins });
  }
}

/** The signs of what is struck out are for the comparison, unless they are what is different. */
function struck(before: string, now: string): readonly [before: string, now: string] {
  const bare = [withoutStrikes(before), withoutStrikes(now)] as const;
  return bare[0] === bare[1] ? [before, now] : bare;
}

function withoutStrikes(words: string): string {
  return words.replaceAll('~~', '');
}

/** In UTF-16 units. */
const OPENING = 90;

function sourceRow({ change, title, differs }: SourceChange, { language }: ComposeContext): ChangeRow {
  const words = language.printing.changes;
  const what = shortenWords(title, LABEL);
  if (change !== 'changed') return row(change, words, { what, rest: words.sources[change], isOfBoth: true });
  return row(change, words, {
    what,
    isOfBoth: true,
    rest: formatList(
      differs.map((one) => words.differs[one]),
      language,
    ),
  });
}
