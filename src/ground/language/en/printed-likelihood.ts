import type { Scale, ScaleRow } from '../../model/blocks/scales.ts';

/** Terms of likelihood, which no field of a source names: none is marked as in use. */
export const LIKELIHOOD: Readonly<Record<'phia' | 'icd203', Scale>> = {
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
