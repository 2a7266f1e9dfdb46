import type { BoundExtraction } from '../../ground/model/bound.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Document, RawExtraction } from '../../ground/model/sources.ts';
import { fieldsOf, textOf } from '../../stages/validate/plain-data.ts';
import { labelOfFields, statesOfFields } from './item-words.ts';
import type { WaitingProposal } from './review-result.ts';

/**
 * Every proposal of an extraction that waits to be kept or struck, in the order of the file: those of one with errors,
 * too.
 *
 * @param bound the same, bound, where it is without errors: it tells where things are said
 * @param document where names are looked up, which have no evidence
 */
export function waitingProposals(
  { content }: RawExtraction,
  bound: BoundExtraction | undefined,
  document: Document | undefined,
): readonly WaitingProposal[] {
  const places = new Map(bound?.proposed.map((item) => [`${item.kind} ${item.id}`, item.evidence[0]]));
  return Object.entries(fieldsOf(content.data)).flatMap(([section, items]) =>
    !isSection(section)
      ? []
      : Object.entries(fieldsOf(items)).flatMap(([id, value]): readonly WaitingProposal[] => {
          const item = fieldsOf(value);
          if (item.proposed !== true) return [];
          const states = statesOfFields(item);
          const label = labelOfFields(item);
          const evidence = places.get(`${SECTIONS[section]} ${id}`);
          const said =
            evidence === undefined
              ? firstMention(textOf(item.name), document)
              : {
                  paragraph: evidence.paragraphs[0],
                  line: evidence.lines[0],
                  ...contextOf(evidence.pieces[0], textOf(item.words) ?? valueText(item.value), document),
                };
          return [
            {
              section,
              id,
              ...(states !== '' && { states }),
              ...(label !== undefined && { label }),
              ...said,
              at: content.placeOf([section, id]).start.line,
            },
          ];
        }),
  );
}

function isSection(name: string): name is Section {
  return Object.hasOwn(SECTIONS, name);
}

function firstMention(
  name: string | undefined,
  document: Document | undefined,
): Pick<WaitingProposal, 'paragraph' | 'line' | 'context'> | undefined {
  if (name === undefined || document === undefined) return undefined;
  const { text } = document;
  const start = text.text.indexOf(name);
  const paragraph = text.paragraphs.find((one) => one.start <= start && start < one.end);
  return (
    paragraph && {
      paragraph: paragraph.number,
      line: text.positionAt(start).line,
      ...contextOf({ start, end: start + name.length }, undefined, document),
    }
  );
}

/** How much of the text is shown around a proposal, in UTF-16 units. */
const AROUND = 70;
const LONGEST = 160;

/** The words of the source around a proposal: all of short evidence, and what is around its value of a long one. */
function contextOf(
  piece: Span | undefined,
  value: string | undefined,
  document: Document | undefined,
): Pick<WaitingProposal, 'context'> {
  if (piece === undefined || document === undefined) return {};
  const { text, paragraphs } = document.text;
  const own = paragraphs.find(({ start, end }) => start <= piece.start && piece.start < end);
  if (own === undefined) return {};
  const quoted = text.slice(piece.start, piece.end);
  const at = value === undefined ? 0 : Math.max(0, quoted.indexOf(value));
  const isLong = quoted.length > LONGEST;
  const from = isLong ? piece.start + at - AROUND : piece.start - (LONGEST - quoted.length) / 4;
  const to = isLong ? piece.start + at + AROUND : piece.end + (LONGEST - quoted.length) / 4;
  const start = Math.max(own.start, Math.round(from));
  const end = Math.min(own.end, Math.round(to));
  const lead = start > own.start ? text.slice(start, end).replace(/^\S*\s/, '…') : text.slice(start, end);
  const words = end < own.end ? lead.replace(/\s\S*$/, '…') : lead;
  return { context: words.replaceAll(/\s+/g, ' ').trim() };
}

function valueText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
