import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { ChangeRole } from '../numbers/change-role.ts';
import type { DeniedNumber } from '../numbers/denied-number.ts';
import type { Level } from '../numbers/level-of.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import type { PartOfWhole } from '../numbers/part-of-whole.ts';
import type { QualifierReading } from '../numbers/read-qualifier.ts';
import type { ShareRelation } from '../numbers/share-relation.ts';
import type { ShareWhole } from '../numbers/share-whole.ts';
import type { WordsOfNumber } from '../numbers/words-of-number.ts';

/** A number in the words of evidence, as the whole paragraph makes it read. */
export interface StatedNumber {
  readonly number: NumberReading;
  /** From the paragraph, not from the quotation: leaving `more than` out of a quotation changes nothing. */
  readonly qualifier: QualifierReading;
  /** UTF-16 offsets in the canonical text. */
  readonly span: Span;
  /** The same with its sign of money and its unit. */
  readonly whole: Span;
  /** Of a number in a table: the words of its head, its caption or its row that say what its unit is. */
  readonly above?: readonly Span[];
  /** Of a number in a table: the paragraph of its row, the index of its cell, and the cell over it. */
  readonly cell?: { readonly row: number; readonly column: number; readonly head: Span | undefined };
  /** What it is to the change that the sentence tells; read when it is asked for. */
  readonly role?: () => ChangeRole | undefined;
  /** Whether it is a part of something or a difference from it; read when it is asked for. */
  readonly relation?: () => ShareRelation | undefined;
  /** Whether it is a difference or stands for itself, as far as its clause says it; read when it is asked for. */
  readonly level?: () => Level | undefined;
  /** Of what it is a share; read when it is asked for. */
  readonly shareOf?: () => ShareWhole | undefined;
  /** What its clause denies of it; read when it is asked for. */
  readonly denied?: () => DeniedNumber | undefined;
  /** Whether it counts a noun right after it; read when it is asked for. */
  readonly countsNoun?: () => boolean;
  /** Of the 190 in `70 of the 190 were gone`: what is said of the part; read when it is asked for. */
  readonly partOf?: () => PartOfWhole | undefined;
  /** The numbers of its sentence with the words that go with each; none for a cell; read when it is asked for. */
  readonly beside?: () => readonly WordsOfNumber[];
  /** By whose rules it was read. */
  readonly language: Language;
}
