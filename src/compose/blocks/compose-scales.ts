import type { Heading, Scale, ScalesBlock } from '../../model/content.ts';
import type { BlockOptions } from '../block-options.ts';
import type { ComposeContext } from '../compose-context.ts';
import { CREDIBILITY, RELIABILITY } from '../grade.ts';

/** Keys to the scales that the pack uses: only those. */
export function composeScales(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): ScalesBlock | undefined {
  const scales = [
    reliabilityScale(context),
    credibilityScale(context),
    markingScale(context),
    options.likelihood === undefined ? undefined : LIKELIHOOD[options.likelihood],
  ].filter((scale) => scale !== undefined);
  return scales.length === 0 ? undefined : { block: 'scales', heading, scales };
}

const ADMIRALTY = 'Admiralty scale, NATO AJP-2.1';

function reliabilityScale({ bound }: ComposeContext): Scale | undefined {
  const used = new Set<string | undefined>(
    bound.documents.map(({ document }) => document.front.data.reliability),
  );
  const rows = Object.entries(RELIABILITY).map(([term, meaning]) => ({
    term,
    meaning,
    used: used.has(term),
  }));
  if (!rows.some((row) => row.used)) return undefined;
  return {
    title: 'Reliability of the source',
    note: 'F says that it is not known; it is not worse than E.',
    rows,
    source: ADMIRALTY,
  };
}

function credibilityScale({ bound }: ComposeContext): Scale | undefined {
  const items = bound.documents.flatMap(({ extraction }) => extraction.items);
  const used = new Set(
    items.map(({ data }) => ('credibility' in data ? String(data.credibility) : undefined)),
  );
  const rows = Object.entries(CREDIBILITY).map(([term, meaning]) => ({
    term,
    meaning,
    used: used.has(term),
  }));
  if (!rows.some((row) => row.used)) return undefined;
  return {
    title: 'Credibility of the information',
    note: '6 says that it is not known; it is not worse than 5.',
    rows,
    source: ADMIRALTY,
  };
}

const TLP: Readonly<Record<string, string>> = {
  'TLP:RED': 'for the named recipients only',
  'TLP:AMBER+STRICT': 'for the organisation only, where there is a need to know',
  'TLP:AMBER': 'for the organisation and its clients, where there is a need to know',
  'TLP:GREEN': 'for the community, not by public channels',
  'TLP:CLEAR': 'no limit on disclosure',
};

function markingScale({ bound }: ComposeContext): Scale | undefined {
  const { marking } = bound.pack.front.data;
  const label = typeof marking === 'object' ? marking.label : marking;
  if (label === undefined || !Object.hasOwn(TLP, label)) return undefined;
  const rows = Object.entries(TLP).map(([term, meaning]) => ({ term, meaning, used: term === label }));
  return { title: 'Marking', note: undefined, rows, source: 'Traffic Light Protocol 2.0, FIRST, 2022' };
}

/** Terms of likelihood; the gaps between the British bands are meant. */
const LIKELIHOOD: Readonly<Record<'phia' | 'icd203', Scale>> = {
  phia: {
    title: 'Likelihood',
    note: 'A probability between two bands has no term.',
    rows: rowsOf([
      ['remote chance', 'more than 0 to about 5%'],
      ['highly unlikely', 'about 10 to 20%'],
      ['unlikely', 'about 25 to 35%'],
      ['realistic possibility', 'about 40 to less than 50%'],
      ['likely or probable', 'about 55 to 75%'],
      ['highly likely', 'about 80 to 90%'],
      ['almost certain', 'about 95 to less than 100%'],
    ]),
    source: 'PHIA Probability Yardstick, UK Government, 2025',
  },
  icd203: {
    title: 'Likelihood',
    note: 'Likelihood and confidence are different things, and are not put into one sentence.',
    rows: rowsOf([
      ['almost no chance, remote', '1 to 5%'],
      ['very unlikely, highly improbable', '5 to 20%'],
      ['unlikely, improbable', '20 to 45%'],
      ['roughly even chance', '45 to 55%'],
      ['likely, probable', '55 to 80%'],
      ['very likely, highly probable', '80 to 95%'],
      ['almost certain, nearly certain', '95 to 99%'],
    ]),
    source: 'ICD 203, Office of the Director of National Intelligence, 2015',
  },
};

function rowsOf(rows: readonly (readonly [string, string])[]): Scale['rows'] {
  return rows.map(([term, meaning]) => ({ term, meaning, used: true }));
}
