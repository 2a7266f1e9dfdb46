import type { Finding } from '../../imported.ts';

/** What an importer has to tell, and the whole words of what it left out: those of a finding are shortened. */
export interface Told {
  add(finding: Finding): void;
  /** The same for what may come a thousand times: each place of it is counted, and the first ones are listed. */
  addSome(finding: Some): void;
  /** The findings in the order in which they came. */
  findings(): readonly Finding[];
}

/** A finding whose words are looked up only where it is listed. */
export type Some = Omit<Finding, 'words'> & { readonly words: string | (() => string) };

/** Findings of one sort that are listed one by one; the rest is counted in one more. */
export const MOST_ALIKE = 50;

export function told(): Told {
  const findings: Finding[] = [];
  const counts = new Map<string, { kind: Finding['kind']; what: string; count: number }>();
  const add = (finding: Finding): void => {
    findings.push({ ...finding, words: shortened(finding.words) });
  };
  return {
    add,
    addSome(finding) {
      const key = `${finding.kind} ${finding.what}`;
      const alike = counts.get(key) ?? { kind: finding.kind, what: finding.what, count: 0 };
      alike.count += 1;
      counts.set(key, alike);
      if (alike.count > MOST_ALIKE) return;
      add({ ...finding, words: typeof finding.words === 'string' ? finding.words : finding.words() });
    },
    findings() {
      const more = [...counts.values()]
        .filter(({ count }) => count > MOST_ALIKE)
        .map(({ kind, what, count }): Finding => {
          const rest = count - MOST_ALIKE;
          return { kind, what, where: 'further on', words: '', message: `and ${rest} more of the same` };
        });
      return [...findings, ...more];
    },
  };
}

/** The words with white space as one blank, and no more than 120 characters of them. */
export function shortened(words: string): string {
  const plain = words.slice(0, 2_000).replace(/\s+/gu, ' ').trim();
  if (plain.length <= 120) return plain;
  return `${plain.slice(0, 119).replace(/[\ud800-\udbff]$/u, '')}…`;
}
