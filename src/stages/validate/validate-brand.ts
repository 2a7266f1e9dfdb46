import { type Colour, contrast } from '../../ground/model/contrast.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { contrastTooLow } from '../../ground/model/diagnostics/template.ts';
import type { BrandSettings } from '../../ground/model/generated/brand.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { validateData } from './validate-data.ts';

/**
 * Proves a brand: its schema, and that its colours can be read on white paper (WCAG 2.2, 1.4.3 and 1.4.11). No value
 * beside errors of the schema; there is one beside a pale colour, so that its files are looked at as well.
 */
export function validateBrand(raw: Located<unknown>): Outcome<Located<BrandSettings>> {
  const { diagnostics: wrong, isValid } = validateData('brand', raw, 'the brand');
  if (!isValid) return { value: undefined, diagnostics: wrong };
  const brand = { ...raw, data: raw.data ?? {} } as Located<BrandSettings>;
  return { value: brand, diagnostics: inOrder(checkColours(brand)) };
}

/** What is read needs more than a line does. */
const LEAST = { text: 4.5, quiet: 4.5, headings: 4.5, accent: 4.5, bar: 3 } as const;
const WHITE: Colour = [1, 1, 1];

function checkColours({ data, placeOf }: Located<BrandSettings>): readonly Diagnostic[] {
  return Object.entries(data.colours ?? {}).flatMap(([name, written]) => {
    const least = LEAST[name as keyof typeof LEAST];
    const colour = colourOf(written);
    const ratio = contrast(colour, WHITE);
    if (ratio >= least) return [];
    const place = placeOf(['colours', name]);
    return [contrastTooLow(place, written, floored(ratio), String(least), darkerThan(colour, least))];
  });
}

/** Of `#rgb` and `#rrggbb`. */
function colourOf(written: string): Colour {
  const digits =
    written.length === 4 ? [...written.slice(1)].map((digit) => digit + digit).join('') : written.slice(1);
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** The lightest colour of the same hue with enough contrast. */
function darkerThan([red, green, blue]: Colour, least: number): string {
  for (let share = 99; share > 0; share--) {
    const [r, g, b] = [red, green, blue].map((part) => Math.round((part * 255 * share) / 100));
    const darker: Colour = [(r ?? 0) / 255, (g ?? 0) / 255, (b ?? 0) / 255];
    if (contrast(darker, WHITE) >= least) return hex(darker);
  }
  return '#000000';
}

function hex(colour: Colour): string {
  return `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Not rounded up to what would be enough. */
function floored(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
