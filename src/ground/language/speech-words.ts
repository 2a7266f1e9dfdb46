import type { WordMap, WordSet } from './word-list.ts';

/** Words by which a text tells who says what. */
export interface SpeechWords {
  /** Forms of verbs whose subject speaks: `said`. */
  readonly verbs: WordSet;
  /** By which an author says whose the emphasis in a quotation is: `emphasis added`, `his italics`. */
  readonly emphasis: WordSet;
  /** Words that may be between a speaker and the verb: `has`, `later`. */
  readonly helpers: WordSet;
  /** Before a verb they say that its subject does not speak: `was asked`. */
  readonly passives: WordSet;
  /** Verbs that may come before their subject: `said Parker`. */
  readonly inverting: WordSet;
  /** Forms of verbs whose subject says what follows them with `that`: `found that`, `rejected the idea that`. */
  readonly thatVerbs: WordSet;
  /** The words by which it follows. */
  readonly that: WordSet;
  /** Before a role and the name of who has it: `said that the mayor, Ada Rossi`. */
  readonly joins: WordSet;
  /** Before a role that somebody no longer has: `former`. */
  readonly onceIn: WordSet;
  /** Forms of verbs whose subject says the words between quotation marks that they lead to: `saw “no reason”`. */
  readonly quotingVerbs: WordSet;
  /** Verbs by which somebody asks, and says nothing. */
  readonly asking: WordSet;
  /** `he`, `she`, `they`: the speaker is named before. */
  readonly pronouns: WordSet;
  /** Those of them that are somebody: `he`, `she`, `they`. */
  readonly persons: WordSet;
  /** Those of them that are one person. */
  readonly oneself: WordSet;
  /** Nouns for bodies of people: `the council said` gives nothing to one of its members. */
  readonly bodies: WordSet;
  /** Nouns for those who wrote the text: `the authors write`. */
  readonly authors: WordSet;
  /** Nouns for those who speak for a body: `a spokesman said` gives it to the body. */
  readonly voices: WordSet;
  /** Small words within a name: `van`, `of`. */
  readonly particles: WordSet;
  /** Between a name and the place or body of it: `Parker of the Institute`. */
  readonly attached: WordSet;
  /** Words with a name that are no part of it: `Dr`, `Mayor`. */
  readonly titles: WordSet;
  /** `the`, `a`: they begin the description of somebody. */
  readonly determiners: WordSet;
  /** `a`, `one`: what they describe has no name in the text. */
  readonly indefinites: WordSet;
  /** Words with a capital at the start of a sentence that name nobody. */
  readonly notNames: WordSet;
  /** Nouns and pronouns for people without a name: `residents`, `somebody`, or `a` before a noun. */
  readonly unnamed: WordSet;
  /** Finds the speaker, its first group, after a phrase: `according to Parker`. */
  readonly accordingTo: RegExp;
  /** Finds somebody, the first group, whose words or view something is: `in the BBC’s words`. */
  readonly inWordsOf: RegExp;
  /** Found at the end of what is before a name, where words between quotation marks follow it: `for`, `to quote`. */
  readonly leadsToName: RegExp;
  /** Found in all that is between a name and the words that are somebody’s: `’s view:`. */
  readonly ownedWords: RegExp;
  /** Verbs that only say that somebody speaks: `spoke`. */
  readonly speaking: WordSet;
  /** Found at the start of a text that says whose the words before it are: `so said`, `these were the words of`. */
  readonly pointing: RegExp;
  /** Found where words are those of somebody else, too: `as well`. */
  readonly asWell: RegExp;
  /** Found right before a name: the words are those of whoever has it. */
  readonly wordsOf: RegExp;
  /** Found right after a name: the words are those of whoever has it. */
  readonly wordsOwned: RegExp;
  /** Found at the start of what follows quoted words, before the name of whoever says them: ` is a remark of`. */
  readonly isWordsOf: RegExp;
  /** Found in all that is between two names with one verb: ` and `. */
  readonly joined: RegExp;
  /** Finds the head of a column that has those of whom, or to whom, something is said. */
  readonly spokenOf: RegExp;
  /** Found at the start of a line of dialogue: a dash. */
  readonly dialogue: RegExp;
  /** Found in what somebody says who speaks as `I` or `we`. */
  readonly ownVoice: RegExp;
  /** By which two lists are matched one by one: `respectively`. */
  readonly inTurn: WordSet;
  /** Finds a pronoun, its first group, whose view something is: `in her opinion`. */
  readonly inOpinion: RegExp;
  /** Finds who wrote the letter that is quoted below a line, one of its groups: `On Monday, Lars Berg wrote:`. */
  readonly quotedFrom: RegExp;
  /** What such a pronoun stands for: `she`. */
  readonly whose: WordMap<string>;
  /** Labels of questions: `Q`, `Interviewer`. */
  readonly questions: WordSet;
  /** Labels of answers: `A`. */
  readonly answers: WordSet;
  /** Forms of verbs of speech that only say who speaks after an auxiliary: `had` written. */
  readonly participles: WordSet;
  /** Those auxiliaries. */
  readonly perfect: WordSet;
  /** Labels of turns of somebody whose name is given later, or not at all: `CALLER`. */
  readonly callers: WordSet;
  /** Finds a name, its first group, that somebody gives as the own: `my name is`. */
  readonly introducing: RegExp;
  /** What somebody calls himself: `I`, in lower case. */
  readonly myself: string;
  /** Names that everybody knows and no source has to give: `Parliament`, `European`. */
  readonly publicNames: WordSet;
  /** Words before the name of who wrote a letter, at its head: `From Ada Rossi, 3 May 2031:`. */
  readonly fromWhom: WordSet;
  /** Finds words that give what is quoted to who is spoken to: `you said`. */
  readonly addressed: RegExp;
  /** Finds a word of the first person. */
  readonly firstPerson: RegExp;
  /** Labels of somebody without a name who speaks: `Chair`. */
  readonly chairs: WordSet;
  /** Words before a colon that are no speaker: `Note`. */
  readonly notSpeakers: WordSet;
  /** Found at the start of a caption. */
  readonly caption: RegExp;
}
