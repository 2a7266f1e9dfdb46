import { createHash } from 'node:crypto';
import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { ExtractionData } from '../../ground/model/generated/extraction.ts';
import { DRAFTED_SECTIONS, type DraftedSection } from './proposal.ts';

type Drafted = NonNullable<ExtractionData['drafted']>;

/** How many digits of a SHA-256 tell the paragraphs of a document apart. */
const DIGITS = 8;
const IN_A_LINE = 10;

/**
 * What has been looked through before, of which nothing is proposed again: what was struck stays struck. It goes by
 * what the paragraphs say, so that a new one, or one that has changed, is new wherever it is.
 */
export interface DraftedParagraphs {
  has(section: DraftedSection, paragraph: number): boolean;
  /** The record after these sections have been looked through, too. */
  after(sections: readonly DraftedSection[], by: string): Drafted;
}

export function draftedParagraphs(text: CanonicalText, drafted: Drafted | undefined): DraftedParagraphs {
  const digests = digestsOf(text);
  const read = (list: string | undefined): ReadonlySet<string> =>
    new Set((list ?? '').split(/\s+/).filter((one) => one !== ''));
  const all = read(drafted?.paragraphs);
  const known = new Map(
    DRAFTED_SECTIONS.map((section) => [section, new Set([...all, ...read(drafted?.[section])])]),
  );
  return {
    has: (section, paragraph) => known.get(section)?.has(digests[paragraph - 1] ?? '') === true,
    after: (sections, by) => {
      const present = [...new Set(digests)];
      // What is no longer in the document need not be remembered; what comes back is new.
      const done = new Map(
        DRAFTED_SECTIONS.map((section) => [
          section,
          present.filter((one) => sections.includes(section) || known.get(section)?.has(one) === true),
        ]),
      );
      const whole = present.filter((one) =>
        DRAFTED_SECTIONS.every((section) => done.get(section)?.includes(one) === true),
      );
      const isWhole = new Set(whole);
      const record: Drafted = { by };
      if (whole.length > 0) record.paragraphs = inLines(whole);
      for (const section of DRAFTED_SECTIONS) {
        const more = (done.get(section) ?? []).filter((one) => !isWhole.has(one));
        if (more.length > 0) record[section] = inLines(more);
      }
      return record;
    },
  };
}

/** Of each paragraph; that of a row has the head of its table in it, which says what its numbers are. */
function digestsOf({ text, paragraphs }: CanonicalText): readonly string[] {
  const wordsOf = (number: number | undefined): string => {
    const paragraph = number === undefined ? undefined : paragraphs[number - 1];
    return paragraph === undefined ? '' : text.slice(paragraph.start, paragraph.end).replaceAll(/\s+/g, ' ');
  };
  return paragraphs.map(({ number, head }) => {
    const words =
      head === undefined || head === number ? wordsOf(number) : `${wordsOf(head)}\n${wordsOf(number)}`;
    return createHash('sha256').update(words).digest('hex').slice(0, DIGITS);
  });
}

function inLines(digests: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < digests.length; at += IN_A_LINE)
    lines.push(digests.slice(at, at + IN_A_LINE).join(' '));
  return lines.join('\n');
}
