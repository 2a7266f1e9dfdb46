import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedFont, FontFace, Template, TemplateFile } from '../../../src/ground/model/template.ts';

const root = join(import.meta.dirname, '../../..');

/** A built-in template with what it falls back to, and files of a test's own laid over it. */
export function loadTemplate(id: string, own: Readonly<Record<string, string>> = {}): Template {
  const files = new Map<string, TemplateFile>();
  for (const folder of ['base', id]) {
    for (const name of readdirSync(join(root, 'templates', folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:hbs|css|md)$/.test(name)) continue;
      const path = `templates/${folder}/${name}`;
      files.set(name, templateFile(path, readFileSync(join(root, path), 'utf8')));
    }
  }
  for (const [name, text] of Object.entries(own))
    files.set(name, templateFile(`templates/${id}/${name}`, text));
  return { id, files };
}

/** A template of nothing but the given files. */
export function bareTemplate(own: Readonly<Record<string, string>>): Template {
  const files = Object.entries(own).map(([name, text]): [string, TemplateFile] => [
    name,
    templateFile(`templates/bare/${name}`, text),
  ]);
  return { id: 'bare', files: new Map(files) };
}

/** The font files of the faces, as the caller of a render reads them. */
export function loadFonts(faces: readonly FontFace[]): readonly EmbeddedFont[] {
  return faces.map((face) => {
    return { ...face, base64: readFileSync(join(root, 'fonts', face.file)).toString('base64') };
  });
}

function templateFile(path: string, text: string): TemplateFile {
  return { path, text, sha256: createHash('sha256').update(text).digest('hex') };
}
