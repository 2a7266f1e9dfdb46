import { InvalidArgumentError } from 'commander';
import { draft } from '../../../index.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { draftJson, reportDraft } from '../../report/report-draft.ts';
import { type DefineCommand, type FormatOptions, inWorkspace } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { documentName } from '../pack-name.ts';
import { wantsColour, widthOf } from '../terminal.ts';

const SECTIONS = ['entities', 'figures', 'events', 'quotations'] as const;

type DraftedSection = (typeof SECTIONS)[number];

interface DraftOptions extends FormatOptions {
  readonly root: string;
  readonly only?: readonly DraftedSection[];
  readonly dryRun?: true;
  readonly all?: true;
}

export const defineDraft: DefineCommand = (program, done) => {
  inWorkspace(program.command('draft <document>'))
    .description('propose an extraction, every value bound: to be kept or struck')
    .option('--only <sections>', `some of ${SECTIONS.join(', ')}`, sections)
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--all', 'propose again what has been struck')
    .action(async (document: string, options: DraftOptions) => done(await runDraft(document, options)));
};

/** `sourcebound draft <document>`: the exit status. */
async function runDraft(document: string, options: DraftOptions): Promise<number> {
  const { root, only, dryRun, all } = options;
  const result = await draft({ root, document: documentName(document, root), only, dryRun, all });
  const text =
    options.format === 'json'
      ? draftJson(result)
      : reportDraft(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  process.stdout.write(`${text}\n`);
  return exitStatus(result.diagnostics);
}

/** @throws InvalidArgumentError, as an option's reader does */
function sections(text: string): readonly DraftedSection[] {
  const names = text.split(',').map((name) => name.trim());
  const known = SECTIONS.filter((section) => names.includes(section));
  if (known.length === new Set(names).size) return known;
  throw new InvalidArgumentError(`It must be some of ${SECTIONS.join(', ')}, with commas between them.`);
}
