/** What has been made of templates beforehand, so that printing with them need not. */
export interface MadeTemplates {
  /** The templates, by `soundKey`, in which nothing is wrong. */
  readonly sound: ReadonlySet<string>;
  /** Compiled files, by the SHA-256 of their bytes: what `Handlebars.precompile` gives, as a value. */
  readonly compiled: ReadonlyMap<string, object>;
  /** Style sheets as they go into the page, by the SHA-256 of their bytes. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** Of the templates of this package. `npm run build` puts them here; code that runs from its sources has none. */
export const MADE: MadeTemplates = { sound: new Set(), compiled: new Map(), sheets: new Map() };
