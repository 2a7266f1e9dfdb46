import type { AddressObject, ParsedMail } from 'mailparser';
import { append } from '../../../ground/model/append.ts';
import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import { type HtmlOptions, htmlToImported } from '../html/html-to-imported.ts';
import type { Finding, ImportChoices, Imported, Importer, ImportOutcome, OriginalFile } from '../imported.ts';
import { refuseWithoutWords } from '../refuse-without-words.ts';
import { textBlocks } from '../text/import-text.ts';
import { wideEncoding } from '../wide-encoding.ts';
import { attachedMails, isMailPart, joinAttached, type ReadMail } from './attached-mails.ts';
import { blankHead } from './blank-head.ts';
import { comparePlain } from './compare-plain.ts';
import { mailDate } from './mail-date.ts';
import { ATTACHED_MAIL } from './mail-parts.ts';
import { parseMail } from './parse-mail.ts';
import { quoteForwarded } from './quote-forwarded.ts';
import { quotedBlocks } from './quoted-blocks.ts';
import { addressOf, isSavedPage } from './saved-page.ts';
import { splitQuoted } from './split-quoted.ts';

/**
 * Reads an email: its text, of which the earlier messages below it and the signature are offered for removal. Subject,
 * sender, addressees and date are metadata. Attachments are reported.
 */
export const importMail: Importer = async (file, choices) => (await readMail(file, choices, 0)).outcome;

/** @param depth in how many emails it is */
async function readMail(file: OriginalFile, choices: ImportChoices, depth: number): Promise<ReadMail> {
  const all = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const bytes = all.subarray(blankHead(all.subarray(0, 30_000).toString('latin1')));
  if (wideEncoding(bytes) !== undefined) {
    const hint = 'save it from your mail program, or save it again as ASCII or UTF-8';
    return refusedMail(file, 'the mail was saved in UTF-16 or UTF-32, as no mail is sent', hint);
  }
  const mails = mailsIn(bytes);
  if (mails > 1) {
    const hint = 'save the mail that you mean as a file of its own (.eml), and import that';
    return refusedMail(file, `it holds ${mails} mails`, hint);
  }
  if (depth > MOST_MAILS_DEEP) {
    const hint = 'save it from your mail program, and import it by itself';
    return refusedMail(
      file,
      `it is in more than ${MOST_MAILS_DEEP} mails that are attached to each other`,
      hint,
    );
  }
  const decoded = await parseMail(bytes);
  if ('excess' in decoded)
    return refusedMail(file, decoded.excess, 'save its text from your mail program, and import that');
  const { mail, findings } = decoded;
  if (ENCRYPTED.test(headOf(bytes))) {
    const hint = 'open it in your mail program, and save its text from there';
    return { mail, outcome: { refused: [importRefused(file.path, 'the mail is encrypted', hint)] } };
  }
  if (isSavedPage(mail)) {
    const outcome = savedPage(mail, {
      path: file.path,
      choices,
      findings: [...findings, ...framesIn(bytes)],
    });
    return { mail, outcome };
  }
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : undefined;
  const body =
    html === undefined ? undefined : htmlToImported(html, { path: file.path, choices: ofText(choices) });
  const fromHtml = body !== undefined && 'imported' in body ? body.imported : undefined;
  const whole = choices.without?.length ? wholeOf(html, file.path) : fromHtml;
  const own = fromHtml === undefined ? fromText(mail.text ?? '', choices) : quoteForwarded(fromHtml);
  const attached = await attachedMails(mail, { path: file.path, choices }, (inside, asked) =>
    readMail(inside, asked, depth + 1),
  );
  const imported = joinAttached(own, attached, choices.without);
  if (imported.root.children.length === 0) {
    const unread = attached.find(({ reason }) => reason !== undefined)?.reason;
    const others = attachmentsOf(mail).map(({ words }) => `“${words}”`);
    if (unread === undefined && others.length > 0) {
      const named = `${others.slice(0, 5).join(', ')}${others.length > 5 ? ', …' : ''}`;
      const hint = 'save what you mean from your mail program, and import it by itself';
      return refusedMail(file, `there are no words in it but those of attachments: ${named}`, hint);
    }
    if (unread === undefined) return { mail, outcome: refuseWithoutWords(file) };
    return refusedMail(
      file,
      unread,
      'save the mail that you mean from your mail program, and import it by itself',
    );
  }
  const outcome: ImportOutcome = {
    imported: {
      ...imported,
      kind: 'mail',
      metadata: metadataOf(mail),
      identity: mail.messageId,
      findings: [
        ...findings,
        ...dateFindings(mail),
        ...imported.findings,
        ...(whole && mail.text ? comparePlain(whole, mail.text) : []),
        ...attachmentsOf(mail),
      ],
      reader: `mailparser; ${imported.reader}`,
    },
  };
  return { mail, outcome };
}

/** Mails that are attached to each other: nobody forwards as often, and each is read with all that is in it. */
const MOST_MAILS_DEEP = 20;

function refusedMail(file: OriginalFile, reason: string, hint: string): ReadMail {
  return { mail: undefined, outcome: { refused: [importRefused(file.path, reason, hint)] } };
}

/** A formatted text with all that can be left out of it: its plain form has that, too. */
function wholeOf(html: string | undefined, path: string): Imported | undefined {
  const made = html === undefined ? undefined : htmlToImported(html, { path, choices: {} });
  return made !== undefined && 'imported' in made ? made.imported : undefined;
}

