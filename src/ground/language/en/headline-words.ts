import type { HeadlineWords } from '../headline-words.ts';
import { wordSet } from '../word-list.ts';

export const HEADLINES: HeadlineWords = {
  asking: wordSet(
    'who whom whose what which why how when where whether if is are was were did does do can could should would will has have',
  ),
  topical: wordSet('for of on against about over regarding versus towards toward between'),
};
