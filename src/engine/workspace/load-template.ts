import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { notUtf8, templateMissing } from '../../ground/model/diagnostics.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Template, TemplateFile } from '../../ground/model/template.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** What every template falls back to, file by file. */
const BASE = 'base';
/** The folders of a template that are read, and the kinds of file in them. */
const FOLDERS = ['', 'blocks/', 'parts/'];
const KINDS = ['.hbs', '.css', '.md'];

/**
 * Reads the template of the name: the files of `templates/<id>` over those of `templates/base`, each of the
 * workspace's over the package's.
 *
 * @param place where the pack names its template
 */
export function loadTemplate(workspace: DiskWorkspace, id: string, place: Place): Outcome<Template> {
  const own = filesOf(workspace, id);
  if (own.length === 0) {
    const names = workspace.folders('templates').filter((name) => name !== BASE);
    return { value: undefined, diagnostics: [templateMissing(place, id, didYouMean(id, names))] };
  }
  const paths = new Map<string, string>();
  for (const name of filesOf(workspace, BASE)) paths.set(name, `templates/${BASE}/${name}`);
  for (const name of own) paths.set(name, `templates/${id}/${name}`);

  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, TemplateFile>();
  for (const [name, path] of paths) {
    const file = readTemplateFile(workspace, path);
    append(diagnostics, file.diagnostics);
    if (file.value) files.set(name, file.value);
  }
  const whole = diagnostics.length === 0;
  return { value: whole ? { id, files } : undefined, diagnostics };
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
