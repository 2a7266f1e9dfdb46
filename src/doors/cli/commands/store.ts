import { InvalidArgumentError } from 'commander';
import { type PruneResult, pruneStore } from '../../../api/verbs/prune-store.ts';
import { counted } from '../../../ground/model/counted.ts';
import { reportText } from '../../report/report-text.ts';
import { type DefineCommand, type FormatOptions, withFormat } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { wantsColour, widthOf } from '../terminal.ts';

interface PruneOptions extends FormatOptions {
  readonly store: string;
  readonly keepDays: number;
  readonly manifests?: readonly string[];
  readonly dryRun?: true;
}

export const defineStore: DefineCommand = (program, done) => {
  const store = program.command('store').description('maintain a store of finished work');
  withFormat(store.command('prune'))
    .description('remove old objects from a store, except those that manifests still name')
    .requiredOption('--store <address>', 'the store: file:///… or s3://…')
    .option('--keep-days <days>', 'keep what was written in this many days', days, 30)
    .option('--manifests <folder...>', 'also keep what the manifests in these folders list')
    .option('--dry-run', 'list what would be removed, and remove nothing')
    .action(async (options: PruneOptions) => done(await runPrune(options)));
};

/** `sourcebound store prune`: the exit status. */
async function runPrune({ format, store, keepDays, manifests, dryRun }: PruneOptions): Promise<number> {
  const result = await pruneStore({ store, keepDays, manifests, dryRun, environment: process.env });
  const text = format === 'json' ? JSON.stringify(result, undefined, 2) : pruneText(result, dryRun ?? false);
  process.stdout.write(`${text}\n`);
  return exitStatus(result.diagnostics);
}

function pruneText(result: PruneResult, dryRun: boolean): string {
  const { diagnostics, removed, kept, keptBytes } = result;
  if (diagnostics.length > 0) {
    const options = {
      lineOf: () => undefined,
      colour: wantsColour(process.stdout),
      width: widthOf(process.stdout),
    };
    return reportText({ root: '.', packs: [], diagnostics }, options);
  }
  const lines = dryRun ? removed.map(({ key, bytes }) => `${key}  ${megabytes(bytes)}`) : [];
  const bytes = removed.reduce((sum, object) => sum + object.bytes, 0);
  const went = `${dryRun ? 'Would remove' : 'Removed'} ${counted(removed.length, 'object')}, ${megabytes(bytes)}`;
  return [
    ...lines,
    `${went}; ${counted(kept, 'object')}, ${megabytes(keptBytes)}, ${kept === 1 ? 'stays' : 'stay'}.`,
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 3 : 1)} MB`;
}

function days(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of days, such as 30.');
}
