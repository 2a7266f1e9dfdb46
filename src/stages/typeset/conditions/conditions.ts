import type { Condition } from './condition.ts';
import { condition as contentInTheStructure } from './content-in-the-structure.ts';
import { condition as drawingsHaveWords } from './drawings-have-words.ts';
import { condition as elementsInPlace } from './elements-in-place.ts';
import { condition as fontsTravelAlong } from './fonts-travel-along.ts';
import { condition as glyphsHaveCharacters } from './glyphs-have-characters.ts';
import { condition as hasStructure } from './has-structure.ts';
import { condition as headingsInOrder } from './headings-in-order.ts';
import { condition as languagesAreTags } from './languages-are-tags.ts';
import { condition as linksInTheStructure } from './links-in-the-structure.ts';
import { condition as namesAreShort } from './names-are-short.ts';
import { condition as nothingForTheEyeAlone } from './nothing-for-the-eye-alone.ts';
import { condition as rowsOfOneLength } from './rows-of-one-length.ts';
import { condition as tablesHaveHeads } from './tables-have-heads.ts';
import { condition as typesAreKnown } from './types-are-known.ts';

/** The conditions for claiming PDF/UA-1 and PDF/A-3a that a template or a text can break, by the names of their files. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'has-structure': hasStructure,
  'content-in-the-structure': contentInTheStructure,
  'headings-in-order': headingsInOrder,
  'rows-of-one-length': rowsOfOneLength,
  'tables-have-heads': tablesHaveHeads,
  'drawings-have-words': drawingsHaveWords,
  'nothing-for-the-eye-alone': nothingForTheEyeAlone,
  'elements-in-place': elementsInPlace,
  'links-in-the-structure': linksInTheStructure,
  'languages-are-tags': languagesAreTags,
  'types-are-known': typesAreKnown,
  'fonts-travel-along': fontsTravelAlong,
  'glyphs-have-characters': glyphsHaveCharacters,
  'names-are-short': namesAreShort,
};
