import type { YamlValue } from '../../../ground/edit/yaml-data.ts';
import type { Section } from '../../../ground/model/item-references.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { MappedAnnotation } from './apply-mapping.ts';
import { dateOfWords } from './date-of-words.ts';
import type { PlacedWords } from './place-words.ts';
import { valuesOfWords } from './values-of-words.ts';

/** The fields of an item, as they are written. */
export type ItemData = { readonly [field: string]: YamlValue };

/** One way to write an item down. */
export interface ItemWay {
  readonly data: ItemData;
  /** What the tool says and this way leaves out. */
  readonly without?: string;
}

/** An annotation as an item, in ways of which the first that binds is taken. */
export interface ItemCandidate {
  readonly section: Section;
  /** What its id is made of. */
  readonly named: string;
  readonly ways: readonly ItemWay[];
}

type Placed = Extract<PlacedWords, { kind: 'placed' }>;

/** The id of the entity that somebody is; nothing when there is none. */
export type EntityOf = (name: string) => string | undefined;

/** Makes an item of an annotation; or says what it lacks. */
export function makeItem(
  mapped: MappedAnnotation,
  placed: Placed,
  document: Document,
  entityOf: EntityOf,
): ItemCandidate | string {
  switch (mapped.kind) {
    case 'entity':
      return entityItem(mapped, placed);
    case 'figure':
      return figureItem(mapped, placed, document, entityOf);
    case 'event':
      return eventItem(mapped, placed, document, entityOf);
    case 'quotation':
      return quotationItem(mapped, placed, entityOf);
    case 'claim':
      return claimItem(mapped, placed, entityOf);
  }
}

function entityItem(mapped: MappedAnnotation, { quote }: Placed): ItemCandidate {
  const base: ItemData = { kind: mapped.entity, name: quote };
  const role = mapped.attribute('role');
  return {
    section: 'entities',
    named: quote,
    ways: withOptions(base, mapped, [role === undefined ? undefined : ['role', role], noteField(mapped)]),
  };
}

function figureItem(
  mapped: MappedAnnotation,
  placed: Placed,
  document: Document,
  entityOf: EntityOf,
): ItemCandidate | string {
  const values = valuesOfWords(mapped.attribute('value'), placed.quote, document);
  if (typeof values === 'string') return values;
  const label = cut(mapped.attribute('label') ?? labelOf(mapped, placed.quote), 300);
  const speaker = speakerField('said-by', mapped, entityOf);
  const ways = values.flatMap((value) =>
    withOptions({ label, value, evidence: evidenceOf(placed) }, mapped, [speaker, noteField(mapped)]),
  );
  return { section: 'figures', named: label, ways };
}

/** A class such as `revenue` names what it counts; one such as `number` does not, and the words do. */
function labelOf({ className = '' }: MappedAnnotation, quote: string): string {
  const isGeneral =
    /^(?:figure|number|amount|value|statistic|metric|measure(?:ment)?|quantity|count)s?$/i.test(className);
  if (className === '' || isGeneral) return quote;
  const words = className.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function eventItem(
  mapped: MappedAnnotation,
  placed: Placed,
  document: Document,
  entityOf: EntityOf,
): ItemCandidate | string {
  const date = dateOfWords(mapped.attribute('date'), placed.quote, document);
  if (date === undefined) return 'there is no one date in the words, and no attribute gives one';
  const title = cut(mapped.attribute('title') ?? placed.quote, 300);
  const place = mapped.attribute('place');
  const base: ItemData = { title, date, evidence: evidenceOf(placed) };
  const options = [
    place === undefined ? undefined : (['place', place] as const),
    speakerField('said-by', mapped, entityOf),
    noteField(mapped),
  ];
  const relative: ItemData = { title, date, 'date-basis': 'relative', evidence: evidenceOf(placed) };
  return {
    section: 'events',
    named: title,
    ways: [...withOptions(base, mapped, options), ...withOptions(relative, mapped, options)],
  };
}

function quotationItem(
  mapped: MappedAnnotation,
  { quote, prefix, suffix }: Placed,
  entityOf: EntityOf,
): ItemCandidate {
  const base: ItemData = { words: quote, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  return {
    section: 'quotations',
    named: quote,
    ways: withOptions(base, mapped, [speakerField('speaker', mapped, entityOf), noteField(mapped)]),
  };
}

function claimItem(mapped: MappedAnnotation, placed: Placed, entityOf: EntityOf): ItemCandidate {
  const text = cut(mapped.attribute('text') ?? mapped.annotation.comment ?? placed.quote, 1000);
  const base: ItemData = { text, kind: mapped.claim, evidence: evidenceOf(placed) };
  return {
    section: 'claims',
    named: text,
    ways: withOptions(base, mapped, [speakerField('speaker', mapped, entityOf)]),
  };
}

type Option = readonly [field: string, value: string] | undefined;

/**
 * The item with all that the tool says of it, and then with less: a note or a role whose numbers the words do not
 * state would keep the words from being there at all.
 */
function withOptions(
  base: ItemData,
  { topics }: MappedAnnotation,
  options: readonly Option[],
): readonly ItemWay[] {
  const given = options.filter((option) => option !== undefined);
  const grouped: ItemData = topics.length > 0 ? { topics: [...topics] } : {};
  const ways: ItemWay[] = [{ data: { ...base, ...Object.fromEntries(given), ...grouped } }];
  for (let kept = given.length - 1; kept >= 0; kept -= 1) {
    const gone = given.slice(kept).map(([field]) => `\`${field}\``);
    const data = { ...base, ...Object.fromEntries(given.slice(0, kept)), ...grouped };
    ways.push({ data, without: `without ${gone.join(' and ')}, which the document does not bear out` });
  }
  return ways;
}

/** What the reader wrote beside the words; of a claim it is the text. */
function noteField({ annotation: { comment } }: MappedAnnotation): Option {
  return comment === undefined ? undefined : ['note', comment];
}

function speakerField(field: string, mapped: MappedAnnotation, entityOf: EntityOf): Option {
  const name = mapped.attribute('speaker');
  const entity = name === undefined ? undefined : entityOf(name);
  return entity === undefined ? undefined : [field, entity];
}

function evidenceOf({ quote, prefix, suffix }: Placed): YamlValue {
  if (prefix === undefined && suffix === undefined) return quote;
  return [{ quote, ...(prefix !== undefined && { prefix }), ...(suffix !== undefined && { suffix }) }];
}

/** What the author sees is cut; the words of the source never are. */
function cut(text: string, most: number): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  const points = [...plain];
  return points.length <= most
    ? plain
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
