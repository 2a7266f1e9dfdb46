import { lowerAt, type Token } from '../numbers/split-tokens.ts';
import type { RelativePhrase } from './relative-phrase.ts';

/** A phrase found at an index, with the index behind it. */
export interface PhraseMatch {
  readonly next: number;
  readonly phrase: RelativePhrase;
}

/** A phrase of fixed words at `index`. */
export function setPhraseAt(tokens: readonly Token[], index: number): PhraseMatch | undefined {
  for (const { words, phrase } of SET_PHRASES_BY_FIRST_WORD.get(lowerAt(tokens, index)) ?? []) {
    const next = index + words.length;
    // `So far this year` has the bounds of the year.
    if (phrase.shape === 'vague' && lowerAt(tokens, next) === 'this') continue;
    if (words.every((word, offset) => lowerAt(tokens, index + offset) === word)) return { next, phrase };
  }
  return undefined;
}

export const VAGUE = { shape: 'vague', future: false } as const;
export const FUTURE = { shape: 'vague', future: true } as const;

const SET_PHRASES: readonly (readonly [string, RelativePhrase])[] = [
  ['the day before yesterday', { shape: 'point', count: 2, unit: 'day', exact: true }],
  ['yesterday', { shape: 'point', count: 1, unit: 'day', exact: true }],
  ['today', { shape: 'point', count: 0, unit: 'day', exact: true }],
  ['tonight', { shape: 'point', count: 0, unit: 'day', exact: true }],
  ['tomorrow', { shape: 'point', count: -1, unit: 'day', exact: true }],
  ['last night', { shape: 'span', count: 1, unit: 'day' }],
  ...[
    'recently',
    'lately',
    'since then',
    'to date',
    'so far',
    'nowadays',
    'these days',
    'currently',
    'at present',
    'at the moment',
    'until now',
    'up to now',
    'the other day',
    'long ago',
    'some time ago',
  ].map((words) => [words, VAGUE] as const),
  ...['soon', 'shortly'].map((words) => [words, FUTURE] as const),
];

const SET_PHRASES_BY_FIRST_WORD = new Map<string, { words: readonly string[]; phrase: RelativePhrase }[]>();
for (const [text, phrase] of SET_PHRASES) {
  const words = text.split(' ');
  const first = words[0] ?? '';
  SET_PHRASES_BY_FIRST_WORD.set(first, [...(SET_PHRASES_BY_FIRST_WORD.get(first) ?? []), { words, phrase }]);
}
