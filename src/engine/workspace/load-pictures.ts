import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badPicture } from '../../ground/model/diagnostics/template.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Picture } from '../../ground/model/picture.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Workspace } from '../../ground/model/source-file.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { readPicture } from '../../stages/read/pictures/read-picture.ts';

const FOLDER = 'sources/pictures';

/** The pictures that a narrative places, by the names of their files; no value beside errors. */
export function loadPictures(
  workspace: Workspace,
  { root }: Narrative,
): Outcome<ReadonlyMap<string, Picture>> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Map<string, Picture>();
  for (const node of root.children) {
    if (node.type !== 'block' || node.name !== 'picture') continue;
    for (const { kind, word, place } of node.named) {
      if (kind !== 'file' || pictures.has(word)) continue;
      const loaded = loadPicture(workspace, `${FOLDER}/${word}`, place);
      append(diagnostics, loaded.diagnostics);
      if (loaded.value) pictures.set(word, loaded.value);
    }
  }
  return { value: diagnostics.length === 0 ? pictures : undefined, diagnostics };
}

/** Once for all packs that have it, and for each build while it is watched: the bytes of a file that was read never change. */
const pictureIn = onceFor(readPicture);

/** A picture of the workspace. `place` is where it is named. */
export function loadPicture(workspace: Workspace, path: string, place: Place): Outcome<Picture> {
  const file = workspace.read(path);
  if (file.value === undefined && file.diagnostics.length > 0) return { ...file, value: undefined };
  if (file.value === undefined) {
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
    const names = workspace.list(folder);
    const hint =
      didYouMean(name, names) ??
      (names.length === 0 ? `put it into ${folder}/` : `${folder}/ has ${names.slice(0, 10).join(', ')}`);
    return { value: undefined, diagnostics: [badValue(place, `there is no file \`${path}\``, hint)] };
  }
  const read = pictureIn(file.value);
  return 'fault' in read
    ? { value: undefined, diagnostics: [badPicture(place, path, read.fault, read.hint)] }
    : { value: read.picture, diagnostics: [] };
}
