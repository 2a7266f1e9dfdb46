import type { CopyLabel, DistributionSheet, PackContent } from '../../../ground/model/content.ts';

/**
 * What each file of a template is given, by its name without `.hbs`. From here `npm run generate` follows the types,
 * wherever they are declared, to every name that a template can use. Each block of a pack has a file of its own,
 * `blocks/<block>`, which is given that block.
 */
export interface TemplateFiles {
  readonly layout: PackContent;
  readonly 'parts/copy-label': CopyLabel;
  readonly 'parts/copy-line': CopyLabel;
  readonly 'parts/distribution-sheet': DistributionSheet;
}

/** The parts that are printed by themselves, once copies are made of a pack. */
export type SheetParts = Omit<TemplateFiles, 'layout'>;
