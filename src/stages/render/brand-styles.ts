import type { PrintedBrand } from '../../ground/model/content.ts';

/** What a brand gives to the variables of the base's style sheet: no rules of a page, only colours and typefaces. */
export function brandStyles(brand: PrintedBrand | undefined): readonly string[] {
  if (brand === undefined) return [];
  const { colours, families } = brand;
  const declarations = [
    ...Object.entries(colours).map(([name, colour]) => `--brand-${name}:${colour}`),
    ...Object.entries(families).map(([name, family]) => `--brand-${name}-font:"${family}"`),
  ];
  return declarations.length === 0 ? [] : [`:root{${declarations.join(';')}}`];
}
