import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import type { CheckId, VerifyCheck } from './verify-result.ts';

/** What has been checked, and what came of it. */
export interface Checked {
  readonly checks: readonly VerifyCheck[];
  readonly notChecked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Keeps what has been checked so far. */
export interface Verification {
  /**
   * Notes a check. `holding` says what was checked and holds, in a sentence. Errors among the diagnostics mean
   * that it does not hold; warnings were there when the pack was made.
   */
  check(id: CheckId, count: number, holding: string, diagnostics: readonly Diagnostic[]): void;
  /** Notes, in a sentence, what could not be checked again. */
  cannot(sentence: string): void;
  found(): Checked;
}

export function openVerification(): Verification {
  const checks: VerifyCheck[] = [];
  const notChecked: string[] = [];
  const diagnostics: Diagnostic[] = [];
  return {
    found: () => ({ checks, notChecked, diagnostics }),
    check(id, count, holding, noticed) {
      const errors = noticed.filter(({ severity }) => severity === 'error');
      append(diagnostics, errors);
      const holds = !hasErrors(errors);
      const sentence = holds
        ? holding
        : `${TITLES[id]}: ${errors.length === 1 ? 'one thing does' : `${errors.length} things do`} not hold, see above.`;
      checks.push({ id, holds, count, sentence });
    },
    cannot(sentence) {
      if (!notChecked.includes(sentence)) notChecked.push(sentence);
    },
  };
}

const TITLES: Readonly<Record<CheckId, string>> = {
  sums: 'SHA256SUMS',
  readme: 'README.txt',
  version: 'Version',
  manifest: 'Manifest',
  form: 'Form of the PDF',
  letters: 'Letters of the PDF',
  pictures: 'Pictures of the PDF',
  title: 'Title',
  sources: 'Sources',
  evidence: 'Evidence',
  html: 'HTML',
  attachments: 'Inside the PDF',
  proof: 'On the pages',
  printed: 'Printed strings',
  pages: 'Words of the PDF',
};