/** What is chosen of the text itself. */
function ofText(choices: ImportChoices): ImportChoices {
  return { ...choices, without: choices.without?.filter((part) => part !== ATTACHED_MAIL) };
}

/** An email that is attached to this one has a head of its own. */
function headOf(bytes: Buffer): string {
  const [head = ''] = bytes
    .subarray(0, 65_536)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1);
  return head;
}

const ENCRYPTED = /^content-type:\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)\b/im;

/** How many emails a mailbox holds, as `mbox` divides them. */
function mailsIn(bytes: Buffer): number {
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return 1;
  const starts = /(?:^|\n\r?\n)From \S[^\r\n]*\d{4}\b[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)/g;
  return bytes.toString('latin1').match(starts)?.length ?? 1;
}

/** A page that has the form of an email. Its style sheets, pictures and fonts are no attachments. */
function savedPage(mail: ParsedMail, options: HtmlOptions): ImportOutcome {
  const made = htmlToImported(mail.html || '', options);
  if ('refused' in made) return made;
  const { imported } = made;
  return {
    imported: {
      ...imported,
      metadata: { type: 'webpage', ...addressOf(mail), ...imported.metadata },
      reader: `mailparser; ${imported.reader}`,
    },
  };
}

/** A page of frames is saved with a text for each: they follow each other, wherever the page shows them. */
function framesIn(bytes: Buffer): readonly Finding[] {
  const frames = (bytes.toString('latin1').match(/^content-type:\s*text\/html\b/gim)?.length ?? 1) - 1;
  if (frames < 1) return [];
  return [
    {
      kind: 'doubtful',
      what: 'frames',
      where: 'the whole page',
      words: '',
      message: `the page shows ${frames === 1 ? 'another page' : `${frames} other pages`} in frames: their words come after its own`,
      hint: 'see which of them you need, and where they belong; save a frame by itself to import it by itself',
    },
  ];
}

function fromText(text: string, choices: ImportChoices): Imported {
  const without = new Set(choices.without ?? []);
  const children: Imported['root']['children'] = [];
  const findings: Finding[] = [];
  for (const { part, text: own } of splitQuoted(text)) {
    const words = own.replace(/\s+/g, ' ').trim().slice(0, 120);
    if (part !== undefined && without.has(part)) {
      findings.push({
        kind: 'dropped',
        what: part,
        where: 'text of the mail',
        words,
        message: `${PARTS[part]} is left out, as you asked`,
        block: children.length,
      });
      continue;
    }
    const blocks = part === 'quoted' ? quotedBlocks(own, choices) : textBlocks(own, choices);
    if (part !== undefined && blocks.children.length > 0) {
      findings.push({
        kind: 'offered',
        what: part,
        where: 'text of the mail',
        words,
        message: `${PARTS[part]} is part of the document`,
        hint: `leave it out with \`--without ${part}\``,
        block: children.length,
      });
    }
    for (const finding of blocks.findings)
      findings.push({ ...finding, block: children.length + (finding.block ?? 0) });
    append(children, blocks.children);
  }
  return {
    kind: 'mail',
    root: { type: 'root', children },
    metadata: {},
    findings,
    counts: { tables: 0, rows: 0, pictures: 0, footnotes: 0 },
    reader: 'its plain text',
  };
}

const PARTS = { quoted: 'an earlier message', signature: 'the signature' } as const;

function attachmentsOf({ attachments }: ParsedMail): readonly Finding[] {
  return attachments
    .filter((one) => !isMailPart(one))
    .map(({ filename, contentType, size, related }) => ({
      kind: 'dropped',
      what: related ? 'picture' : 'attachment',
      where: 'the mail',
      words: filename ?? contentType,
      message: `${related ? 'a picture' : 'an attachment'}, ${filename ?? contentType} (${Math.ceil(size / 1000)} kB), is not imported`,
      ...(related ? {} : { hint: 'save it from your mail program, and import it by itself' }),
    }));
}

function dateFindings({ headerLines }: ParsedMail): readonly Finding[] {
  const date = mailDate(headerLines);
  if (date.day !== undefined || date.stated === undefined) return [];
  return [
    {
      kind: 'doubtful',
      what: 'date',
      where: 'the head of the mail',
      words: date.stated.slice(0, 120),
      message: 'the date of the mail cannot be read: the document has none',
      hint: 'write it as `issued` into the front matter, where you know it',
    },
  ];
}

function metadataOf({
  subject,
  from,
  to,
  headers,
  headerLines,
}: ParsedMail): Readonly<Record<string, unknown>> {
  const language = headers.get('content-language');
  const recipients = namesOf(to);
  const { day } = mailDate(headerLines);
  return {
    type: 'personal_communication',
    ...(subject === undefined || subject.trim() === '' ? {} : { title: subject.trim() }),
    ...(namesOf(from).length === 0 ? {} : { author: namesOf(from) }),
    ...(recipients.length === 0 ? {} : { recipient: recipients }),
    ...(day === undefined ? {} : { issued: day }),
    ...(typeof language === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? { language } : {}),
  };
}

function namesOf(
  addresses: AddressObject | readonly AddressObject[] | undefined,
): readonly { readonly literal: string }[] {
  const lists = addresses === undefined ? [] : 'value' in addresses ? [addresses] : addresses;
  return lists.flatMap(({ value }) =>
    value.flatMap(({ name, address }) => {
      const literal = (name || address || '').trim();
      return literal === '' ? [] : [{ literal }];
    }),
  );
}
