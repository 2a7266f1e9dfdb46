import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { Scale, ScaleRow, ScalesBlock } from '../../../ground/model/blocks/scales.ts';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';
import { CREDIBILITY, RELIABILITY } from '../grade.ts';

/** Keys to the scales that the pack uses, and only those: it has to know what the other blocks print. */
export function composeScalesBlock(
  heading: Heading | undefined,
  options: BlockOptions['scales'],
  context: ComposeContext,
): ScalesBlock | undefined {
  const scales = [
    reliabilityScale(context),
    credibilityScale(context),
    options.likelihood === undefined ? undefined : LIKELIHOOD[options.likelihood],
    markingScale(context),
  ].filter((scale) => scale !== undefined);
  return scales.length === 0 ? undefined : { block: 'scales', heading, scales };
}

const ADMIRALTY = 'Admiralty scale, NATO AJP-2.1';

function reliabilityScale({ bound }: ComposeContext): Scale | undefined {
  const used = new Set<string | undefined>(
    bound.documents.map(({ document }) => document.front.data.reliability),
  );
  return gradeScale(
    'Reliability of the source',
    'F says that nothing is known, not that the source is worse than E.',
    RELIABILITY,
    'F',
    used,
  );
}

function credibilityScale({ used: items }: ComposeContext): Scale | undefined {
  const used = new Set([...items].map(credibilityOf));
  return gradeScale(
    'Credibility of the information',
    '6 says that nothing is known, not that it is less likely than 5. 1 takes two independent sources.',
    CREDIBILITY,
    '6',
    used,
  );
}

function credibilityOf({ data }: BoundItem): string | undefined {
  return 'credibility' in data && data.credibility !== undefined ? String(data.credibility) : undefined;
}

function gradeScale(
  title: string,
  note: string,
  terms: Readonly<Record<string, string>>,
  unknown: string,
  used: ReadonlySet<string | undefined>,
): Scale | undefined {
  const rows = Object.entries(terms).map(([term, meaning]) => ({
    ...UNMEASURED,
    term,
    meaning,
    used: used.has(term),
    unknown: term === unknown,
  }));
  if (!rows.some((row) => row.used)) return undefined;
  return { title, note, rows, marked: true, measured: false, source: ADMIRALTY };
}

const UNMEASURED = { unknown: false, from: 0, width: 0 } as const;

const TLP: Readonly<Record<string, string>> = {
  'TLP:RED': 'for the named recipients only',
  'TLP:AMBER+STRICT': 'for the organisation only, where there is a need to know',
  'TLP:AMBER': 'for the organisation and its clients, where there is a need to know',
  'TLP:GREEN': 'for the community, not by public channels',
  'TLP:CLEAR': 'no limit on disclosure',
};

function markingScale({ bound, language }: ComposeContext): Scale | undefined {
  const { marking } = bound.pack.front.data;
  const label = typeof marking === 'object' ? marking.label : marking;
  if (label === undefined || !Object.hasOwn(TLP, label)) return undefined;
  const rows = Object.entries(TLP).map(([term, meaning]) => ({
    ...UNMEASURED,
    term,
    meaning: language === 'en-US' ? meaning.replace('organisation', 'organization') : meaning,
    used: term === label,
  }));
  return {
    title: 'Marking',
    note: undefined,
    rows,
    marked: true,
    measured: false,
    source: 'Traffic Light Protocol 2.0, FIRST, 2022',
  };
}

/** Terms of likelihood, which no field of a source names: none is marked as in use. */
const LIKELIHOOD: Readonly<Record<NonNullable<BlockOptions['scales']['likelihood']>, Scale>> = {
  phia: {
    title: 'Likelihood',
    note: 'The gaps between the bands are meant: a probability that falls into one has no term.',
    rows: [
      band('remote chance', 'more than 0 to about 5%', 0, 5),
      band('highly unlikely', 'about 10 to 20%', 10, 20),
      band('unlikely', 'about 25 to 35%', 25, 35),
      band('realistic possibility', 'about 40 to less than 50%', 40, 50),
      band('likely or probable', 'about 55 to 75%', 55, 75),
      band('highly likely', 'about 80 to 90%', 80, 90),
      band('almost certain', 'about 95 to less than 100%', 95, 100),
    ],
    marked: false,
    measured: true,
    source: 'PHIA Probability Yardstick, UK Government, 2025',
  },
  icd203: {
    title: 'Likelihood',
    note: 'Likelihood and confidence are different things, and are not put into one sentence.',
    rows: [
      band('almost no chance, remote', '1 to 5%', 1, 5),
      band('very unlikely, highly improbable', '5 to 20%', 5, 20),
      band('unlikely, improbable', '20 to 45%', 20, 45),
      band('roughly even chance', '45 to 55%', 45, 55),
      band('likely, probable', '55 to 80%', 55, 80),
      band('very likely, highly probable', '80 to 95%', 80, 95),
      band('almost certain, nearly certain', '95 to 99%', 95, 99),
    ],
    marked: false,
    measured: true,
    source: 'ICD 203, Office of the Director of National Intelligence, 2015',
  },
};

function band(term: string, meaning: string, from: number, to: number): ScaleRow {
  return { term, meaning, used: false, unknown: false, from, width: to - from };
}
