// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The front matter of sources/packs/<id>.md: what is printed and for whom.
 */
export interface PackSettings {
  /**
   * The title of the pack.
   */
  title: string;
  /**
   * A second line under the title.
   */
  subtitle?: string;
  /**
   * Whom it is for.
   */
  audience?: string;
  /**
   * Who answers for the pack: one name or several.
   */
  author?: string | string[];
  /**
   * Counts up from 1 each time the pack is issued.
   */
  edition?: number;
  /**
   * The date of the edition; the PDF carries it too. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.
   */
  date?: string;
  /**
   * A draft says so on each page.
   */
  status?: 'draft' | 'final';
  /**
   * What this edition replaces.
   */
  supersedes?: string;
  /**
   * When copies are to be returned. EDTF (ISO 8601-2): 2017, 2017-10, 2017-10-17, 2017-10~, 2013/2017, 2014-23. A plain year may stay unquoted.
   */
  'return-by'?: string;
  /**
   * The language of the pack; it decides how dates and numbers are written.
   */
  language?: 'en-GB' | 'en-US' | 'en-IE' | 'en-AU' | 'en-NZ' | 'en-CA' | 'en';
  /**
   * The ids of the documents that the pack is made from, in the order of their letters.
   */
  documents: string[];
  /**
   * A folder in templates/.
   */
  template?: string;
  /**
   * The sheet.
   */
  paper?: 'A4' | 'Letter' | 'A5' | 'Half-letter';
  /**
   * standard: 10.5 to 12 pt. clear: 14 pt (Clear Print). large: 18 pt (large print).
   */
  'type-size'?: 'standard' | 'clear' | 'large';
  /**
   * More pages than this are an error that names what does not fit. A template may have a limit of its own: one-page allows 2, the two sides of a sheet.
   */
  'pages-at-most'?: number;
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
  /**
   * Who gets a copy.
   */
  distribution?: {
    /**
     * The recipient.
     */
    name: string;
    /**
     * Where the recipient works.
     */
    organisation?: string;
    /**
     * How many copies.
     */
    copies?: number;
  }[];
  /**
   * The author's own numbers and quotation marks, which no source backs. Each phrase must stand in the pack's text.
   */
  own?: string[];
}
