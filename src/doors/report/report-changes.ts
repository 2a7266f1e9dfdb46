import pc from 'picocolors';
import type { ChangesResult } from '../../engine/pipeline/list-changes.ts';
import { append } from '../../ground/model/append.ts';
import { differingParts } from '../../ground/model/differing-parts.ts';
import type { EditionChanges, EditionItem } from '../../ground/model/edition-changes.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';
import { wrapLines } from './wrap-lines.ts';

/** What has changed, for people: a line for each change, with what was said before under it. */
export function reportChanges(result: ChangesResult, options: ReportOptions): string {
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  const { changes, pack, edition } = result;
  if (changes === undefined) {
    const why =
      edition === undefined
        ? `no changes of ${pack} can be listed`
        : `no earlier edition of ${pack} is on record in sources/editions/${pack}/: \`copies\` and \`bundle\` write what they hand out there`;
    return [...parts, why].join('\n');
  }
  append(parts, linesOf(result.pack, changes, options));
  return parts.join('\n');
}

/** The same for programs: one JSON object. What the pack says of itself is its `front`: `pack` is its id. */
export function changesJson({ root, pack, edition, changes, diagnostics }: ChangesResult): string {
  const { pack: front, ...others } = changes ?? {};
  const value = {
    root,
    pack,
    ...(edition !== undefined && { edition }),
    ...(front && { front }),
    ...others,
    diagnostics: diagnostics.map(flatDiagnostic),
  };
  return JSON.stringify(value, undefined, 2);
}

interface Line {
  readonly change: string;
  readonly what: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

function linesOf(pack: string, changes: EditionChanges, options: ReportOptions): readonly string[] {
  const { bold, dim, green, red, yellow } = pc.createColors(options.colour);
  const { edition, date, rules } = changes.since;
  const issue = date === undefined ? `edition ${edition}` : `edition ${edition}, ${date}`;
  const groups: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    ['pack', changes.pack.map(({ field, before, now }) => ({ change: 'changed', what: field, before, now }))],
    ...KINDS.map(
      ([kind, title]) =>
        [
          title,
          changes.items
            .filter(({ before, now }) => (now ?? before)?.kind === kind)
            .map(({ change, before, now }) => ({
              change,
              what: (now ?? before)?.ref ?? '',
              before: before && saysOf(before, now),
              now: now && saysOf(now, before),
            })),
        ] as const,
    ),
    [
      'text',
      changes.text.map(({ change, section, before, now, isOnOtherEvidence }) => ({
        change,
        what: section,
        before: isOnOtherEvidence ? undefined : before,
        now: isOnOtherEvidence ? `${now} (on other evidence)` : now,
      })),
    ],
    [
      'sources',
      changes.sources.map(({ change, id, title, differs }) => ({
        change,
        what: id,
        before: undefined,
        now: differs.length === 0 ? title : `${title}: ${differs.map((one) => DIFFERS[one]).join(', ')}`,
      })),
    ],
  ];
  const all = groups.flatMap(([, lines]) => lines);
  if (all.length === 0) return [`nothing has changed in ${pack} since ${issue} (${rules})`];
  const colourOf = (change: string): ((text: string) => string) =>
    change === 'added' ? green : change === 'withdrawn' ? red : change === 'moved' ? dim : yellow;
  const lines: string[] = [];
  for (const [title, group] of groups) {
    if (group.length === 0) continue;
    lines.push(bold(title));
    for (const { change, what, before, now } of group) {
      const head = `  ${colourOf(change)(change.padEnd(9))}  ${printable(what)}`;
      const isMoved = change === 'moved';
      const wrapped = (mark: string, text: string): readonly string[] =>
        wrapLines(printable(text), Math.max(20, options.width - 15)).map(
          (line, index) => `             ${index === 0 ? mark : ' '} ${line}`,
        );
      lines.push(head.trimEnd());
      if (before !== undefined && !isMoved) append(lines, wrapped('-', before));
      if (now !== undefined) append(lines, wrapped(isMoved ? ' ' : '+', now));
    }
  }
  lines.push(
    '',
    `${all.length} ${all.length === 1 ? 'change' : 'changes'} in ${pack} since ${issue} (${rules})`,
  );
  return lines;
}

const KINDS = [
  ['figure', 'figures'],
  ['event', 'events'],
  ['quotation', 'quotations'],
  ['claim', 'claims'],
  ['entity', 'names'],
] as const;

const DIFFERS = {
  title: 'another title',
  issued: 'another date',
  reliability: 'another grade of reliability',
  description: 'another description',
  text: 'its text was revised',
} as const;

function saysOf(item: EditionItem, other: EditionItem | undefined): string {
  const { what, says, besides } = item;
  const whole = [what, says].filter((part) => part !== '').join(': ');
  const more = [...(besides === undefined ? [] : [besides]), ...differingParts(item, other)];
  return more.length === 0 ? whole : `${whole} (${more.join('; ')})`;
}
