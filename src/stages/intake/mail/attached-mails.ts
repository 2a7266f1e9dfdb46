import type { Attachment, ParsedMail } from 'mailparser';
import type { BlockContent, Paragraph, RootContent } from 'mdast';
import { append } from '../../../ground/model/append.ts';
import type { Finding, ImportChoices, Imported, ImportOutcome, OriginalFile } from '../imported.ts';
import { ATTACHED_MAIL } from './mail-parts.ts';

/** Whether something attached is an email itself: one that was forwarded whole. */
export function isMailPart({ contentType }: Pick<Attachment, 'contentType'>): boolean {
  return /^message\/(?:rfc822|global)$/i.test(contentType);
}

/** What becomes of one attached mail: its head and its text, or why it has none. */
interface AttachedMail {
  readonly name: string;
  readonly head: Paragraph | undefined;
  readonly imported: Imported | undefined;
  readonly reason?: string;
}

export interface AttachedOptions {
  readonly path: string;
  readonly choices: ImportChoices;
}

/** An email as it was parsed, unless it could not be, and what came of it. */
export interface ReadMail {
  readonly mail: ParsedMail | undefined;
  readonly outcome: ImportOutcome;
}

/** Reads the emails that are attached to an email, each as an email of its own, with those that are attached to them. */
export async function attachedMails(
  { attachments }: ParsedMail,
  { path, choices }: AttachedOptions,
  read: (file: OriginalFile, choices: ImportChoices) => Promise<ReadMail>,
): Promise<readonly AttachedMail[]> {
  const mails: AttachedMail[] = [];
  for (const [index, { content, filename }] of attachments.filter(isMailPart).entries()) {
    const bytes = Buffer.from(content);
    const number = `attached mail ${index + 1}`;
    const { mail, outcome } = await read({ path: `${path}: ${filename ?? number}`, bytes }, choices);
    const name = filename ?? mail?.subject ?? number;
    const head = mail && headOf(mail);
    mails.push(
      'refused' in outcome
        ? { name, head, imported: undefined, reason: outcome.refused[0].message }
        : { name, head, imported: outcome.imported },
    );
  }
  return mails;
}

/** An email, and below it the emails that are attached to it: the head of each, and its text in a block quotation. */
export function joinAttached(
  own: Imported,
  attached: readonly AttachedMail[],
  without: readonly string[] = [],
): Imported {
  const children: RootContent[] = [...own.root.children];
  const findings: Finding[] = [...own.findings];
  let { tables, rows, pictures, footnotes } = own.counts;
  for (const { name, head, imported, reason } of attached) {
    const where = `attached mail “${name.slice(0, 80)}”`;
    const block = children.length;
    const message = reason ?? (without.includes(ATTACHED_MAIL) ? 'it is left out, as you asked' : undefined);
    if (message !== undefined || imported === undefined) {
      findings.push({
        kind: 'dropped',
        what: 'attached mail',
        where,
        words: name.slice(0, 120),
        message,
        block,
      });
      continue;
    }
    findings.push({
      kind: 'offered',
      what: ATTACHED_MAIL,
      where,
      words: name.slice(0, 120),
      message: 'a mail that is attached is part of the document, below its own head',
      hint: `leave it out with \`--without ${ATTACHED_MAIL}\``,
      block,
    });
    if (head !== undefined) children.push(head);
    const quoted = children.length;
    for (const finding of imported.findings) {
      findings.push({ ...finding, where: `${where}, ${finding.where}`, block: quoted });
    }
    const inside = imported.root.children.filter(({ type }) => type !== 'footnoteDefinition');
    children.push({ type: 'blockquote', children: inside as BlockContent[] });
    append(
      children,
      imported.root.children.filter(({ type }) => type === 'footnoteDefinition'),
    );
    tables += imported.counts.tables;
    rows += imported.counts.rows;
    pictures += imported.counts.pictures;
    footnotes += imported.counts.footnotes;
  }
  return {
    ...own,
    root: { ...own.root, children },
    findings,
    counts: { ...own.counts, tables, rows, pictures, footnotes },
  };
}

/** Who wrote it, when, to whom and on what, as it says itself. */
function headOf({ from, to, subject, headerLines }: ParsedMail): Paragraph | undefined {
  const date = headerLines.find(({ key }) => key === 'date')?.line.replace(/^date:\s*/i, '');
  const addressees =
    to === undefined
      ? undefined
      : [to]
          .flat()
          .map(({ text }) => text)
          .join(', ');
  const lines = [
    ['From', from?.text],
    ['Date', date],
    ['To', addressees],
    ['Subject', subject],
  ].flatMap(([name, value]) => {
    const words = value?.replace(/\s+/g, ' ').trim() ?? '';
    return words === '' ? [] : [`${name}: ${words}`];
  });
  return lines.length === 0
    ? undefined
    : { type: 'paragraph', children: [{ type: 'text', value: lines.join('\n') }] };
}
