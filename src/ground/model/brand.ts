import type { BrandSettings } from './generated/brand.ts';
import type { Picture } from './picture.ts';
import type { EmbeddedFont } from './template.ts';

/** What every pack of a workspace is printed with: its `brand.yml`, with all the files that it names. */
export interface Brand {
  readonly data: BrandSettings;
  readonly logo: Picture | undefined;
  readonly cover: Picture | undefined;
  /** The families of text and headings, as the fonts of `fonts` are called. */
  readonly families: { readonly text?: string; readonly headings?: string };
  readonly fonts: readonly EmbeddedFont[];
}
