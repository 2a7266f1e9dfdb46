import type { TextOf } from '../../ground/edit/fix-edits.ts';
import { reportSarif } from '../report/report-sarif.ts';

/**
 * A report in SARIF, with what there is to say of each code: loaded here, as few runs need it.
 *
 * @param textOf the files that the diagnostics are of
 */
export async function sarifText(result: Parameters<typeof reportSarif>[0], textOf?: TextOf): Promise<string> {
  const { explanationOf } = await import('../explain/explanation-of.ts');
  return reportSarif(result, { meaningOf: explanationOf, ...(textOf && { textOf }) });
}
