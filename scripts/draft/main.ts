import { describeDraft, describeUnfound } from './describe-draft.ts';
import { measureDraft } from './measure-draft.ts';

/**
 * Drafts the texts of `tests/draft/texts` and prints how much of what a careful person extracts is proposed. `--missed`
 * lists what is not, `--changed` each proposal that a person would not keep as it is.
 */
export async function printDraftRates(wishes: ReadonlySet<string>): Promise<void> {
  const measured = await measureDraft();
  if (wishes.has('--missed')) console.log(describeUnfound(measured));
  else if (wishes.has('--changed')) {
    console.log(
      measured.flatMap(({ text, changed }) => changed.map((line) => `${text}: ${line}`)).join('\n'),
    );
  } else console.log(describeDraft(measured));
}
