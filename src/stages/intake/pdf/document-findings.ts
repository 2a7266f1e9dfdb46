import type { Finding } from '../imported.ts';
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
    add('doubtful', 'damaged file', '', 'its table of objects was broken and has been made anew', 'compare the number of pages with what you expect');
  }
  if (opened.encrypted) add('noted', 'encrypted file', '', 'it opens without a password, and is read as it opens');
  if (opened.scripts > 0) add('dropped', 'script', '', `${opened.scripts} of them; none is run`);
  for (const name of opened.attachments) add('dropped', 'attachment', name);
  for (const { what, words, page } of survey.attached) {
    findings.push({
      kind: 'dropped',
      what,
      where: `page ${page}`,
      words: shortened(words),
      hint: what === 'form field' || what === 'text box' ? 'print the PDF to a new one if what is filled in belongs to the text' : undefined,
    });
  }
  return findings;
}

/** From so many findings of one kind on a page they are told as one. */
const MANY = 12;

/** Findings in the order of kinds, with those that are alike on one page put together. */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.what} ${finding.where}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(`${finding.kind} ${finding.what} ${finding.where}`) ?? [];
    const many = finding.what === 'dotted leader' ? 1 : MANY;
    if (group.length <= many || finding.kind === 'doubtful') return [finding];
    if (group[0] !== finding) return [];
    return [
      { ...finding, words: shortened(group.map(({ words }) => words).filter((words) => words !== '').join(' · ')), message: `${group.length} of them` },
    ];
  });
}
