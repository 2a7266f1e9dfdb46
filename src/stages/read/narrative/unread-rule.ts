import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax, unreadSyntax } from '../../../ground/model/diagnostics/blocks.ts';
import type { Place } from '../../../ground/model/place.ts';

/** What is left of a paragraph, a heading or a cell of a table. */
export interface Stretch {
  /** As it is in the file, with a mark for each character of what was understood or escaped. */
  readonly text: string;
  /** The same without spaces around it. */
  readonly whole: string;
  /** Where its lines begin in `text`, after spaces and the marks of quotations. */
  readonly lines: readonly number[];
  /** Where the last `''` is. */
  readonly lastQuote: number;
  /** The same with all that was understood. */
  readonly raw: string;
  /** Where it begins in the file. */
  readonly start: number;
  readonly kind: 'paragraph' | 'heading' | 'tableCell';
  /** The kind of node around it. */
  readonly within: string;
}

export interface Finding {
  make(place: Place, message: string, hint: string): Diagnostic;
  readonly message: string;
  readonly hint: string;
  /** What the whole of it was meant to be, beyond doubt. */
  readonly meant?: string;
}

export interface UnreadRule {
  readonly pattern: RegExp;
  /** It is looked for at the beginnings of lines only. */
  readonly atLines?: true;
  /**
   * Nothing when the signs are meant as they are, `same` when they belong to what was found before. `shown` is what was
   * found, on one line; `before` is how often it was found in this text, and where the last ends that was explained.
   */
  explain(
    match: RegExpMatchArray,
    stretch: Stretch,
    shown: string,
    before: { readonly seen: number; readonly end: number },
  ): Finding | 'same' | undefined;
}

/** In place of what was understood: no rule knows it. */
export const READ = '\ufdd0';

/** In place of `\(` and `\[`, and of `\)` and `\]`: brackets that need no escape, so that TeX may be meant. */
export const [OPENED, CLOSED] = ['\ufdd1', '\ufdd2'] as const;

/** How a hint ends where the signs may be meant. */
export const MEANT = 'put a backslash before signs that you mean as typed';

export function refuse(message: string, hint: string): Finding {
  return { make: unreadSyntax, message, hint };
}

export function doubt(message: string, hint: string): Finding {
  return { make: doubtfulSyntax, message, hint };
}

/** What other tools make something of. */
export function elsewhere(shown: string): Finding {
  return refuse(
    `\`${cut(shown)}\` is read only by other tools: it would be printed as typed`,
    `leave it out, or write what it means; ${MEANT}`,
  );
}

/** A rule that needs to look no further. */
export function always(pattern: RegExp, find: (shown: string, first: string) => Finding): UnreadRule {
  return { pattern, explain: (match, _, shown) => find(shown, match[1] ?? '') };
}

export function alwaysAtLine(source: string, find: (shown: string) => Finding): UnreadRule {
  return { ...line(source), explain: (_, __, shown) => find(shown) };
}

/** What is looked for at the beginnings of lines, which may be within lists and quotations. */
export function line(source: string): Pick<UnreadRule, 'pattern' | 'atLines'> {
  return { pattern: new RegExp(source, 'muy'), atLines: true };
}

export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}
