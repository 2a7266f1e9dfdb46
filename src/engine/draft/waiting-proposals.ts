import type { BoundExtraction } from '../../ground/model/bound.ts';
import { SECTIONS, type Section } from '../../ground/model/item-references.ts';
import type { Document, RawExtraction } from '../../ground/model/sources.ts';
import { fieldsOf, textOf } from '../../stages/validate/plain-data.ts';
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
          const states = statesOf(item);
          const label = labelOf(item);
          const evidence = places.get(`${SECTIONS[section]} ${id}`);
          const said =
            evidence === undefined
              ? firstMention(textOf(item.name), document)
              : { paragraph: evidence.paragraphs[0], line: evidence.lines[0] };
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
): Pick<WaitingProposal, 'paragraph' | 'line'> | undefined {
  if (name === undefined || document === undefined) return undefined;
  const { text } = document;
  const start = text.text.indexOf(name);
  const paragraph = text.paragraphs.find((one) => one.start <= start && start < one.end);
  return paragraph && { paragraph: paragraph.number, line: text.positionAt(start).line };
}

function statesOf({
  value,
  unit,
  qualifier,
  words,
  date,
  kind,
  role,
}: Readonly<Record<string, unknown>>): string {
  const range = Array.isArray(value) ? value.join(' to ') : value;
  const limit = qualifier === undefined ? undefined : `(${String(qualifier)})`;
  return [range, unit, limit, words, date, kind, role === undefined ? undefined : `(${String(role)})`]
    .filter((one) => one !== undefined && one !== null)
    .map(String)
    .join(' ');
}

function labelOf({
  label,
  title,
  name,
  text,
  speaker,
}: Readonly<Record<string, unknown>>): string | undefined {
  return [label, title, name, text, speaker].map(textOf).find((one) => one !== undefined);
}
