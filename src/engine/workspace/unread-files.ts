import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unreadFile } from '../../ground/model/diagnostics/files.ts';
import { isMissing } from '../../ground/model/source-file.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** What is passed over for its name or its place, with where it has to be: warnings. */
export function unreadFiles(workspace: DiskWorkspace): readonly Diagnostic[] {
  return [
    ...['sources/packs', 'sources/documents'].flatMap((folder) => [
      ...workspace.list(folder).flatMap((name) => unreadIn(folder, name)),
      ...nestedIn(workspace, folder),
    ]),
    ...BRANDS.filter((path) => !isMissing(workspace.read(path))).map((path) =>
      unreadFile(
        wholeFile(path),
        'a brand is the file `brand.yml` in the workspace’s folder',
        `move it to \`brand.yml\`, beside \`sources\``,
      ),
    ),
  ];
}

/** What somebody may call a brand who does not know its name. */
const BRANDS = ['brand.yaml', 'sources/brand.yml', 'sources/brand.yaml'];

/** `pack.markdown`, `pack.MD`, `pack.md.txt`, and what can be imported. */
function unreadIn(folder: string, name: string): readonly Diagnostic[] {
  if (name.startsWith('.') || name.endsWith('.md')) return [];
  const path = `${folder}/${name}`;
  const isDocument = folder === 'sources/documents';
  if (isDocument && IMPORTED.test(name)) {
    return [
      unreadFile(wholeFile(path), 'documents here are texts in Markdown', `import it: ${importOf(path)}`),
    ];
  }
  const text = TEXT.exec(name) ?? (isDocument ? null : DATA.exec(name));
  if (text === null) return [];
  const hint = `rename it to ${folder}/${text[1]}.md, if it is to be read; otherwise keep it in another folder`;
  return [unreadFile(wholeFile(path), 'the names of files here end with .md', hint)];
}

const TEXT = /^(.+?)(?:\.md)?\.(?:markdown|mdown|mkd|md|mdx|txt|text)$/i;
const DATA = /^(.+?)(?:\.md)?\.(?:ya?ml)$/i;
const IMPORTED = /\.(?:docx|docm|dotx|dotm|pdf|html?|xhtml|mhtml?|eml)$/i;

/** Texts in folders of a folder, into which nobody looks. */
function nestedIn(workspace: DiskWorkspace, folder: string): readonly Diagnostic[] {
  return workspace.folders(folder).flatMap((inner) =>
    inner.startsWith('.') || inner.endsWith('.md')
      ? []
      : workspace
          .list(`${folder}/${inner}`)
          .filter((name) => name.endsWith('.md'))
          .map((name) =>
            unreadFile(
              wholeFile(`${folder}/${inner}/${name}`),
              `folders in ${folder} are not searched`,
              `move it to ${folder}/${name}, if it is to be read; otherwise keep it in another folder`,
            ),
          ),
  );
}

/** How to import what lies among the documents under this id, if something does. */
export function hintAtImport(workspace: DiskWorkspace, id: string): string | undefined {
  const name = workspace
    .list('sources/documents')
    .find((one) => IMPORTED.test(one) && one.replace(IMPORTED, '') === id);
  return name === undefined ? undefined : `import it: ${importOf(`sources/documents/${name}`)}`;
}

function importOf(path: string): string {
  return `\`sourcebound import ${path}\``;
}
