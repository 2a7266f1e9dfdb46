import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotRead } from '../../ground/model/diagnostics/files.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile, Workspace } from '../../ground/model/source-file.ts';
import type { EmbeddedFont, FontFace } from '../../ground/model/template.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';

/** Reads the files of font faces, ready to embed. */
export function loadFonts(
  workspace: Workspace,
  faces: readonly FontFace[],
): Outcome<readonly EmbeddedFont[]> {
  const diagnostics: Diagnostic[] = [];
  const fonts: EmbeddedFont[] = [];
  for (const face of faces) {
    const path = `fonts/${face.file}`;
    const { value: file, diagnostics: noticed } = workspace.read(path);
    append(diagnostics, noticed);
    if (file) {
      fonts.push({ ...face, base64: base64Of(file) });
    } else if (noticed.length === 0) {
      const hint = 'install the package again: its fonts come with it';
      diagnostics.push(cannotRead(wholeFile(path), 'there is no such font', hint));
    }
  }
  return { value: diagnostics.length === 0 ? fonts : undefined, diagnostics };
}

/** Once for all packs that are set in it: the bytes of a file that was read never change. */
const base64Of = onceFor(({ bytes }: SourceFile): string => Buffer.from(bytes).toString('base64'));
