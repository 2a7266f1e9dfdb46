import type { BoundItem } from '../../../ground/model/bound.ts';
import type { EditionItem } from '../../../ground/model/edition-changes.ts';
import { itemsById } from '../../../ground/model/items-by-id.ts';
import { bareWords } from '../blocks/compose-quotations.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { formatDate } from '../format/format-date.ts';
import { printFigure } from '../print-figure.ts';
import { folded } from './folded.ts';

/** What a pack says of an item, in one line each: as it is recorded. */
export function describeItem(item: BoundItem, context: ComposeContext): Omit<EditionItem, 'blocks'> {
  const { what, says, besides } = partsOf(item, context);
  const whole = wholeOf(item, context);
  const more = besides.filter((part) => part !== undefined && part !== '').join('; ');
  return {
    ref: refOf(item),
    kind: item.kind,
    what,
    says,
    ...(more !== '' && { besides: more }),
    standing: standingOf(item, context),
    ...(whole !== undefined && { whole }),
    // A quotation says the words that it rests on.
    ...(item.kind !== 'quotation' && { evidence: evidenceOf(item) }),
  };
}

function standingOf(item: BoundItem, { language }: ComposeContext): string {
  const credibility = 'credibility' in item.data ? item.data.credibility : undefined;
  return credibility === undefined ? '' : language.printing.changes.credibility(String(credibility));
}

/** What the figure may not be added to. */
function wholeOf(item: BoundItem, { documents, language }: ComposeContext): EditionItem['whole'] {
  const id = item.kind === 'figure' ? item.data['subset-of'] : undefined;
  const extraction = documents.get(item.document)?.extraction;
  const found = extraction && id !== undefined ? itemsById(extraction).get(id) : undefined;
  const whole = found?.find(({ kind }) => kind === 'figure');
  if (whole?.kind !== 'figure') return undefined;
  return { ref: refOf(whole), words: language.printing.changes.part(whole.data.label) };
}

function evidenceOf(item: BoundItem): string {
  return 'evidence' in item ? item.evidence.map(({ words }) => folded(words)).join(' … ') : '';
}

interface Parts {
  readonly what: string;
  readonly says: string;
  readonly besides: readonly (string | undefined)[];
}

function partsOf(item: BoundItem, context: ComposeContext): Parts {
  const { language } = context;
  switch (item.kind) {
    case 'figure': {
      const { qualifier, value, unit } = printFigure(item, context);
      const number = [qualifier, value.text, unit].filter((part) => part !== undefined).join(' ');
      const period = item.period && formatDate(item.period, language);
      return {
        what: item.data.label,
        says: period === undefined ? number : `${number}, ${period}`,
        besides: [entityName(item, item.data['said-by'], context), item.data.note],
      };
    }
    case 'event': {
      const { data, date } = item;
      const speaker = entityName(item, data['said-by'], context);
      return {
        what: data.title,
        says: formatDate(date, language),
        besides: [data.place, speaker, data.note],
      };
    }
    case 'quotation': {
      const { data, evidence } = item;
      const words = bareWords(evidence[0]?.words ?? '');
      const speaker = entityName(item, data.speaker, context);
      const of = [speaker, data.about].filter((part) => part !== undefined).join(', ');
      return { what: of, says: language.printing.blocks.quotation(words, undefined), besides: [data.note] };
    }
    case 'claim': {
      const { data } = item;
      const speaker = entityName(item, data.speaker, context);
      return {
        what: language.printing.blocks.items[data.kind],
        says: data.text,
        besides: [speaker, data.note],
      };
    }
    case 'entity': {
      const { data } = item;
      return { what: data.name, says: data.role ?? '', besides: [data.note] };
    }
  }
}
