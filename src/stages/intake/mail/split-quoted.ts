import type { MAIL_PARTS } from './mail-parts.ts';

/** A stretch of an email's plain text. */
export interface MailPart {
  /** What it is besides the message itself. */
  readonly part: (typeof MAIL_PARTS)[number] | undefined;
  readonly text: string;
}

/**
 * Divides the plain text of an email into the message, the signature and earlier messages, in their order. The signs before
 * quoted lines stay.
 */
export function splitQuoted(text: string): readonly MailPart[] {
  const parts: { part: MailPart['part']; lines: string[] }[] = [];
  let rest: MailPart['part'];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const [index, line] of lines.entries()) {
    if (FORWARDED.test(line) || isHeaderBlock(lines, index)) rest = 'quoted';
    else if (line.trimEnd() === '--' && rest === undefined) rest = 'signature';
    const isQuoted = isQuotedLine(lines, index) || isIntroduction(lines, index);
    const part = rest ?? (isQuoted ? 'quoted' : undefined);
    const last = parts.at(-1);
    // A blank line goes with what is before it.
    if (last !== undefined && (last.part === part || line.trim() === '')) last.lines.push(line);
    else parts.push({ part, lines: [line] });
  }
  return parts.map(({ part, lines: own }) => ({
    part,
    text: own.filter((line) => part !== 'signature' || line.trimEnd() !== '--').join('\n'),
  }));
}

/** A sign that stands alone before a number, `>50`, means more than that. */
function isQuotedLine(lines: readonly string[], index: number): boolean {
  const isAt = (at: number): boolean => lines[at]?.startsWith('>') ?? false;
  return isAt(index) && (!/^>\s?[\d.]/.test(lines[index] ?? '') || isAt(index - 1) || isAt(index + 1));
}

export const FORWARDED =
  /^[-_ ]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine)\s*[-_ ]{2,}$|^_{20,}$/i;

/** Outlook puts the headers of an earlier message above it. */
export function isHeaderBlock(lines: readonly string[], index: number): boolean {
  return (
    /^\*?From:\*?\s/.test(lines[index] ?? '') &&
    lines.slice(index + 1, index + 4).some((line) => /^\*?(?:Sent|Date):\*?\s/.test(line)) &&
    lines.slice(index + 1, index + 7).some((line) => /^\*?(?:To|Subject):\*?\s/.test(line))
  );
}

/** “On … wrote:”, in one line or two, before lines that are quoted. */
function isIntroduction(lines: readonly string[], index: number): boolean {
  const [line = '', next = '', after = '', more = ''] = lines.slice(index, index + 4);
  const follows = (...some: readonly string[]): boolean => some.some((one) => /^>/.test(one));
  if (/^On .{5,200} wrote:$/.test(line)) return follows(next, after);
  if (/^On .{5,200}$/.test(line) && /wrote:$/.test(next)) return follows(after, more);
  return /wrote:$/.test(line) && /^On .{5,200}$/.test(lines[index - 1] ?? '') && follows(next, after);
}
