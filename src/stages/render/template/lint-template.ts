import { append } from '../../../ground/model/append.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Template } from '../../../ground/model/template.ts';
import { blockShapes, fileShapes } from './generated/template-fields.ts';
import { lintCss } from './lint-css.ts';
import { lintHtml } from './lint-html.ts';
import { type Entry, lintNames, type ParsedFile } from './lint-names.ts';
import { lintWords } from './lint-words.ts';
import { parseTemplate } from './parse-template.ts';

/** Everything that is wrong with a template, before any of it is used. */
export function lintTemplate(template: Template): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const parsed = new Map<string, ParsedFile>();
  for (const [path, file] of template.files) {
    if (path.endsWith('.css')) append(diagnostics, lintCss(file));
    if (!path.endsWith('.hbs')) continue;
    const { ast, diagnostics: found } = parseTemplate(file);
    append(diagnostics, found);
    if (ast === undefined) continue;
    append(diagnostics, lintHtml(file, ast));
    append(diagnostics, lintWords(file));
    parsed.set(nameOfFile(path), { file, ast });
  }
  if (!template.files.has('layout.hbs')) {
    diagnostics.push(
      badTemplate(
        folderPlace(template),
        `template \`${template.id}\` has no layout.hbs`,
        'add one, such as a copy of that of a built-in template; `sourcebound doctor` says where those are',
      ),
    );
  }
  const { entries, diagnostics: strangers } = entriesOf(parsed);
  return [...diagnostics, ...strangers, ...lintNames(parsed, entries)].sort(byPlace);
}

/** The name that a partial is called by: its path without `.hbs`. */
export function nameOfFile(path: string): string {
  return path.replace(/\.hbs$/, '');
}

/** A place for what is wrong with a template as a whole. */
export function folderPlace(template: Template): Place {
  const file = template.files.get('layout.hbs')?.path ?? `templates/${template.id}/layout.hbs`;
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

function entriesOf(parsed: ReadonlyMap<string, ParsedFile>): {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const entries: Entry[] = Object.entries(fileShapes).map(([name, type]) => ({ name, type }));
  const diagnostics: Diagnostic[] = [];
  for (const [name, { file }] of parsed) {
    if (!name.startsWith('blocks/')) continue;
    const block = Object.entries(blockShapes).find(([known]) => name === `blocks/${known}`);
    if (block === undefined) {
      const place = { file: file.path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      const known = Object.keys(blockShapes).join(', ');
      diagnostics.push(
        badTemplate(place, `${name}.hbs belongs to no block`, `name it after a block: ${known}`),
      );
    } else entries.push({ name, type: block[1] });
  }
  return { entries, diagnostics };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [left, right] = [a.place, b.place];
  if (left === undefined || right === undefined) return 0;
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.start.line - right.start.line || left.start.column - right.start.column;
}
