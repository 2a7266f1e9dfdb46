/** The codes of currencies by ISO 4217: `DKK`. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
