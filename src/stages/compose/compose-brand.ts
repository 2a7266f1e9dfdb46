import type { Brand } from '../../ground/model/brand.ts';
import type { PrintedBrand, PrintedPicture } from '../../ground/model/content.ts';
import type { BrandSettings } from '../../ground/model/generated/brand.ts';
import type { Picture } from '../../ground/model/picture.ts';

/** What of a brand templates print. */
export function composeBrand(brand: Brand | undefined): PrintedBrand | undefined {
  if (brand === undefined) return undefined;
  const { data, logo, cover, families } = brand;
  const { publisher, contact = [], colours = {} } = data;
  return {
    publisher,
    contact: typeof contact === 'string' ? [contact] : contact,
    logo: printedPicture(data.logo, logo),
    cover: printedPicture(data.cover, cover),
    colours: { ...colours },
    families,
  };
}

function printedPicture(
  settings: BrandSettings['logo'],
  picture: Picture | undefined,
): PrintedPicture | undefined {
  if (settings === undefined || picture === undefined) return undefined;
  const { width, height, type, base64 } = picture;
  const { alt, credit } = settings;
  return { alt, credit, width, height, data: `data:${type};base64,${base64}` };
}
