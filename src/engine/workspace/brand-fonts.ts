import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { BrandSettings } from '../../ground/model/generated/brand.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Workspace } from '../../ground/model/source-file.ts';
import type { EmbeddedFont, FontFace } from '../../ground/model/template.ts';
import { textFaces } from '../../stages/render/font-faces.ts';
import { readFontTable } from './font-table.ts';

/** A typeface as a style sheet names it, and its fonts. */
export interface BrandFonts {
  readonly family: string;
  readonly fonts: readonly EmbeddedFont[];
}

type Typeface = NonNullable<NonNullable<BrandSettings['fonts']>['text']>;

interface Use {
  readonly use: 'text' | 'headings';
  /** Where a part of the typeface is named. */
  readonly placeIn: (...path: readonly string[]) => Place;
}

/**
 * The fonts of a typeface: of its package, `@fontsource/<name>`, or of files. A cut that the typeface of running text
 * lacks is that of our own: a browser would smear or slant the regular one. Headings are set in the cuts that there are.
 */
export function brandFonts(workspace: Workspace, typeface: Typeface, use: Use): Outcome<BrandFonts> {
  const found =
    typeof typeface === 'string' ? ofPackage(workspace, typeface, use) : ofFiles(workspace, typeface, use);
  if (found.value === undefined || use.use === 'headings') return found;
  const { family, fonts } = found.value;
  return { ...found, value: { family, fonts: [...fonts, ...borrowed(workspace, found.value)] } };
}

const OWN = 'Source Serif 4';

function borrowed(workspace: Workspace, { family, fonts }: BrandFonts): readonly EmbeddedFont[] {
  const own = textFaces.filter((face) => face.family === OWN && / latin(?:-ext)? /.test(subsetOf(face)));
  const lacking = own.filter(
    ({ weight, style }) => !fonts.some((one) => one.weight === weight && one.style === style),
  );
  return lacking.flatMap(({ file, weight, style, unicodeRange }): EmbeddedFont[] => {
    const bytes = fontOf(workspace, file);
    return bytes ? [font({ family, path: file, weight, style, range: unicodeRange }, bytes)] : [];
  });
}

/** ` latin ` of `source-serif-4-latin-600-normal.woff2`. */
function subsetOf({ file, weight }: FontFace): string {
  return ` ${file.slice(OWN.length + 1, file.indexOf(`-${weight}-`))} `;
}

/** What a package has in Latin letters: others come from where they always come from. */
const SUBSETS = ['latin', 'latin-ext'];

function ofPackage(workspace: Workspace, name: string, { use, placeIn }: Use): Outcome<BrandFonts> {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const slices = readFontTable(workspace, id) ?? [];
  const family = `Brand ${name}`;
  const fonts = CUTS.flatMap(({ weights, style }) => {
    const found = weights.find((weight) => fontOf(workspace, `${id}/${id}-latin-${weight}-${style}.woff2`));
    if (found === undefined) return [];
    return SUBSETS.flatMap((subset): EmbeddedFont[] => {
      const path = `${id}/${id}-${subset}-${found}-${style}.woff2`;
      const bytes = fontOf(workspace, path);
      const range = slices.find((slice) => slice.name === subset)?.range;
      return bytes && range ? [font({ family, path, weight: weights[0] ?? 400, style, range }, bytes)] : [];
    });
  });
  if (fonts.some(({ weight, style }) => weight === 400 && style === 'normal')) {
    return { value: { family, fonts }, diagnostics: [] };
  }
  const hint = `run \`npm install @fontsource/${id}\` in the workspace, or name the files of the typeface`;
  const problem = badValue(placeIn(), `the typeface \`${name}\` for ${use} is not installed`, hint);
  return { value: undefined, diagnostics: [problem] };
}

/** The cuts that pages are set in. Where a package has no semi-bold, its bold is taken. */
const CUTS = [
  { weights: [400], style: 'normal' },
  { weights: [400], style: 'italic' },
  { weights: [600, 700], style: 'normal' },
] as const;

function fontOf(workspace: Workspace, path: string): Uint8Array | undefined {
  return workspace.read(`fonts/${path}`).value?.bytes;
}

function ofFiles(
  workspace: Workspace,
  files: Exclude<Typeface, string>,
  { use, placeIn }: Use,
): Outcome<BrandFonts> {
  const family = `Brand ${use}`;
  const diagnostics: Diagnostic[] = [];
  const fonts = FILE_CUTS.flatMap(({ cut, weight, style }): EmbeddedFont[] => {
    const path = files[cut];
    if (path === undefined) return [];
    const file = workspace.read(path);
    if (file.value === undefined) {
      const missing = badValue(
        placeIn(cut),
        `there is no file \`${path}\``,
        'write its path from the workspace’s folder, with `/`',
      );
      diagnostics.push(...(file.diagnostics.length > 0 ? file.diagnostics : [missing]));
      return [];
    }
    if (!isFont(file.value.bytes)) {
      diagnostics.push(
        badValue(placeIn(cut), `${path} is not a font`, 'name a WOFF2, WOFF, TTF or OTF file'),
      );
      return [];
    }
    return [font({ family, path, weight, style, range: EVERYTHING }, file.value.bytes)];
  });
  return { value: diagnostics.length === 0 ? { family, fonts } : undefined, diagnostics };
}

const FILE_CUTS = [
  { cut: 'regular', weight: 400, style: 'normal' },
  { cut: 'italic', weight: 400, style: 'italic' },
  { cut: 'bold', weight: 600, style: 'normal' },
] as const;

const EVERYTHING = 'U+0-10FFFF';

/** By the first four bytes: WOFF2, WOFF, TrueType (two ways) and OpenType. */
function isFont(bytes: Uint8Array): boolean {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return ['wOF2', 'wOFF', '\0\x01\0\0', 'true', 'OTTO'].includes(signature);
}

interface Cut {
  readonly family: string;
  readonly path: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly range: string;
}

function font({ family, path, weight, style, range }: Cut, bytes: Uint8Array): EmbeddedFont {
  const base64 = Buffer.from(bytes).toString('base64');
  return { family, weight, style, unicodeRange: range, neededFor: range, file: path, base64, ofBrand: true };
}
