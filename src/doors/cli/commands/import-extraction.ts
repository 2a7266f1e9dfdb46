import type { Command } from 'commander';
import { importExtraction } from '../../../api/verbs/import-extraction.ts';
import { importExtractionJson, reportImportExtraction } from '../../report/report-import-extraction.ts';
import type { LoudnessOptions, PackOptions } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { endWithReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export interface ImportExtractionOptions extends PackOptions, Pick<LoudnessOptions, 'quiet'> {
  readonly extraction?: string;
  readonly document?: string;
  readonly mapping?: string;
  readonly by?: string;
  readonly propose?: boolean;
  readonly dryRun?: boolean;
}

/** The options of an import of annotations. */
export function withExtractionOptions(command: Command): Command {
  return command
    .option('--extraction <file>', 'annotations of LangExtract, Hypothesis, Zotero, or W3C Web Annotations')
    .option('--document <id>', 'the document whose words they mark')
    .option('--mapping <file>', 'what classes and tags become: docs/importing-extractions.md')
    .option('--by <name>', 'who answers for the extraction')
    .option('--propose', 'mark its items as proposed, to be kept or struck');
}

/** `sourcebound import --extraction <file> --document <id>`: the exit status. */
export async function runImportExtraction(
  extraction: string,
  options: ImportExtractionOptions,
  command: Command,
): Promise<number> {
  const { root, document, mapping, by, propose, dryRun = false } = options;
  if (document === undefined) return command.error("error: --extraction needs '--document <id>'");
  const result = await importExtraction({ root, file: extraction, document, mapping, by, propose, dryRun });
  const text =
    options.format === 'json'
      ? importExtractionJson(result)
      : reportImportExtraction(result, {
          lineOf: () => undefined,
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
          dryRun,
        });
  return endWithReport(text, options, exitStatus(result.diagnostics));
}
