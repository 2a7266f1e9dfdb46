import pc from 'picocolors';
import type { ListedState, ListResult } from '../../engine/pipeline/list-workspace.ts';
import { counted } from '../../ground/model/counted.ts';
import { printable } from './printable.ts';
import { flatDiagnostic } from './report-json.ts';
import { type ReportOptions, reportDiagnostic } from './report-text.ts';

const STATES: Readonly<Record<ListedState, string>> = {
  current: 'up to date',
  outdated: 'older than its sources',
  stale: 'stale',
  'not-built': 'not built',
};

/** What is in a workspace, for people: a row for each pack and each document. */
export function reportList(result: ListResult, options: ReportOptions): string {
  const { bold, dim } = pc.createColors(options.colour);
  const parts = result.diagnostics.map((diagnostic) => `${reportDiagnostic(diagnostic, options)}\n`);
  const { packs, documents } = result;
  const ids = [...packs, ...documents].map(({ id }) => printable(id).length);
  const indent = ids.reduce((most, length) => Math.max(most, length), 0) + 2;
  const row = (id: string, title: string | undefined, facts: readonly string[]): readonly string[] => [
    `${id.padEnd(indent)}${title ?? dim('(cannot be read)')}`,
    `${' '.repeat(indent)}${dim(facts.join(', '))}`,
  ];
  const sections = [
    [
      counted(packs.length, 'pack'),
      packs.flatMap(({ id, title, edition, state, pages, pdf }) =>
        row(printable(id), title === undefined ? undefined : printable(title), [
          ...(edition === undefined ? [] : [`edition ${edition}`]),
          STATES[state],
          ...(pages === undefined ? [] : [counted(pages, 'page')]),
          ...(pdf === undefined ? [] : [printable(pdf)]),
        ]),
      ),
    ],
    [
      counted(documents.length, 'document'),
      documents.flatMap(({ id, title, packs: users }) =>
        row(printable(id), title === undefined ? undefined : printable(title), [
          users.length === 0 ? 'in no pack' : `in ${users.map(printable).join(', ')}`,
        ]),
      ),
    ],
  ] as const;
  if (packs.length > 0 || documents.length > 0 || parts.length === 0) {
    for (const [title, rows] of sections) parts.push([bold(title), ...rows].join('\n'));
  }
  return parts.join('\n');
}

/** The same for programs: one JSON object. */
export function listJson({ root, packs, documents, diagnostics }: ListResult): string {
  return JSON.stringify(
    { root, packs, documents, diagnostics: diagnostics.map(flatDiagnostic) },
    undefined,
    2,
  );
}
