import type { Diagnostic } from '../../model/diagnostic.ts';
import { hasErrors } from '../../model/outcome.ts';
import type { CheckId, VerifyCheck } from './verify-result.ts';

/** Keeps what has been checked so far. */
export interface Verification {
  /** Notes a check: errors among the diagnostics mean that it does not hold. Warnings were seen when it was made. */
  check(id: CheckId, count: number, holding: string, diagnostics: readonly Diagnostic[]): void;
  /** Notes, in a sentence, what could not be checked again. */
  cannot(sentence: string): void;
  readonly checks: readonly VerifyCheck[];
  readonly notChecked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function openVerification(): Verification {
  const checks: VerifyCheck[] = [];
  const notChecked: string[] = [];
  const diagnostics: Diagnostic[] = [];
  return {
    checks,
    notChecked,
    diagnostics,
    check(id, count, holding, noticed) {
      const errors = noticed.filter(({ severity }) => severity === 'error');
      diagnostics.push(...errors);
      const holds = !hasErrors(errors);
      const sentence = holds
        ? holding
        : `${TITLES[id]}: ${errors.length === 1 ? 'one thing does' : `${errors.length} things do`} not hold.`;
      checks.push({ id, holds, count, sentence });
    },
    cannot(sentence) {
      if (!notChecked.includes(sentence)) notChecked.push(sentence);
    },
  };
}

const TITLES: Readonly<Record<CheckId, string>> = {
  sums: 'The SHA-256 sums',
  manifest: 'The manifest',
  sources: 'The sources',
  evidence: 'The evidence',
  html: 'The HTML',
  attachments: 'What the PDF carries inside',
  proof: 'What the PDF has to print',
  printed: 'What the evidence says is printed',
  pages: 'The text of the PDF',
};
