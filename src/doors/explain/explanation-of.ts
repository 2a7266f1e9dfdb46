import type { Severity } from '../../ground/model/diagnostic.ts';
import { SEVERITIES } from '../../stages/bind/generated/codes.ts';
import type { Explanation } from './explanation.ts';
import { EXPLANATIONS } from './generated/explanations.ts';

/** What there is to say of a code, with the code itself and how severe it is. */
export interface ExplainedCode extends Explanation {
  readonly code: string;
  readonly severity: Severity;
}

/** All codes, in order. */
export const CODES: readonly string[] = Object.keys(EXPLANATIONS);

/** What there is to say of a code, however it is typed: `date-turned` is `DATE_TURNED`. Nothing of one that is none. */
export function explanationOf(typed: string): ExplainedCode | undefined {
  const code = typed.trim().toUpperCase().replaceAll('-', '_');
  const explanation = EXPLANATIONS[code];
  const severity = SEVERITIES.get(code);
  return explanation && severity && { code, severity, ...explanation };
}
