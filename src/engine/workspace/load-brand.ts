import { append } from '../../ground/model/append.ts';
import type { Brand } from '../../ground/model/brand.ts';
import { chain } from '../../ground/model/chain.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { BrandSettings } from '../../ground/model/generated/brand.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Picture } from '../../ground/model/picture.ts';
import type { Place } from '../../ground/model/place.ts';
import { isMissing, type Workspace } from '../../ground/model/source-file.ts';
import { readBrand } from '../../stages/read/read-brand.ts';
import { validateBrand } from '../../stages/validate/validate-brand.ts';
import { type BrandFonts, brandFonts } from './brand-fonts.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { loadPicture } from './load-pictures.ts';

const FILE = 'brand.yml';

/** The brand of a workspace, with every file that it names; no value and no diagnostic where there is none. */
export function loadBrand(workspace: DiskWorkspace): Outcome<Brand> {
  return workspace.once('brand', (asked) => {
    const file = asked.read(FILE);
    if (isMissing(file)) return { value: undefined, diagnostics: [] };
    const read = chain(chain(file, readBrand), validateBrand);
    return read.value ? withFiles(asked, read.value, read.diagnostics) : { ...read, value: undefined };
  });
}

function withFiles(
  workspace: Workspace,
  { data, placeOf }: Located<BrandSettings>,
  noticed: readonly Diagnostic[],
): Outcome<Brand> {
  const diagnostics: Diagnostic[] = [...noticed];
  const take = <T>(outcome: Outcome<T> | undefined): T | undefined => {
    append(diagnostics, outcome?.diagnostics ?? []);
    return outcome?.value;
  };
  const pictureOf = (name: 'logo' | 'cover'): Picture | undefined => {
    const settings = data[name];
    return settings && take(loadPicture(workspace, settings.file, placeOf([name, 'file'])));
  };
  const [logo, cover] = [pictureOf('logo'), pictureOf('cover')];
  const typefaceOf = (name: 'text' | 'headings'): BrandFonts | undefined => {
    const typeface = data.fonts?.[name];
    if (typeface === undefined) return undefined;
    const placeIn = (...path: readonly string[]): Place => placeOf(['fonts', name, ...path]);
    return take(brandFonts(workspace, typeface, { use: name, placeIn }));
  };
  const [text, headings] = [typefaceOf('text'), typefaceOf('headings')];
  const families = { ...(text && { text: text.family }), ...(headings && { headings: headings.family }) };
  // Both may be set in one; one file may be in two typefaces.
  const fonts = new Map(
    [text, headings]
      .flatMap((one) => one?.fonts ?? [])
      .map((font) => [`${font.family} ${font.weight} ${font.style} ${font.file}`, font]),
  );
  const value = { data, logo, cover, families, fonts: [...fonts.values()] };
  return { value: diagnostics.length === 0 ? value : undefined, diagnostics };
}
