// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What a document says, item by item: sources/extractions/<id>.yaml belongs to the document of the same id.
 */
export interface ExtractionData {
  /**
   * The id of the document: the same as the file name.
   */
  document: string;
  /**
   * Who made the extraction, when and how.
   */
  extracted?: {
    /**
     * The person who answers for it.
     */
    by: string;
    /**
     * The day. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.
     */
    on?: string;
    /**
     * manual: typed by a person. assisted: made with a tool and checked by a person.
     */
    method: 'manual' | 'assisted';
    /**
     * The tool and its version; needed when the method is assisted.
     */
    tool?: string;
  };
  /**
   * People, organisations and places that the document names.
   */
  entities?: {
    [k: string]: Entity;
  };
  /**
   * Every number that the document states and a pack may print.
   */
  figures?: {
    [k: string]: Figure;
  };
  /**
   * What happened, and when.
   */
  events?: {
    [k: string]: Event;
  };
  /**
   * Words that a pack may quote.
   */
  quotations?: {
    [k: string]: Quotation;
  };
  /**
   * What the document says, in words of your own.
   */
  claims?: {
    [k: string]: Claim;
  };
}
/**
 * A person, organisation or place.
 */
export interface Entity {
  /**
   * What it is.
   */
  kind: 'person' | 'organisation' | 'place' | 'group' | 'product' | 'law' | 'other';
  /**
   * The name, as the document spells it or as it is best known.
   */
  name: string;
  /**
   * Office or part played.
   */
  role?: string;
  /**
   * Other spellings that stand in the document.
   */
  aliases?: string[];
  /**
   * The entity that it belongs to.
   */
  'member-of'?: string;
  /**
   * Anything else to print beside it.
   */
  note?: string;
  /**
   * Short names that group items; blocks filter by them.
   */
  topics?: string[];
  /**
   * One or more places in the source.
   */
  evidence?: Evidence[];
}
/**
 * The words in the source that support the item: a W3C TextQuoteSelector.
 */
export interface Evidence {
  /**
   * The source's exact words. Words left out are marked … or […] or (…).
   */
  quote: string;
  /**
   * Words right before the quote, to single out one of several places.
   */
  prefix?: string;
  /**
   * Words right after the quote, to single out one of several places.
   */
  suffix?: string;
  /**
   * The document that the words stand in, when it is not the extraction's own.
   */
  document?: string;
}
/**
 * A number with all that it needs to be understood.
 */
export interface Figure {
  /**
   * What is counted.
   */
  label: string;
  /**
   * The number; two of them, low and high, for a range.
   */
  value: number | [number, number];
  /**
   * The number as the source prints it, where that can be read in two ways. It must stand in the quote.
   */
  'as-printed'?: string;
  /**
   * What one of them is; "%" or "percent" for a share.
   */
  unit?: string;
  /**
   * How the source limits the number. exactly: the source gives it without a limit. It must be the source's own.
   */
  qualifier?: 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'between';
  /**
   * The time that it holds for. EDTF; a plain year may stay unquoted.
   */
  period?: string | number;
  /**
   * The figure that this one is a part of; the two are never added.
   */
  'subset-of'?: string;
  /**
   * The entity that gives the number.
   */
  'said-by'?: string;
  /**
   * Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).
   */
  credibility?: number;
  /**
   * A caveat to print beside it.
   */
  note?: string;
  /**
   * Short names that group items; blocks filter by them.
   */
  topics?: string[];
  /**
   * One or more places in the source.
   */
  evidence: Evidence[];
}
/**
 * Something that happened, or will.
 */
export interface Event {
  /**
   * A few words.
   */
  title: string;
  /**
   * EDTF (ISO 8601-2); a plain year may stay unquoted.
   */
  date: string | number;
  /**
   * stated: the date is in the quote. relative: worked out from the document's own date. outside: known from elsewhere; needs a note, and is printed as such.
   */
  'date-basis'?: 'stated' | 'relative' | 'outside';
  /**
   * Where an outside date is known from, or what else to print.
   */
  note?: string;
  /**
   * The place.
   */
  place?: string;
  /**
   * The entity that tells of it.
   */
  'said-by'?: string;
  /**
   * Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).
   */
  credibility?: number;
  /**
   * Short names that group items; blocks filter by them.
   */
  topics?: string[];
  /**
   * One or more places in the source.
   */
  evidence: Evidence[];
}
/**
 * A phrase to print between quotation marks.
 */
export interface Quotation {
  /**
   * The exact words.
   */
  words: string;
  /**
   * The entity that said them.
   */
  speaker?: string;
  /**
   * What they are said of.
   */
  about?: string;
  /**
   * Words right before, to single out one of several places.
   */
  prefix?: string;
  /**
   * Words right after, to single out one of several places.
   */
  suffix?: string;
  /**
   * Anything else to print beside it.
   */
  note?: string;
  /**
   * Short names that group items; blocks filter by them.
   */
  topics?: string[];
}
/**
 * What the document says, or what is concluded from it.
 */
export interface Claim {
  /**
   * One sentence in your own words. Its numbers and quotations must stand in the evidence.
   */
  text: string;
  /**
   * reported: the source says it. assumption: taken as given. judgement: concluded (ICD 203).
   */
  kind: 'reported' | 'assumption' | 'judgement';
  /**
   * The entity that says it.
   */
  speaker?: string;
  /**
   * Admiralty scale: 1 confirmed by independent sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged (which is not worse than 5).
   */
  credibility?: number;
  /**
   * Anything else to print beside it.
   */
  note?: string;
  /**
   * Short names that group items; blocks filter by them.
   */
  topics?: string[];
  /**
   * One or more places in the source.
   */
  evidence: Evidence[];
}
