import type { Brand } from '../../ground/model/brand.ts';
import type { PrintedBrand } from '../../ground/model/content.ts';
import type { PrintedPicture } from '../../ground/model/content-parts.ts';
import type { BrandSettings } from '../../ground/model/generated/brand.ts';
import type { Picture } from '../../ground/model/picture.ts';
import { printedPicture } from './printed-picture.ts';

/** What of a brand templates print. */
export function composeBrand(brand: Brand | undefined): PrintedBrand | undefined {
  if (brand === undefined) return undefined;
  const { data, logo, cover, families } = brand;
  const { publisher, contact = [], colours = {} } = data;
  return {
    publisher,
    contact: typeof contact === 'string' ? [contact] : contact,
    logo: pictureOf(data.logo, logo),
    cover: pictureOf(data.cover, cover),
    colours: { ...colours },
    families,
  };
}

function pictureOf(
  settings: BrandSettings['logo'],
  picture: Picture | undefined,
): PrintedPicture | undefined {
  return settings && picture && printedPicture(picture, settings);
}
