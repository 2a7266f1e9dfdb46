import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { notUtf8 } from '../../ground/model/diagnostics/characters.ts';
import { templateMissing } from '../../ground/model/diagnostics/template.ts';
import { whichThereAre } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { isUnder, type Template, type TemplateFile } from '../../ground/model/template.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { builtInPath } from './layers.ts';

/** What every template falls back to, file by file. */
const BASE = 'base';
/** The folders of a template that are read, and the kinds of file in them. */
const FOLDERS = ['', 'blocks/', 'parts/'];
const KINDS = ['.hbs', '.css', '.md'];
/** Ends the name of a style sheet that takes the place of the one that is called so without it. */
const REPLACES = '.replace.css';

/**
 * Reads the template of the name: the files of `templates/<id>` over those of `templates/base`, each of the
 * workspace's over the package's. A style sheet of the workspace's does not take the place of the one under it, but
 * comes after it, unless it says so in its name: `print.replace.css`.
 *
 * @param place where the pack names its template
 */
export function loadTemplate(workspace: DiskWorkspace, id: string, place: Place): Outcome<Template> {
  const found = workspace.once(`template ${id}`, (asked) => readTemplate(asked, id));
  if (found) return found;
  const names = templateNames(workspace);
  const hint = names.includes(id)
    ? `the folder templates/${id}/ has no files of a template: put \`layout.hbs\` into it`
    : whichThereAre(id, names, 'templates');
  return { value: undefined, diagnostics: [templateMissing(place, id, hint)] };
}

/** The names by which packs can ask for a template: the workspace's own and the package's. */
export function templateNames(workspace: Pick<DiskWorkspace, 'folders'>): readonly string[] {
  return workspace.folders('templates').filter((name) => name !== BASE);
}

/** The template; nothing when it has no files. */
function readTemplate(workspace: DiskWorkspace, id: string): Outcome<Template> | undefined {
  const own = filesOf(workspace, id);
  if (own.length === 0) return undefined;
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, TemplateFile>();
  for (const [name, path] of pathsOf(workspace, id, own)) {
    const file = readTemplateFile(workspace, path);
    append(diagnostics, file.diagnostics);
    if (file.value) files.set(name, file.value);
  }
  // A copy of the package's own sheet adds nothing to it.
  for (const [name, { sha256 }] of files) {
    if (isUnder(name) && files.get(name.replace(/^under\/\d+\//, ''))?.sha256 === sha256) files.delete(name);
  }
  const whole = diagnostics.length === 0;
  return { value: whole ? { id, files } : undefined, diagnostics };
}

/** Where the files of the template are, by their names in it. */
function pathsOf(workspace: DiskWorkspace, id: string, own: readonly string[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const levels = [
    { folder: `templates/${id}/`, names: new Set(own) },
    { folder: `templates/${BASE}/`, names: new Set(filesOf(workspace, BASE)) },
  ];
  const names = new Set(
    levels.toReversed().flatMap((level) => [...level.names].map((name) => name.replace(REPLACES, '.css'))),
  );
  for (const name of names) {
    const [top = '', ...under] = name.endsWith('.css')
      ? sheetsOf(workspace, levels, name)
      : firstOf(levels, name);
    paths.set(name, top);
    for (const [index, path] of under.entries()) paths.set(`under/${under.length - 1 - index}/${name}`, path);
  }
  return paths;
}

interface Level {
  readonly folder: string;
  readonly names: ReadonlySet<string>;
}

function firstOf(levels: readonly Level[], name: string): readonly string[] {
  return levels
    .filter(({ names }) => names.has(name))
    .map(({ folder }) => folder + name)
    .slice(0, 1);
}

/** A style sheet, and those that it adds to: down to the first that is the package's, or that replaces the others. */
function sheetsOf(workspace: DiskWorkspace, levels: readonly Level[], name: string): readonly string[] {
  const replacing = name.replace(/\.css$/, REPLACES);
  const found: string[] = [];
  for (const { folder, names } of levels) {
    const path = folder + name;
    const isOwn = names.has(name) && workspace.isOwn(path);
    if (isOwn) found.push(path);
    if (names.has(replacing)) return [...found, folder + replacing];
    const packaged = isOwn ? builtInPath(path) : path;
    if (names.has(name) && workspace.read(packaged).value) return [...found, packaged];
  }
  return found;
}

function filesOf(workspace: DiskWorkspace, id: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    workspace
      .list(`templates/${id}/${folder}`.replace(/\/$/, ''))
      .filter((name) => KINDS.some((kind) => name.endsWith(kind)))
      .map((name) => folder + name),
  );
}

function readTemplateFile(workspace: DiskWorkspace, path: string): Outcome<TemplateFile> {
  const { value: file, diagnostics } = workspace.read(path);
  if (!file) return { value: undefined, diagnostics };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes).replaceAll('\r\n', '\n');
    return { value: { path, text, sha256: file.sha256 }, diagnostics };
  } catch {
    return { value: undefined, diagnostics: [notUtf8(wholeFile(path))] };
  }
}
