import { InvalidArgumentError, Option } from 'commander';
import { importFiles } from '../../../api/verbs/import-files.ts';
import { whichThereAre } from '../../../ground/model/nearest-name.ts';
import { OFFERED } from '../../../stages/intake/offered-names.ts';
import { importJson, reportImport } from '../../report/report-import.ts';
import { type DefineCommand, inWorkspace, withQuiet } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { endWithReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';
import {
  type ImportExtractionOptions,
  runImportExtraction,
  withExtractionOptions,
} from './import-extraction.ts';

interface ImportOptions extends ImportExtractionOptions {
  readonly as?: string;
  readonly acceptChanges?: boolean;
  readonly rejectChanges?: boolean;
  readonly hyphens?: 'join' | 'keep';
  readonly without?: readonly string[];
  readonly pages?: readonly PageRange[];
  readonly replace?: boolean;
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

export const defineImport: DefineCommand = (program, done) => {
  const command = withExtractionOptions(withQuiet(inWorkspace(program.command('import [file...]'))))
    .description(
      'make documents of DOCX, PDF, HTML, EML, text and Markdown files; or add annotations of other tools to an extraction',
    )
    .option('--as <id>', 'the id of the document (default: from the name of the file)')
    .addOption(
      new Option('--accept-changes', 'take the text as if all tracked changes were accepted').conflicts(
        'rejectChanges',
      ),
    )
    .option('--reject-changes', 'take the text as if all tracked changes were rejected')
    .addOption(
      new Option('--hyphens <how>', 'what to do with words that a line end divides').choices([
        'join',
        'keep',
      ]),
    )
    .option(
      '--without <parts>',
      'leave out parts that an import offers to leave out, such as navigation,related (none: leave out nothing)',
      parts,
    )
    .option(
      '--pages <pages>',
      'only these pages of a PDF, such as 2-14,20 (all: every page again)',
      pageRanges,
    )
    .option('--replace', 'replace a document that was edited by hand, not imported, or imported from another')
    .option('--dry-run', 'say what would be written, and write nothing');
  command.action(async (files: readonly string[], options: ImportOptions) => {
    const { extraction } = options;
    if (extraction === undefined && files.length === 0) {
      return command.error('error: name the files to import, or annotations with --extraction');
    }
    if (extraction !== undefined && files.length > 0) {
      return command.error('error: --extraction names its file: no other is imported beside it');
    }
    return done(
      await (extraction === undefined
        ? runImport(files, options)
        : runImportExtraction(extraction, options, command)),
    );
  });
};

/** `sourcebound import <file…>`: the exit status. */
async function runImport(files: readonly string[], options: ImportOptions): Promise<number> {
  const { root, as, hyphens, without, pages, replace, dryRun, acceptChanges, rejectChanges } = options;
  const changes = acceptChanges ? 'accept' : rejectChanges ? 'reject' : undefined;
  const result = await importFiles({
    root,
    files,
    as,
    choices: { changes, hyphens, without, pages },
    replace,
    dryRun,
  });
  const text =
    options.format === 'json'
      ? importJson(result)
      : reportImport(result, {
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
          dryRun: dryRun ?? false,
        });
  return endWithReport(
    text,
    options,
    exitStatus([...result.diagnostics, ...result.imports.flatMap(({ diagnostics }) => diagnostics)]),
  );
}

/**
 * Names with commas between them; the option may be given again. `none` is the choice to leave out nothing.
 *
 * @throws InvalidArgumentError, as an option's reader does, for a name that no import offers
 */
function parts(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (name === '' || name === 'none' || OFFERED.includes(name)) continue;
    const hint = whichThereAre(name, OFFERED, 'parts') ?? '';
    throw new InvalidArgumentError(`No import offers \`${name}\`: ${hint}.`.replace(/\?\.$/, '?'));
  }
  return [...before, ...names.filter((name) => name !== '' && name !== 'none')];
}

/** @throws InvalidArgumentError, as an option's reader does */
function pageRanges(text: string): readonly PageRange[] {
  if (text.trim() === 'all') return [];
  return text.split(',').map((part) => {
    const [, first = '', last = first] = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?$/.exec(part) ?? [];
    const range = { first: Number(first), last: Number(last) };
    if (first === '' || range.first < 1 || range.last < range.first) {
      throw new InvalidArgumentError('It must be pages and ranges of pages, such as 2-14,20.');
    }
    return range;
  });
}
