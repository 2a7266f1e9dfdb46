// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The front matter of sources/documents/<id>.md. Bibliographic fields are CSL variables, spelled as Pandoc and Zotero export them.
 */
export interface DocumentMetadata {
  /**
   * A reference manager exports it; the file name decides.
   */
  id?: string;
  /**
   * What kind of source it is: a CSL type.
   */
  type?:
    | 'article'
    | 'article-journal'
    | 'article-magazine'
    | 'article-newspaper'
    | 'bill'
    | 'book'
    | 'broadcast'
    | 'chapter'
    | 'classic'
    | 'collection'
    | 'dataset'
    | 'document'
    | 'entry'
    | 'entry-dictionary'
    | 'entry-encyclopedia'
    | 'event'
    | 'figure'
    | 'graphic'
    | 'hearing'
    | 'interview'
    | 'legal_case'
    | 'legislation'
    | 'manuscript'
    | 'map'
    | 'motion_picture'
    | 'musical_score'
    | 'pamphlet'
    | 'paper-conference'
    | 'patent'
    | 'performance'
    | 'periodical'
    | 'personal_communication'
    | 'post'
    | 'post-weblog'
    | 'regulation'
    | 'report'
    | 'review'
    | 'review-book'
    | 'software'
    | 'song'
    | 'speech'
    | 'standard'
    | 'thesis'
    | 'treaty'
    | 'webpage';
  /**
   * The title of the source.
   */
  title: string;
  /**
   * A short form for tables and margins.
   */
  'title-short'?: string;
  /**
   * Who wrote or said it.
   *
   * Items: A name as CSL writes it: family and given, or literal for a name that is not split.
   */
  author?: (
    | string
    | {
        /**
         * The family name.
         */
        family?: string;
        /**
         * The given names.
         */
        given?: string;
        /**
         * A name that is printed as it stands: an organisation, or a person described by office.
         */
        literal?: string;
        /**
         * What follows the name.
         */
        suffix?: string;
        /**
         * A particle that stays with the family name.
         */
        'non-dropping-particle'?: string;
        /**
         * A particle that stays with the given name.
         */
        'dropping-particle'?: string;
      }
  )[];
  /**
   * Who edited it.
   *
   * Items: A name as CSL writes it: family and given, or literal for a name that is not split.
   */
  editor?: (
    | string
    | {
        /**
         * The family name.
         */
        family?: string;
        /**
         * The given names.
         */
        given?: string;
        /**
         * A name that is printed as it stands: an organisation, or a person described by office.
         */
        literal?: string;
        /**
         * What follows the name.
         */
        suffix?: string;
        /**
         * A particle that stays with the family name.
         */
        'non-dropping-particle'?: string;
        /**
         * A particle that stays with the given name.
         */
        'dropping-particle'?: string;
      }
  )[];
  /**
   * Who asked the questions.
   *
   * Items: A name as CSL writes it: family and given, or literal for a name that is not split.
   */
  interviewer?: (
    | string
    | {
        /**
         * The family name.
         */
        family?: string;
        /**
         * The given names.
         */
        given?: string;
        /**
         * A name that is printed as it stands: an organisation, or a person described by office.
         */
        literal?: string;
        /**
         * What follows the name.
         */
        suffix?: string;
        /**
         * A particle that stays with the family name.
         */
        'non-dropping-particle'?: string;
        /**
         * A particle that stays with the given name.
         */
        'dropping-particle'?: string;
      }
  )[];
  /**
   * The newspaper, journal, site or book that it stands in.
   */
  'container-title'?: string;
  /**
   * Who published it.
   */
  publisher?: string;
  /**
   * Where the publisher is.
   */
  'publisher-place'?: string;
  /**
   * The volume.
   */
  volume?: string | number;
  /**
   * The issue.
   */
  issue?: string | number;
  /**
   * The pages.
   */
  page?: string | number;
  /**
   * The number of a report.
   */
  number?: string | number;
  /**
   * A finer kind, such as "press release".
   */
  genre?: string;
  /**
   * The digital object identifier.
   */
  DOI?: string;
  /**
   * The book number.
   */
  ISBN?: string;
  /**
   * The serial number.
   */
  ISSN?: string;
  /**
   * When it was published; relative dates are worked out from it. Leave it out when the text does not say. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.
   */
  issued?:
    | string
    | number
    | {
        /**
         * Year, month, day; two of them make a range.
         */
        'date-parts'?: (number | string)[][];
        /**
         * EDTF as text.
         */
        raw?: string;
        /**
         * Words that stand for the date; nothing is worked out from them.
         */
        literal?: string;
        /**
         * The date is approximate.
         */
        circa?: boolean | number | string;
        /**
         * 1 to 4: spring to winter.
         */
        season?: number | string;
      };
  /**
   * When it was looked up. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.
   */
  accessed?:
    | string
    | number
    | {
        /**
         * Year, month, day; two of them make a range.
         */
        'date-parts'?: (number | string)[][];
        /**
         * EDTF as text.
         */
        raw?: string;
        /**
         * Words that stand for the date; nothing is worked out from them.
         */
        literal?: string;
        /**
         * The date is approximate.
         */
        circa?: boolean | number | string;
        /**
         * 1 to 4: spring to winter.
         */
        season?: number | string;
      };
  /**
   * When it was said, if not when it was published. EDTF (ISO 8601-2), a plain year unquoted, or a CSL date as a reference manager exports it.
   */
  'event-date'?:
    | string
    | number
    | {
        /**
         * Year, month, day; two of them make a range.
         */
        'date-parts'?: (number | string)[][];
        /**
         * EDTF as text.
         */
        raw?: string;
        /**
         * Words that stand for the date; nothing is worked out from them.
         */
        literal?: string;
        /**
         * The date is approximate.
         */
        circa?: boolean | number | string;
        /**
         * 1 to 4: spring to winter.
         */
        season?: number | string;
      };
  /**
   * Where it was found: http or https.
   */
  URL?: string;
  /**
   * BCP 47 language tag.
   */
  language?: string;
  /**
   * A summary, as exported.
   */
  abstract?: string;
  /**
   * Anything else.
   */
  note?: string;
  /**
   * As exported.
   */
  keyword?: string;
  /**
   * Where the reference came from, as exported.
   */
  source?: string;
  /**
   * Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged (which is not worse than E).
   */
  reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /**
   * One to three sentences: who speaks, with what access and what interest (ICD 206).
   */
  descriptor?: string;
  /**
   * A name for the original that this document reports. Documents with the same origin never count as two independent sources.
   */
  origin?: string;
  /**
   * What may be reprinted.
   */
  rights?: string;
  /**
   * How much of the text may travel with a pack. full: all of it. excerpts, which is what holds when nothing is said: the paragraphs that hold the pack's evidence. none: the quoted words, with a few on either side.
   */
  redistribution?: 'full' | 'excerpts' | 'none';
  /**
   * A handling marking: a TLP 2.0 label, or words of your own. Written as the label alone or with its scheme.
   */
  marking?:
    | string
    | {
        /**
         * none: no marking. tlp: a label of the Traffic Light Protocol 2.0. text: words of your own.
         */
        scheme: 'none' | 'tlp' | 'text';
        /**
         * TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, or the words to print.
         */
        label?: string;
      };
}
