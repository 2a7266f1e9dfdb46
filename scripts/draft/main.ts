import { describeDraft, describeUnfound } from './describe-draft.ts';
import { folderNamed, lineOf, measureDraft, ROUNDS, TEXTS } from './measure-draft.ts';

/**
 * Drafts the texts of `tests/draft/texts` and prints how much of what a careful person extracts is proposed. `--missed`
 * lists what is not, `--changed` each proposal that a person would not keep as it is, `--proposals` each one. With
 * `--unseen`, `--second` and so on it is those of that folder: what is looked at there is no longer unseen.
 */
export async function printDraftRates(wishes: ReadonlySet<string>): Promise<void> {
  const measured = await measureDraft(folderOf(wishes));
  if (wishes.has('--missed')) console.log(describeUnfound(measured));
  else if (wishes.has('--proposals')) {
    console.log(
      measured
        .flatMap(({ text, proposals }) => proposals.map((one) => `${text}: ${lineOf(one, proposals)}`))
        .join('\n'),
    );
  } else if (wishes.has('--changed')) {
    console.log(
      measured.flatMap(({ text, changed }) => changed.map((line) => `${text}: ${line}`)).join('\n'),
    );
  } else console.log(describeDraft(measured));
}

function folderOf(wishes: ReadonlySet<string>): URL {
  const round = ROUNDS.find((name) => wishes.has(`--${name}`));
  return round === undefined ? TEXTS : folderNamed(round);
}
