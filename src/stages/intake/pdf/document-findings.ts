import type { Finding } from '../imported.ts';
import { addTo } from './add-to.ts';
import { shortened } from './block.ts';
import type { OpenDocument } from './open-document.ts';
import type { Survey } from './survey-pages.ts';

/** What a person should know of the file as a whole. */
export function documentFindings(opened: OpenDocument, survey: Survey): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (kind: Finding['kind'], what: string, words: string, message?: string, hint?: string): void => {
    findings.push({ kind, what, where: 'the whole file', words: shortened(words), message, hint });
  };
  if (opened.repaired) {
    add(
      'doubtful',
      'damaged file',
      '',
      'its table of objects was broken and has been rebuilt',
      'compare the number of pages with what you expect',
    );
  }
  if (opened.encrypted)
    add('noted', 'encrypted file', '', 'it opens without a password, and is read as it opens');
  if (opened.scripts > 0) add('dropped', 'script', '', `${opened.scripts} of them; none is run`);
  for (const name of opened.attachments) add('dropped', 'attachment', name);
  for (const { what, words, page } of survey.attached) {
    findings.push({
      kind: 'dropped',
      what,
      where: `page ${page}`,
      words: shortened(words),
      hint:
        what === 'form field' || what === 'text box'
          ? 'print the PDF to a new one if what is filled in belongs to the text'
          : undefined,
    });
  }
  return findings;
}

/** From so many findings of one kind on a page they are reported as one. */
const MANY = 12;

/** What persons have written or filled in: each is reported by itself, for a number in it is nowhere else. */
const PERSONAL: ReadonlySet<string> = new Set(['form field', 'comment', 'text box']);

/** Findings with those put together that are alike: left out with the same words page after page, or many on one page. */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  return onOnePage(throughPages(findings));
}

function throughPages(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  const keyOf = ({ what, words }: Finding): string => `${what} ${words.replace(/\d+/g, '#')}`;
  const repeats = (finding: Finding): boolean =>
    finding.kind === 'dropped' &&
    !PERSONAL.has(finding.what) &&
    finding.words !== '' &&
    /^page \d+$/.test(finding.where);
  for (const finding of findings.filter(repeats)) {
    addTo(groups, keyOf(finding), finding);
  }
  return findings.flatMap((finding) => {
    const group = repeats(finding) ? (groups.get(keyOf(finding)) ?? []) : [];
    if (group.length < 2) return [finding];
    if (group[0] !== finding) return [];
    const pages = [...new Set(group.map(({ where }) => Number(where.slice('page '.length))))].sort(
      (a, b) => a - b,
    );
    return [{ ...finding, where: pages.length === 1 ? finding.where : `pages ${pageRanges(pages)}` }];
  });
}

function onOnePage(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  const keyOf = ({ kind, what, where }: Finding): string => `${kind} ${what} ${where}`;
  for (const finding of findings) addTo(groups, keyOf(finding), finding);
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf(finding)) ?? [];
    if (group.length <= MANY || finding.kind === 'doubtful' || PERSONAL.has(finding.what)) return [finding];
    if (group[0] !== finding) return [];
    const words = group.map((one) => one.words).filter((one) => one !== '');
    return [{ ...finding, words: shortened(words.join(' · ')), message: `${group.length} of them` }];
  });
}

/** Pages as a reader writes them: `1–3, 7`. */
export function pageRanges(pages: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const page of pages) {
    const last = parts.at(-1);
    if (last !== undefined && page === last[1] + 1) last[1] = page;
    else parts.push([page, page]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
