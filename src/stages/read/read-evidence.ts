import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';
import type { EvidenceJson } from '../../ground/model/generated/evidence.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import type { RulesEdition } from '../../ground/model/rules-edition.ts';
import { readExcerpt } from './read-excerpt.ts';

/** The evidence of a pack, as `compose/annotate.ts` writes it: what is needed to bind it again. */
export interface EvidenceFile {
  /** The id of the pack, and its title. */
  readonly pack: string;
  readonly title: string;
  /** How many annotations there are. */
  readonly total: number;
  readonly documents: readonly DocumentExcerpt[];
  /** The rules under which it was bound; nothing for what was made under version 1, which did not say. */
  readonly rules: RulesEdition | undefined;
  readonly printed: readonly PrintedCount[];
  /** What has to be seen in the margins of the pages; nothing for what was made before evidence said it. */
  readonly margins: readonly MarginText[] | undefined;
  /** How many pictures are on the pages. */
  readonly pictures: number;
  /** Whether the pages have fonts that do not travel with the package. */
  readonly ownFonts: boolean;
  readonly text: string;
}

/**
 * The evidence that a file holds, or the index of the first document whose excerpt contradicts itself.
 *
 * @param json the file, proven against its schema
 * @param text the same as it is in the file
 */
export function readEvidence(
  json: EvidenceJson,
  text: string,
): EvidenceFile | { readonly badDocument: number } {
  const documents: DocumentExcerpt[] = [];
  for (const [index, document] of json.documents.entries()) {
    const excerpt = readExcerpt(document);
    if (excerpt === undefined) return { badDocument: index };
    documents.push(excerpt);
  }
  const { id, label, total } = json;
  const printed = json.printed.map(({ ref, kind, text, times }) => ({ ref, kind, text, times }));
  return {
    pack: id.slice(BEFORE_PACK.length, -AFTER_PACK.length),
    title: label.slice(BEFORE_TITLE.length),
    total,
    documents,
    rules: json.rules && { version: json.rules.version, fingerprint: json.rules.fingerprint },
    printed,
    margins: json.margins?.map(({ what, text, edge, side, size, fromPage }) => ({
      what,
      text,
      edge,
      side,
      size,
      fromPage,
    })),
    pictures: json.pictures ?? 0,
    ownFonts: json.ownFonts ?? false,
    text,
  };
}

/** What the schema wants around the id and the title. */
const BEFORE_PACK = 'urn:sourcebound:pack:';
const AFTER_PACK = ':evidence';
const BEFORE_TITLE = 'Evidence of: ';
