import type { DateWords } from './date-words.ts';
import type { DeedWords } from './deed-words.ts';
import type { DegreeWords } from './degree-words.ts';
import type { DigitSeparators } from './digit-separators.ts';
import type { DirectionWords } from './direction-words.ts';
import type { DisguiseWords } from './disguise-words.ts';
import type { HeadlineWords } from './headline-words.ts';
import type { MeasureWords } from './measure-words.ts';
import type { MultipleWords } from './multiple-words.ts';
import type { NameWords } from './name-words.ts';
import type { NounWords } from './noun-words.ts';
import type { NumberWords } from './number-words.ts';
import type { PositionWords } from './position-words.ts';
import type { Printing } from './printing.ts';
import type { ProseWords } from './prose-words.ts';
import type { QualifierWords } from './qualifier-words.ts';
import type { RankWords } from './rank-words.ts';
import type { SenseWords } from './sense-words.ts';
import type { ShareWords } from './share-words.ts';
import type { SpeechWords } from './speech-words.ts';
import type { StanceWords } from './stance-words.ts';
import type { StructureWords } from './structure-words.ts';
import type { TableWords } from './table-words.ts';
import type { UnitWords } from './unit-words.ts';
import type { VerbWords } from './verb-words.ts';

/**
 * All that binding and composing know of a language. What reads has the words from here and no words of its own,
 * so that a language is added by adding a folder like `en/`. Made once, and never changed: readers keep what they
 * make of it by the object.
 */
export interface Language {
  /** BCP 47, as it was asked for. */
  readonly tag: string;
  readonly digits: DigitSeparators;
  readonly numbers: NumberWords;
  readonly measures: MeasureWords;
  readonly units: UnitWords;
  readonly tables: TableWords;
  readonly nouns: NounWords;
  readonly qualifiers: QualifierWords;
  readonly names: NameWords;
  readonly dates: DateWords;
  readonly prose: ProseWords;
  readonly directions: DirectionWords;
  readonly multiples: MultipleWords;
  readonly disguises: DisguiseWords;
  readonly ranks: RankWords;
  readonly structure: StructureWords;
  readonly sense: SenseWords;
  readonly degrees: DegreeWords;
  readonly positions: PositionWords;
  readonly headlines: HeadlineWords;
  readonly stances: StanceWords;
  readonly verbs: VerbWords;
  readonly deeds: DeedWords;
  readonly shares: ShareWords;
  readonly speech: SpeechWords;
  readonly printing: Printing;
}
