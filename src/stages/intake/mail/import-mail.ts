import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { importRefused } from '../../../ground/model/diagnostics.ts';
import { htmlToImported } from '../html/html-to-imported.ts';
import type { Finding, ImportChoices, Imported, Importer } from '../imported.ts';
import { refuseWithoutWords } from '../refuse-without-words.ts';
import { textBlocks } from '../text/import-text.ts';
import { splitQuoted } from './split-quoted.ts';

/**
 * Reads a mail: its text, of which the earlier messages below it and the signature are offered for removal. Subject,
 * sender, addressees and date are metadata. Attachments are reported.
 */
export const importMail: Importer = async (file, choices) => {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const locked = ENCRYPTED.exec(bytes.subarray(0, 65_536).toString('latin1'));
  if (locked !== null) {
    const hint = 'open it in your mail program, and save its text from there';
    return { refused: [importRefused(file.path, 'the mail is encrypted', hint)] };
  }
  const mail = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
  });
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : undefined;
  const body = html === undefined ? undefined : htmlToImported(html, { path: file.path, choices });
  const fromHtml = body !== undefined && 'imported' in body ? body.imported : undefined;
  const imported = fromHtml ?? fromText(mail.text ?? '', choices);
  if (imported.root.children.length === 0) return refuseWithoutWords(file);
  return {
    imported: {
      ...imported,
      kind: 'mail',
      metadata: metadataOf(mail),
      findings: [
        ...imported.findings,
        ...(fromHtml && mail.text ? comparedWith(fromHtml, mail.text) : []),
        ...attachmentsOf(mail),
      ],
      reader: `mailparser; ${imported.reader}`,
    },
  };
};

const ENCRYPTED = /^content-type:\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)\b/im;

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
    const blocks = textBlocks(own, choices);
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
    children.push(...blocks.children);
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

/** A mail often says the same twice; where the two differ in a number, somebody has to look. */
function comparedWith({ root }: Imported, text: string): readonly Finding[] {
  const inHtml = new Set(numbersOf(JSON.stringify(root)));
  const missing = numbersOf(text.replace(/https?:\/\/\S+/g, '')).filter((number) => !inHtml.has(number));
  return missing.length === 0
    ? []
    : [
        {
          kind: 'doubtful',
          what: 'plain text that differs',
          where: 'text of the mail',
          words: [...new Set(missing)].slice(0, 10).join(', '),
          message:
            'the mail has its text twice, formatted and plain: these numbers are in the plain one alone, and the formatted one was taken',
          hint: 'compare the two in your mail program',
        },
      ];
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function attachmentsOf({ attachments }: ParsedMail): readonly Finding[] {
  return attachments.map(({ filename, contentType, size, related }) => ({
    kind: 'dropped',
    what: related ? 'picture' : 'attachment',
    where: 'the mail',
    words: filename ?? contentType,
    message: `${related ? 'a picture' : 'an attachment'}, ${filename ?? contentType} (${Math.ceil(size / 1000)} kB), is not taken`,
    ...(related ? {} : { hint: 'save it from your mail program, and import it by itself' }),
  }));
}

function metadataOf({
  subject,
  from,
  to,
  date,
  headers,
  headerLines,
}: ParsedMail): Readonly<Record<string, unknown>> {
  const language = headers.get('content-language');
  const recipients = namesOf(to);
  return {
    type: 'personal_communication',
    ...(subject === undefined || subject.trim() === '' ? {} : { title: subject.trim() }),
    ...(namesOf(from).length === 0 ? {} : { author: namesOf(from) }),
    ...(recipients.length === 0 ? {} : { recipient: recipients }),
    ...(date === undefined ? {} : { issued: statedDay(headerLines) ?? date.toISOString().slice(0, 10) }),
    ...(typeof language === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? { language } : {}),
  };
}

/** The day where the mail was sent: in UTC it may be another. */
function statedDay(lines: ParsedMail['headerLines']): string | undefined {
  const line = lines.find(({ key }) => key === 'date')?.line ?? '';
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})/.exec(line) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? undefined : `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** As RFC 5322 abbreviates them, in every language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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
