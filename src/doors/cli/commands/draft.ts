import { InvalidArgumentError, Option } from 'commander';
import { draft } from '../../../api/verbs/draft.ts';
import { reviewDraft } from '../../../api/verbs/review-draft.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { draftJson, reportDraft } from '../../report/report-draft.ts';
import { reportReview, reviewJson } from '../../report/report-review.ts';
import type { ReportOptions } from '../../report/report-text.ts';
import {
  type DefineCommand,
  type FormatOptions,
  inWorkspace,
  type LoudnessOptions,
  withQuiet,
} from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { documentName } from '../pack-name.ts';
import { endWithReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

const SECTIONS = ['entities', 'figures', 'events', 'quotations'] as const;

type DraftedSection = (typeof SECTIONS)[number];

interface DraftOptions extends FormatOptions, Pick<LoudnessOptions, 'quiet'> {
  readonly root: string;
  readonly only?: readonly DraftedSection[];
  readonly dryRun?: true;
  readonly all?: true;
  readonly keep?: readonly string[];
  readonly strike?: readonly string[];
  readonly list?: true;
}

export const defineDraft: DefineCommand = (program, done) => {
  const command = withQuiet(inWorkspace(program.command('draft <document>')));
  command
    .description('propose an extraction in which every value is bound; keep or strike proposals')
    .option('--only <sections>', `some of ${SECTIONS.join(', ')}`, sections)
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--all', 'propose struck items again')
    .option('--list', 'list the proposals that are not yet kept or struck')
    .addOption(
      new Option('--keep <ids>', 'keep these proposals; `all` keeps the rest')
        .argParser(ids)
        .conflicts('all'),
    )
    .addOption(
      new Option('--strike <ids>', 'delete these proposals; `all` deletes the rest')
        .argParser(ids)
        .conflicts('all'),
    )
    // What is too much here is mostly an id after a space.
    .allowExcessArguments()
    .action(async (document: string, options: DraftOptions) => {
      const [, ...more] = command.args;
      const { list, keep, strike } = options;
      if (keep !== undefined && strike !== undefined && isAll(keep) && isAll(strike))
        return command.error('error: --keep all and --strike all are opposites: give ids to one of them');
      if (more.length > 0) return command.error(tooMuch(document, more, options));
      const reviews = list !== undefined || keep !== undefined || strike !== undefined;
      return done(await (reviews ? runReview(document, options) : runDraft(document, options)));
    });
};

/** Ids with spaces between them, or a second document. */
function tooMuch(document: string, more: readonly string[], { keep, strike }: DraftOptions): string {
  const option = keep === undefined ? 'strike' : 'keep';
  const named = keep ?? strike;
  return named === undefined
    ? `error: one document at a time: sourcebound draft ${document}`
    : `error: separate ids with commas: --${option} ${[...named, ...more].join(',')}`;
}

/** `sourcebound draft <document>`: the exit status. */
async function runDraft(document: string, options: DraftOptions): Promise<number> {
  const { root, only, dryRun, all } = options;
  const result = await draft({ root, document: documentName(document, root), only, dryRun, all });
  const text = options.format === 'json' ? draftJson(result) : reportDraft(result, reporting(result.root));
  return endWithReport(text, options, exitStatus(result.diagnostics));
}

function isAll(ids: readonly string[]): boolean {
  return ids.length === 1 && ids[0] === 'all';
}

/** `sourcebound draft <document> --list`, `--keep`, `--strike`: the exit status. */
async function runReview(document: string, options: DraftOptions): Promise<number> {
  const { root, only, dryRun, keep = [], strike, list = false } = options;
  const result = await reviewDraft({
    root,
    document: documentName(document, root),
    keep: isAll(keep) ? 'all' : keep,
    strike: strike !== undefined && isAll(strike) ? 'all' : strike,
    only,
    dryRun,
  });
  const text =
    options.format === 'json' ? reviewJson(result) : reportReview(result, list, reporting(result.root));
  return endWithReport(text, options, exitStatus(result.diagnostics));
}

function reporting(root: string): ReportOptions {
  return {
    lineOf: readSourceLines(root),
    colour: wantsColour(process.stdout),
    width: widthOf(process.stdout),
  };
}

/** An option that is given twice adds up. */
function ids(text: string, before: readonly string[] = []): readonly string[] {
  const named = text.split(',').map((id) => id.trim());
  if (named.every((id) => id !== '')) return [...before, ...named];
  throw new InvalidArgumentError('It must be ids of proposals, separated by commas.');
}

/** @throws InvalidArgumentError, as an option's reader does */
function sections(text: string): readonly DraftedSection[] {
  const names = text.split(',').map((name) => name.trim());
  const known = SECTIONS.filter((section) => names.includes(section));
  if (known.length === new Set(names).size) return known;
  throw new InvalidArgumentError(`It must be some of ${SECTIONS.join(', ')}, separated by commas.`);
}
