import pc from 'picocolors';
import type {
  ExtractionImport,
  ExtractionImportResult,
} from '../../engine/intake/extraction/extraction-import.ts';
import { counted } from '../../ground/model/counted.ts';
import { SECTIONS } from '../../ground/model/item-references.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

/** How many annotations that are left out are listed for people. */
const LISTED = 100;

/** What came of importing annotations, for people: what was added, what was left out and why. */
export function reportImportExtraction(
  result: ExtractionImportResult,
  options: ReportOptions & { readonly dryRun: boolean },
): string {
  const { bold, dim, yellow } = pc.createColors(options.colour);
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  const { import: made } = result;
  if (made === undefined) return [...parts, 'nothing was written'].join('\n');
  for (const { section, id, without } of made.added) {
    if (without !== undefined)
      parts.push(`${yellow('--')}  ${SECTIONS[section]} ${bold(id)}: ${printable(without)}`);
  }
  for (const { name, words, place, reason, nearest } of made.leftOut.slice(0, LISTED)) {
    const shown = words === '' ? '' : ` “${shorten(printable(words))}”`;
    parts.push(
      `${yellow('--')}  ${printable(place.file)}:${place.start.line}: ${name}${shown} left out: ${printable(reason)}`,
    );
    if (nearest !== undefined) parts.push(`    ${dim(`the document has “${shorten(printable(nearest))}”`)}`);
  }
  if (made.leftOut.length > LISTED) {
    parts.push(dim(`    … and ${made.leftOut.length - LISTED} more: --format json has them all`));
  }
  const wrote =
    made.added.length === 0 || options.dryRun ? 'nothing was written' : `wrote ${bold(made.extraction)}`;
  return [...parts, `${summaryOf(made, options.dryRun)}; ${wrote}`].join('\n');
}

function summaryOf(made: ExtractionImport, dryRun: boolean): string {
  const counts = Object.entries(SECTIONS).flatMap(([section, noun]) => {
    const count = made.added.filter((item) => item.section === section).length;
    return count === 0 ? [] : [count === 1 ? `1 ${noun}` : `${count} ${section}`];
  });
  const unmapped = Object.values(made.unmapped).reduce((sum, count) => sum + count, 0);
  const added = counts.length === 0 ? 'no item' : counts.join(', ');
  return [
    `${counted(made.annotations, 'annotation')} of ${made.tool}: ${added} ${dryRun ? 'would be added' : 'added'}`,
    ...(made.warnings > 0
      ? [`with ${counted(made.warnings, 'warning')}, which \`sourcebound check\` shows`]
      : []),
    ...(made.known > 0 ? [`${made.known} there already`] : []),
    ...(unmapped > 0 ? [`${unmapped} of unknown classes`] : []),
    ...(made.skipped > 0 ? [`${made.skipped} skipped`] : []),
    ...(made.leftOut.length > 0 ? [`${made.leftOut.length} left out`] : []),
  ].join(', ');
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 90 ? `${plain.slice(0, 60)} … ${plain.slice(-25)}` : plain;
}

/** The same for programs: one JSON object. */
export function importExtractionJson({
  root,
  document,
  import: made,
  diagnostics,
}: ExtractionImportResult): string {
  const at = <
    Item extends {
      readonly place: {
        readonly file: string;
        readonly start: { readonly line: number; readonly column: number };
      };
    },
  >({
    place,
    ...item
  }: Item): object => ({ ...item, file: place.file, line: place.start.line, column: place.start.column });
  const value = {
    root,
    document,
    ...(made && { ...made, added: made.added.map(at), leftOut: made.leftOut.map(at) }),
    diagnostics: diagnostics.map(flatDiagnostic),
  };
  return JSON.stringify(value, undefined, 2);
}
