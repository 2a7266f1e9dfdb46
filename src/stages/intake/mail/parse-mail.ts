import { type ParsedMail, simpleParser } from 'mailparser';
import type { Finding } from '../imported.ts';

/** An email with its letters decoded, and what is doubtful about them. */
export interface DecodedMail {
  readonly mail: ParsedMail;
  readonly findings: readonly Finding[];
}

/**
 * Parses an email. Text that does not say how its letters are written, and is not UTF-8, is read as its own `<meta>` says
 * or else as windows-1252, and reported. An email that is beyond what the parser reads says what there is too much of.
 */
export async function parseMail(bytes: Buffer): Promise<DecodedMail | { readonly excess: string }> {
  let mail: ParsedMail;
  try {
    mail = await parse(bytes);
  } catch (error) {
    const excess = excessOf(error);
    if (excess === undefined) throw error;
    return { excess };
  }
  const before = wordsOf(mail);
  if (!before.includes('\ufffd') || bytes.includes('\ufffd')) return { mail, findings: [] };
  const stated = /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(mail.html || '')?.[1];
  const second = await parse(withEncoding(bytes, stated));
  const after = wordsOf(second);
  // Whatever the encoding is, ASCII is the same in it: if it is not, more than the encoding was changed.
  const isBetter = plain(after) === plain(before) && !after.includes('\ufffd');
  return { mail: isBetter ? second : mail, findings: [doubt(isBetter ? after : before, isBetter)] };
}

/** In bytes; the parser counts 64 for each line that is shorter. */
const MOST_HEAD = 1024 * 1024;
const MOST_PARTS = 1000;

/** What an email has too much of for the parser, which stops at its own limits. */
function excessOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'EMAXLEN')) return undefined;
  return /head/i.test(error.message)
    ? 'the head of the mail, or of a part of it, is too long: the limit is 1 MB, and 16,000 lines'
    : `the mail has too many parts: the limit is ${MOST_PARTS.toLocaleString('en-GB')}`;
}

function parse(bytes: Buffer): Promise<ParsedMail> {
  return simpleParser(bytes, {
    skipHtmlToText: true,
    // Where a part is text and another HTML, this puts them together.
    skipTextToHtml: false,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHeadSize: MOST_HEAD,
    maxChildNodes: MOST_PARTS,
  });
}

function wordsOf({ text, html }: ParsedMail): string {
  return `${text ?? ''}\n${html || ''}`;
}

function plain(words: string): string {
  return words.replace(/&#?\w+;|[^\x21-\x7e]/g, '');
}

/** The mail with an encoding for each text that states none, or one that it does not keep to. */
function withEncoding(bytes: Buffer, html: string | undefined): Buffer {
  const letters = bytes.toString('latin1');
  const rewritten = letters.replace(HEADERS, (_, start: string, headers: string) => {
    const type = CONTENT_TYPE.exec(headers)?.[0];
    if (type === undefined) return `${start}Content-Type: text/plain; charset=windows-1252\r\n${headers}`;
    const kind = /^content-type:\s*text\/(plain|html)\b/i.exec(type)?.[1]?.toLowerCase();
    const bare = type.replace(
      /;\s*charset\s*=\s*(?:"(?:utf-?8|us-ascii)?"|(?:utf-?8|us-ascii)(?=[\s;]|$))/i,
      '',
    );
    if (kind === undefined || /charset\s*=/i.test(bare)) return `${start}${headers}`;
    const encoding = (kind === 'html' ? html : undefined) ?? 'windows-1252';
    return `${start}${headers.replace(type, () => `${bare.replace(/;\s*$/, '')}; charset=${encoding}`)}`;
  });
  return Buffer.from(rewritten, 'latin1');
}

/** The headers of the email, and those of each part. */
const HEADERS = /(^|\n--[^\r\n]*(?<!--)\r?\n)((?:[^\r\n]+\r?\n)*)(?=\r?\n)/g;
const CONTENT_TYPE = /^content-type:(?:[^\r\n]|\r?\n[ \t])*/im;

function doubt(words: string, isRead: boolean): Finding {
  const foreign = isRead ? /[^\n]{0,40}[\u0080-\uffff][^\n]{0,40}/ : /[^\n]{0,40}\ufffd[^\n]{0,40}/;
  return {
    kind: 'doubtful',
    what: 'encoding',
    where: 'text of the mail',
    words: foreign.exec(words)?.[0].trim() ?? '',
    message: isRead
      ? 'the mail does not say how its letters are written, and is not UTF-8: it was read as windows-1252, or as its HTML says'
      : 'some letters of the mail mean nothing in the encoding that it states, and appear as U+FFFD',
    hint: 'compare letters with accents, quotation marks and signs such as £ and € with the mail in your mail program',
  };
}
