import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { ClaimRow, ClaimSpeaker, ClaimsBlock } from '../../../ground/model/blocks/claims.ts';
import type { BoundClaim } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { groupBy } from '../../../ground/model/group-by.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { type ComposeContext, entityName, refOf } from '../compose-context.ts';
import { composeEvidence } from '../compose-evidence-words.ts';
import { gradeOf } from '../grade.ts';

/** Information, assumptions and judgements are told apart (ICD 203, standard 3). */
const KINDS = ['reported', 'assumption', 'judgement'] as const;

/** Claims, grouped by what kind of statement they are. */
export function composeClaimsBlock(
  heading: Heading | undefined,
  options: BlockOptions['claims'],
  context: ComposeContext,
): ClaimsBlock | undefined {
  const claims = selectItems('claim', context.bound, options)
    .filter(({ data }) => options.kind?.includes(data.kind) ?? true)
    .slice(0, options.limit);
  const groups = KINDS.map((kind) => {
    const rows = claims.filter(({ data }) => data.kind === kind).map((claim) => composeRow(claim, context));
    const words = context.language.printing.blocks.claims[kind];
    return { kind, ...words, rows, speakers: bySpeaker(rows) };
  }).filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return undefined;
  // Whoever has a heading is named by it.
  const attributed = groups.some(({ speakers }) =>
    speakers.some(({ name, rows }) =>
      rows.some(({ speaker, grade }) => grade !== undefined || (name === undefined && speaker !== undefined)),
    ),
  );
  const named = groups.some(({ speakers }) => speakers.some(({ name }) => name !== undefined));
  return { block: 'claims', heading, attributed, bySpeaker: named, groups };
}

/** One speaker alone needs no heading; the claims of nobody in particular come first. */
function bySpeaker(rows: readonly ClaimRow[]): readonly ClaimSpeaker[] {
  const found = groupBy(rows, ({ speaker }) => speaker);
  if ([...found.keys()].filter((name) => name !== undefined).length < 2) return [{ name: undefined, rows }];
  const nobody = found.get(undefined);
  const others = [...found].filter(([name]) => name !== undefined);
  return [
    ...(nobody === undefined ? [] : [{ name: undefined, rows: nobody }]),
    ...others.map(([name, members]) => ({ name, rows: members })),
  ];
}

function composeRow(claim: BoundClaim, context: ComposeContext): ClaimRow {
  const { data } = claim;
  return {
    ref: refOf(claim),
    text: data.text,
    speaker: entityName(claim, data.speaker, context),
    grade: gradeOf(claim, context),
    note: data.note,
    evidence: composeEvidence(claim, context),
  };
}
