import type { GradeScale } from '../../../ground/language/printing.ts';
import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { Scale, ScalesBlock } from '../../../ground/model/blocks/scales.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';

/** Keys to the scales that the pack uses, and only those: it has to know what the other blocks print. */
export function composeScalesBlock(
  heading: Heading | undefined,
  options: BlockOptions['scales'],
  context: ComposeContext,
): ScalesBlock | undefined {
  const scales = [
    reliabilityScale(context),
    credibilityScale(context),
    options.likelihood === undefined
      ? undefined
      : context.language.printing.scales.likelihood[options.likelihood],
    markingScale(context),
  ].filter((scale) => scale !== undefined);
  return scales.length === 0 ? undefined : { block: 'scales', heading, scales };
}

function reliabilityScale({ bound, language }: ComposeContext): Scale | undefined {
  const used = new Set<string | undefined>(
    bound.documents.map(({ document }) => document.front.data.reliability),
  );
  const { admiralty, reliability } = language.printing.scales;
  return gradeScale(reliability, 'F', used, admiralty);
}

function credibilityScale({ used: items, language }: ComposeContext): Scale | undefined {
  const used = new Set([...items].map(credibilityOf));
  const { admiralty, credibility } = language.printing.scales;
  return gradeScale(credibility, '6', used, admiralty);
}

function credibilityOf({ data }: BoundItem): string | undefined {
  return 'credibility' in data && data.credibility !== undefined ? String(data.credibility) : undefined;
}

function gradeScale(
  { title, note, terms }: GradeScale<string>,
  unknown: string,
  used: ReadonlySet<string | undefined>,
  source: string,
): Scale | undefined {
  const rows = Object.entries(terms).map(([term, meaning]) => ({
    ...UNMEASURED,
    term,
    meaning,
    used: used.has(term),
    unknown: term === unknown,
  }));
  if (!rows.some((row) => row.used)) return undefined;
  return { title, note, rows, marked: true, measured: false, source };
}

const UNMEASURED = { unknown: false, from: 0, width: 0 } as const;

function markingScale({ bound, language }: ComposeContext): Scale | undefined {
  const { marking } = bound.pack.front.data;
  const label = typeof marking === 'object' ? marking.label : marking;
  const { terms, title, source } = language.printing.scales.marking;
  if (label === undefined || !Object.hasOwn(terms, label)) return undefined;
  const rows = Object.entries(terms).map(([term, meaning]) => ({
    ...UNMEASURED,
    term,
    meaning,
    used: term === label,
  }));
  return { title, note: undefined, rows, marked: true, measured: false, source };
}
