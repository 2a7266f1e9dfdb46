import { pathToFileURL } from 'node:url';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import { toolVersion } from '../../engine/workspace/package-folder.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';
import type { Diagnostic, Severity } from '../../ground/model/diagnostic.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Place } from '../../ground/model/place.ts';
import { type FixEdits, fixesOf } from './fix-json.ts';

const PAGE = 'https://sourcebound.dev/docs/diagnostics';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What a code means, for the rule that stands for it. */
export interface CodeMeaning {
  readonly severity: Severity;
  /** In Markdown, one or two sentences. */
  readonly summary: string;
}

export interface SarifOptions {
  readonly meaningOf: (code: string) => CodeMeaning | undefined;
  /** The files that the diagnostics are of. */
  readonly textOf?: TextOf;
}

/**
 * The result in SARIF 2.1.0 (OASIS), for services that collect what tools find. Files are relative to the workspace,
 * columns count UTF-16 code units. What its author has accepted is a suppressed result, with the reason.
 *
 */
export function reportSarif(
  { root, diagnostics }: Pick<BuildResult, 'diagnostics'> & { readonly root: string | null },
  { meaningOf, textOf = () => undefined }: SarifOptions,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const { version } = toolVersion();
  const run = {
    tool: {
      driver: {
        name: 'Sourcebound',
        version,
        semanticVersion: version,
        informationUri: 'https://sourcebound.dev',
        rules: codes.map((code) => ruleOf(code, meaningOf(code))),
      },
    },
    columnKind: 'utf16CodeUnits',
    ...(root !== null && { originalUriBaseIds: { WORKSPACE: { uri: `${pathToFileURL(root).href}/` } } }),
    invocations: [{ executionSuccessful: true }],
    results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code), textOf)),
  };
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2);
}

function ruleOf(code: string, known: CodeMeaning | undefined): object {
  const meaning = known?.summary ?? code;
  return {
    id: code,
    shortDescription: { text: firstSentence(plain(meaning)) },
    fullDescription: { text: plain(meaning) },
    help: { text: plain(meaning), markdown: meaning },
    helpUri: `${PAGE}#${code.toLowerCase()}`,
    defaultConfiguration: { level: known?.severity ?? 'error' },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: number, textOf: TextOf): object {
  const { code, severity, message, place, hint, accepted } = diagnostic;
  const text = hint === undefined ? message : `${message}. ${hint}`;
  const fixes = fixesOf(diagnostic, textOf);
  const also = place === undefined ? [] : otherPlaces(place, fixes);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text },
    ...(place && { locations: [{ physicalLocation: physical(place) }] }),
    ...(also.length > 0 && {
      relatedLocations: also.map((one, id) => ({
        id,
        physicalLocation: physical(one),
        message: { text: 'where it would be put right' },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map(fixOf) }),
    ...(accepted !== undefined && { suppressions: [{ kind: 'inSource', justification: accepted }] }),
  };
}

/** Files besides the diagnostic's own that a fix would change. */
function otherPlaces({ file }: Place, fixes: readonly FixEdits[]): readonly Place[] {
  const edits = fixes.flatMap((fix) => fix.edits).filter((edit) => edit.file !== file);
  return [...groupBy(edits, (edit) => edit.file).values()].flatMap(([edit]) =>
    edit === undefined
      ? []
      : [
          {
            file: edit.file,
            start: { line: edit.line, column: edit.column },
            end: { line: edit.endLine, column: edit.endColumn },
          },
        ],
  );
}

function fixOf({ title, edits }: FixEdits): object {
  return {
    description: { text: title },
    artifactChanges: [...groupBy(edits, ({ file }) => file)].map(([file, own]) => ({
      artifactLocation: artifact(file),
      replacements: own.map(({ line, column, endLine, endColumn, newText }) => ({
        deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
        insertedContent: { text: newText },
      })),
    })),
  };
}

function physical({ file, start, end }: Place): object {
  return {
    artifactLocation: artifact(file),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

function artifact(file: string): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: 'WORKSPACE' };
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function firstSentence(text: string): string {
  return /^.+?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
