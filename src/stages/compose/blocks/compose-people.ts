import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { EntityRow, PeopleBlock } from '../../../ground/model/blocks/people.ts';
import type { BoundEntity, BoundItem } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { formatNumbers } from '../../../ground/model/format-numbers.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';

const GROUPS = [
  ['people', ['person']],
  ['organisations', ['organisation', 'group']],
  ['places', ['place']],
  ['others', ['product', 'law', 'other']],
] as const satisfies readonly (readonly [string, readonly BoundEntity['data']['kind'][]])[];

/** Who is who, where each is named and where each speaks. An entity that several documents name has one row. */
export function composePeopleBlock(
  heading: Heading | undefined,
  options: BlockOptions['people'],
  context: ComposeContext,
): PeopleBlock | undefined {
  const entities = selectItems('entity', context.bound, options).filter(
    ({ data }) => options.kind?.includes(data.kind) ?? true,
  );
  const distinct = groupTwins(entities).slice(0, options.limit);
  const groups = GROUPS.map(([group, kinds]) => ({
    title: context.language.printing.blocks.people[group],
    rows: distinct
      .filter(([first]) => (kinds as readonly string[]).includes(first.data.kind))
      .map((twins) => composeRow(twins, context)),
  })).filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return undefined;
  const speaking = groups.some(({ rows }) => rows.some(({ speaks }) => speaks !== undefined));
  return { block: 'people', heading, speaking, groups };
}

type Twins = [BoundEntity, ...BoundEntity[]];

/** The same kind and name in two documents is the same person or body. */
function groupTwins(entities: readonly BoundEntity[]): readonly Twins[] {
  const twins = new Map<string, Twins>();
  for (const entity of entities) {
    const key = `${entity.data.kind} ${entity.data.name}`;
    const known = twins.get(key);
    if (known === undefined) twins.set(key, [entity]);
    else known.push(entity);
  }
  return [...twins.values()];
}

function composeRow(twins: Twins, context: ComposeContext): EntityRow {
  const [first] = twins;
  const pick = (field: 'role' | 'note'): string | undefined =>
    twins.find(({ data }) => data[field] !== undefined)?.data[field];
  const member = twins.find(({ data }) => data['member-of'] !== undefined);
  return {
    ref: refOf(first),
    name: first.data.name,
    role: pick('role'),
    memberOf: member === undefined ? undefined : entityName(member, member.data['member-of'], context),
    note: pick('note'),
    named: formatPlaces(
      twins.flatMap(({ document, paragraphs }) => paragraphs.map((number) => [document, number] as const)),
      context,
    ),
    speaks:
      formatPlaces(
        twins.flatMap((entity) => placesSaid(entity, context)),
        context,
      ) || undefined,
  };
}

/** A paragraph of a document, by its id and number. */
type ParagraphPlace = readonly [document: string, paragraph: number];

/** Where what is extracted from the entity's document is said by it. */
function placesSaid({ document, id }: BoundEntity, { documents }: ComposeContext): readonly ParagraphPlace[] {
  const items = documents.get(document)?.extraction.items ?? [];
  return items
    .filter((item) => speakerOf(item) === id)
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ document: where, paragraphs: [first, last] }): readonly ParagraphPlace[] =>
      Array.from({ length: last - first + 1 }, (_, index) => [where, first + index] as const),
    );
}

function speakerOf({ data }: BoundItem): string | undefined {
  if ('speaker' in data) return data.speaker;
  return 'said-by' in data ? data['said-by'] : undefined;
}

/** Such as `A ¶1, 4, 7–9; B ¶2`, in the order of the pack's documents. */
function formatPlaces(places: readonly ParagraphPlace[], { bound }: ComposeContext): string {
  return bound.documents
    .flatMap(({ letter, document }) => {
      const numbers = places.filter(([id]) => id === document.id).map(([, number]) => number);
      return numbers.length === 0 ? [] : [`${letter}\u00a0¶${formatNumbers(numbers)}`];
    })
    .join('; ');
}
