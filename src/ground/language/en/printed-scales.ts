import type { PrintedScales } from '../printing.ts';
import { LIKELIHOOD } from './printed-likelihood.ts';

export function scaleWords(american: boolean): PrintedScales {
  const organisation = american ? 'organization' : 'organisation';
  return {
    reliability: {
      title: 'Reliability of the source',
      note: 'F says that nothing is known, not that the source is worse than E.',
      terms: {
        A: 'completely reliable',
        B: 'usually reliable',
        C: 'fairly reliable',
        D: 'not usually reliable',
        E: 'unreliable',
        F: 'reliability cannot be judged',
      },
    },
    credibility: {
      title: 'Credibility of the information',
      note: '6 says that nothing is known, not that it is less likely than 5. 1 takes two independent sources.',
      terms: {
        1: 'confirmed by other, independent sources',
        2: 'probably true',
        3: 'possibly true',
        4: 'doubtful',
        5: 'improbable',
        6: 'truth cannot be judged',
      },
    },
    admiralty: 'Admiralty scale, NATO AJP-2.1',
    marking: {
      title: 'Marking',
      terms: {
        'TLP:RED': 'for the named recipients only',
        'TLP:AMBER+STRICT': `for the ${organisation} only, where there is a need to know`,
        'TLP:AMBER': `for the ${organisation} and its clients, where there is a need to know`,
        'TLP:GREEN': 'for the community, not through public channels',
        'TLP:CLEAR': 'no limit on disclosure',
      },
      source: 'Traffic Light Protocol 2.0, FIRST, 2022',
    },
    likelihood: LIKELIHOOD,
  };
}

/** The labels of the Traffic Light Protocol 2.0 (FIRST, August 2022, section 4), as a recipient is told them. */
export function handlingWords(american: boolean): Readonly<Record<string, string>> {
  const organisation = american ? 'organization' : 'organisation';
  return {
    'TLP:RED': 'For the person named here alone: not to be shown, passed on or copied.',
    'TLP:AMBER+STRICT': `For those in this ${organisation} who need to know, and for nobody outside it.`,
    'TLP:AMBER': `For those in this ${organisation}, and among its clients, who need to know.`,
    'TLP:GREEN': `For this ${organisation} and its community: not to be published.`,
    'TLP:CLEAR': 'May be shared without limit.',
  };
}
