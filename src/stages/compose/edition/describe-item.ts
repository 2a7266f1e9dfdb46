import type { BoundItem } from '../../../ground/model/bound.ts';
import type { EditionItem } from '../../../ground/model/edition-changes.ts';
import { bareWords } from '../blocks/compose-quotations.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { formatDate } from '../format/format-date.ts';
import { printFigure } from '../print-figure.ts';

/** What a pack says of an item, in one line each: as it is recorded. */
export function describeItem(item: BoundItem, context: ComposeContext): Omit<EditionItem, 'blocks'> {
  const { what, says, besides } = partsOf(item, context);
  const more = besides.filter((part) => part !== undefined && part !== '').join('; ');
  return { ref: refOf(item), kind: item.kind, what, says, ...(more !== '' && { besides: more }) };
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
