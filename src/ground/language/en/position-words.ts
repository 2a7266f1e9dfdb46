import type { PositionWords, Side } from '../position-words.ts';

/** Kinds, a line each, and their sides; a side with its forms. */
const KINDS = `
  compass: north northern | south southern | east eastern | west western | north-east north-eastern northeast northeastern | north-west north-western northwest northwestern | south-east south-eastern southeast southeastern | south-west south-western southwest southwestern
  hand: left left-hand | right right-hand
  height: upper | lower | middle
  depth: inner | outer
  end: front | rear
  half: near-side nearside | off-side offside
  shore: inshore | offshore
  tide: high | low`;

const BARE = 'compass';
const SEASONS = 'spring | summer | autumn | winter';

const sidesOf = (kind: string, list: string, isAlone?: true): readonly (readonly [string, Side])[] =>
  list.split('|').flatMap((forms) => {
    const [side = '', ...more] = forms.trim().split(/\s+/);
    return [side, ...more].map(
      (form) =>
        [
          form,
          { kind, side, ...(isAlone && { isAlone }), ...(kind === BARE && { isBare: true as const }) },
        ] as const,
    );
  });

export const POSITIONS: PositionWords = {
  sides: new Map([
    ...KINDS.trim()
      .split('\n')
      .flatMap((line) => {
        const [kind = '', list = ''] = line.split(':');
        return sidesOf(kind.trim(), list);
      }),
    ...sidesOf('season', SEASONS, true),
  ]),
};
