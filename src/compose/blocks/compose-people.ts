import type { BoundEntity } from '../../model/bound.ts';
import type { EntityRow, Heading, PeopleBlock } from '../../model/content.ts';
import { type BlockOptions, selectItems } from '../block-options.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';

const GROUPS = [
  ['People', ['person']],
  ['Organisations and groups', ['organisation', 'group']],
  ['Places', ['place']],
  ['Others', ['product', 'law', 'other']],
] as const satisfies readonly (readonly [string, readonly BoundEntity['data']['kind'][]])[];

/** Who is who, and where each is named. An entity that several documents name has one row. */
export function composePeople(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): PeopleBlock | undefined {
  const entities = selectItems('entity', context.bound, options).filter(
    ({ data }) => options.kinds?.includes(data.kind) ?? true,
  );
  const distinct = groupTwins(entities).slice(0, options.limit);
  const groups = GROUPS.map(([title, kinds]) => ({
    title: context.language === 'en-US' ? title.replace('Organisations', 'Organizations') : title,
    rows: distinct
      .filter(([first]) => (kinds as readonly string[]).includes(first.data.kind))
      .map((twins) => composeRow(twins, context)),
  })).filter(({ rows }) => rows.length > 0);
  return groups.length === 0 ? undefined : { block: 'people', heading, groups };
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
    named: twins.flatMap((entity) => namedIn(entity, context)).join('; '),
  };
}

function namedIn({ document, paragraphs }: BoundEntity, { documents }: ComposeContext): readonly string[] {
  const letter = documents.get(document)?.letter;
  if (letter === undefined || paragraphs.length === 0) return [];
  return [`${letter} ¶${paragraphs.join(', ')}`];
}
