import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';

/** Words of a document, and what they are read by. */
export interface DatedWords {
  readonly words: string;
  /** The day on which the document was issued. */
  readonly issued: CalendarDate | undefined;
  readonly language: Language;
  /** The month that was told last before the words: it may settle a year that they leave out. */
  readonly toldBefore?: () => ToldMonth | undefined;
}

export interface ToldMonth {
  readonly year: number;
  readonly month: number;
}
