import type { Span } from '../../ground/model/place.ts';
import type { Passage } from './passages.ts';

/**
 * What a number is that neither counts nor measures: `the number of a section`, `part of an address`. Nothing of a
 * number that may count.
 *
 * @param at its place in the canonical text
 */
export function markOf({ paragraph, text }: Passage, at: Span): string | undefined {
  if (paragraph.kind === 'row') return undefined;
  const [start, end] = [at.start - paragraph.start, at.end - paragraph.start];
  const [before, own, behind] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const isInside = (pattern: RegExp): boolean =>
    [...text.matchAll(pattern)].some((found) => found.index <= start && end <= found.index + found[0].length);
  // Numbers of a list whose words are elsewhere
  if (!/\p{L}/u.test(text) && /^[^\d]*\d{1,2}[.)](?:\s+\d{1,2}[.)])*\s*$/.test(text))
    return 'it is the number of a section';
  if (before === '' && isSection(own, behind, paragraph.kind)) return 'it is the number of a section';
  if (isInside(PAGES)) return 'it is the number of a page';
  if (isInside(PHONE)) return 'it is part of a telephone number';
  if (isInside(ADDRESS)) return 'it is part of an address';
  if (/[\p{L}][-/]?$/u.test(before) || /^(?:\p{Lu}+\b|-?\p{Lu}{2,})/u.test(behind)) {
    if (/\d$/.test(own) && !UNITS.test(behind)) return 'it is part of a name, a form or a reference';
  }
  if (
    /\b(?:Form|Bulletin|Circular|Reference|Ref\.?|Annex|Chapter|Section|Article|Table|Figure|Note|Act|Room|Code|Statute|Exhibit|No\.?|Nr\.?)\s+(?:\p{Lu}{1,4}[-/ ]?)?$/u.test(
      before,
    )
  )
    return 'it is the number of something named';
  // `Level 3` of a building; no `Level 1.71 m`
  if (/\bLevel\s+$/.test(before) && /^\d{1,2}\p{Lu}?$/u.test(own))
    return 'it is the number of something named';
  // `Two plots, 14B and 63, have been given up`: they are named, not counted.
  if (isInside(NAMED_ASIDE)) return 'it is the number of something named';
  // `service 44 would need`, `from platform 4`; no `gate 3 metres wide`.
  if (NUMBERED.test(before) && !/^ ?(?:%|\p{Sc}|\p{L}+s\b|\p{Lu})/u.test(behind))
    return 'it is the number of something named';
  return undefined;
}

const NAMED_ASIDE =
  /(?<=\b\p{L}+s, )\d{1,3}\p{Lu}?(?:, \d{1,3}\p{Lu}?)*(?: and \d{1,3}\p{Lu}?)?(?=, (?:were|was|have|has|are|is|had|will)\b)/gu;

const NUMBERED = /\b(?:service|route|platform|gate|flight|berth|terminal|junction|pump|lot|plot)\s$/i;

/** `1. Tenancies`, `2.1 The clerk reported`; no `3.5 million`, which a small letter or a unit follows. */
function isSection(own: string, behind: string, kind: string): boolean {
  const isDotted = /^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(own) && /^\.?\s+\p{Lu}\p{Ll}/u.test(behind);
  const isPlain = /^\d{1,2}$/.test(own) && /^[.)]\s+\p{Lu}/u.test(behind);
  return (
    isDotted || isPlain || (kind === 'heading' && /^\d{1,2}$/.test(own) && /^\s+\p{Lu}\p{Ll}/u.test(behind))
  );
}

const PAGES = /\b(?:[Pp]ages?|pp?\.)\s*\d+(?:\s*(?:of|[-–/])\s*\d+)?/g;

/** After a plus, or at least three groups of digits, or two after a word for it; `(408) 252-3000, ext. 61`. */
const PHONE =
  /(?:\+\d[\d ()-]{6,}\d|\(\d{3}\) ?\d{3}[-. ]\d{4}\b|\b\d{3}([-.])\d{3}\1\d{4}\b|\b[Ee]xt(?:ension|\.)? ?\d{1,6}\b|\b0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}\b|\b(?:[Tt]el(?:ephone|\.)?|[Pp]hone|[Ff]ax|[Cc]all|[Rr]ing)[:.]?(?: on)? ?[\d ()-]{5,}\d)/g;

const STREETS =
  '(?:Street|St|Road|Rd|Lane|Avenue|Ave|Row|Square|Way|Drive|Close|Court|Terrace|Place|Quay|Gardens|Crescent|Hill|Mews|Boulevard)';

/** `22 Mill Lane`, `Havnevej 14, 7700 Thisted`, `IV8 8XX`, `CW2 8XX`, `Dover, DE 19901`. */
const ADDRESS = new RegExp(
  [
    String.raw`\b\d{1,4}[a-zA-Z]?(?: \p{Lu}[\p{L}'’]+){1,3} ${STREETS}\b`,
    `\\b\\d{1,4}[a-zA-Z]? \\p{Lu}[\\p{L}'’]+ ${STREETS}\\b`,
    String.raw`\p{Lu}\p{L}+(?:vej|gade|gata|gatan|straat|straße|strasse|weg|laan|platz|plein) \d{1,4}[a-zA-Z]?(?:,\s*\d{4,5}\s\p{Lu}\p{L}+)?`,
    String.raw`\b\p{Lu}{1,2}\d{1,2}\p{Lu}? \d\p{Lu}{2}\b`,
    String.raw`(?<=, )\p{Lu}{2} \d{5}(?:-\d{4})?\b(?! \p{Ll})`,
  ].join('|'),
  'gu',
);

/** What is written next to a number without a space, and measures. */
const UNITS = /^(?:%|°|MW|GW|kW|TW|W|V|A|K|M|GB|MB|TB|KB|Hz|MHz|GHz|N|J|C|F|L|B|BN|bn|m|k)\b/;
