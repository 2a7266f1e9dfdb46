import type { RuleCase } from '../../stages/bind/rules/rule.ts';

/**
 * What there is to say of one code. Its file is named for the code and exports it as `explanation`; a file in `codes/`
 * is all that a new code takes. Texts are Markdown of one paragraph: words, `code`, nothing else.
 */
export interface Explanation {
  /** One line for lists: what is wrong where the code appears. */
  readonly summary: string;
  /** What the summary and the message do not say: when it appears, and why it matters. */
  readonly meaning: string;
  /** What to do, as an imperative. */
  readonly remedy: string;
  readonly example: Example;
}

/** Every example is tried by `tests/doors/explain/examples.test.ts`. */
export type Example = ShownExample | ToldExample;

/** Files that yield the code, just once and nothing else, and how they have to be. */
export interface ShownExample {
  /** What is run, after `sourcebound`; `check` unless it is given. */
  readonly command?: string;
  readonly wrong: Excerpts;
  /** What differs from `wrong`: with it, nothing is reported. */
  readonly right: Excerpts;
  /** What is run instead, where the command was wrong. */
  readonly rightCommand?: string;
  /** The words of `wrong` at which the code is reported, where they are shown. */
  readonly at?: string;
  /** Where `at` is, when it is in several parts. */
  readonly in?: Part | undefined;
  /** How often it is reported, where the two files of a pair each get it. */
  readonly times?: number;
  /** What else is reported where all is right, such as what an import always says. */
  readonly alsoReported?: readonly string[];
}

/** What takes more than files: a printer, a browser that dies, an archive that somebody has changed. */
export interface ToldExample {
  readonly command: string;
  /** What the command meets, as a sentence. */
  readonly meets: string;
  /** The test that provokes it. */
  readonly provokedBy: string;
}

/**
 * Stretches of the files of a small workspace with one document, its extraction and a pack: what is not given is as
 * `exampleFiles` has it.
 */
export interface Excerpts extends Partial<Record<keyof RuleCase, string | undefined>> {
  /** Whole files, by path; one that is nothing is left out. */
  readonly files?: Readonly<Record<string, string | undefined>>;
  /** All files are written in ISO 8859-1. */
  readonly latin1?: boolean;
}

/** A part of the workspace: one of a case of a rule, or a file by its path. */
export type Part = keyof RuleCase | (string & {});

export function isShown(example: Example): example is ShownExample {
  return 'wrong' in example;
}
