import { createHash } from 'node:crypto';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { memoryWorkspace } from '../../engine/workspace/memory-workspace.ts';
import { counted } from '../../ground/model/counted.ts';
import { notOurForm } from '../../ground/model/diagnostics/bundles.ts';
import {
  checkLetters as compareLetters,
  type KnownFace,
  knownFace,
} from '../../stages/proof/letters/check-letters.ts';
import type { OwnForm } from '../../stages/proof/own-form/read-own-form.ts';
import { codeFaces } from '../../stages/render/code-faces.ts';
import { signFaces, textFaces } from '../../stages/render/font-faces.ts';
import type { Verification } from './verification.ts';

/**
 * Compares how the letters of a PDF are drawn with the fonts that travel with Sourcebound: what a program reads of a
 * font is what the font says, and not what it draws.
 *
 * @param pdf what it is called, and whether it is to have other fonts
 */
export function checkLetters(
  form: OwnForm,
  { file, ownFonts: own }: { readonly file: string; readonly ownFonts: boolean },
  verification: Verification,
): void {
  const { compared, wrong, unknown } = compareLetters(form.stretches, form.fonts, packagedFaces());
  const [other] = unknown;
  if (other !== undefined && own)
    verification.cannot(
      `The letters of ${unknown.join(', ')} are none that come with Sourcebound: whether they are drawn as what they say was not compared.`,
    );
  const foreign =
    wrong ??
    (other !== undefined && !own
      ? `its font ${other} is none that comes with Sourcebound, or has letters of its own`
      : undefined);
  const sentence = `Letters of ${file}: ${counted(compared, 'letter')} in all its fonts, each drawn as what it says.`;
  verification.check('letters', compared, sentence, foreign === undefined ? [] : [notOurForm(file, foreign)]);
}

/** Whether a page has fonts that its template or its workspace brings along. */
export function bringsFonts(html: string): boolean {
  const ours = packagedDigests();
  const faces = html.match(/@font-face/gi)?.length ?? 0;
  const sources = [...html.matchAll(/url\(data:font\/woff2;base64,([A-Za-z0-9+/=]*)\)/g)];
  return faces > sources.length || sources.some(([, base64 = '']) => !ours.has(sha256(base64)));
}

const files = [...textFaces, ...signFaces, ...codeFaces];

let faces: readonly KnownFace[] | undefined;

/** The faces that travel with the package. */
function packagedFaces(): readonly KnownFace[] {
  faces ??= files.map(({ family, file }) => knownFace(family, () => fontFile(file)));
  return faces;
}

let digests: ReadonlySet<string> | undefined;

/** SHA-256 of their files in Base64, as a page holds them. */
function packagedDigests(): ReadonlySet<string> {
  digests ??= new Set(files.map(({ file }) => sha256(Buffer.from(fontFile(file)).toString('base64'))));
  return digests;
}

let packaged: DiskWorkspace | undefined;

function fontFile(file: string): Uint8Array {
  packaged ??= memoryWorkspace(new Map());
  return packaged.read(`fonts/${file}`).value?.bytes ?? new Uint8Array();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
