import { createHash } from 'node:crypto';
import { streamSource, textString } from '../../ground/pdf/write-pdf.ts';

/** A file that travels inside the PDF: what the pack was made from. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  /** Such as `application/yaml`. */
  readonly mediaType: string;
}

export interface AttachmentObjects {
  /** Sources of new objects, by number. */
  readonly objects: ReadonlyMap<number, string | Uint8Array>;
  readonly catalogEntries: readonly string[];
}

/**
 * Embeds files (ISO 32000-1, 7.11.4) and says that the document was made from them: `/AFRelationship
 * /Source` (ISO 19005-3, 6.8). They are in order of name.
 */
export function attachmentObjects(
  attachments: readonly Attachment[],
  modified: Date,
  firstNumber: number,
): AttachmentObjects {
  const objects = new Map<number, string | Uint8Array>();
  const date = `(D:${modified.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
  const sorted = [...attachments].sort((a, b) => (orderKey(a.name) < orderKey(b.name) ? -1 : 1));
  const names: string[] = [];
  sorted.forEach(({ name, bytes, description, mediaType }, index) => {
    const [file, specification] = [firstNumber + index * 2, firstNumber + index * 2 + 1];
    const md5 = createHash('md5').update(bytes).digest('hex');
    const entries = `/Type /EmbeddedFile /Subtype /${escapeName(mediaType)} /Params <</Size ${bytes.length} /ModDate ${date} /CheckSum <${md5}>>>`;
    objects.set(file, streamSource(entries, bytes));
    objects.set(
      specification,
      `<</Type /Filespec /F ${textString(name)} /UF ${textString(name)} /Desc ${textString(description)} /AFRelationship /Source /EF <</F ${file} 0 R /UF ${file} 0 R>>>>`,
    );
    names.push(`${textString(name)} ${specification} 0 R`);
  });
  if (names.length === 0) return { objects, catalogEntries: [] };
  const specifications = sorted.map((_, index) => `${firstNumber + index * 2 + 1} 0 R`).join(' ');
  return {
    objects,
    catalogEntries: [`/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>>`, `/AF [${specifications}]`],
  };
}

/** Names that are not ASCII are written in UTF-16, and its byte order mark sorts after everything else. */
function orderKey(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) ? name : `\uffff${name}`;
}

function escapeName(name: string): string {
  return name.replace(/[^A-Za-z0-9.+-]/g, (character) => {
    return `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
