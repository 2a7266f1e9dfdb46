import type { Colour } from '../../ground/model/contrast.ts';
import { isDictionary, type PdfDictionary } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, resolve } from '../../ground/pdf/read-pdf.ts';
import type { Box } from './geometry.ts';
import type { Operands } from './scan-content.ts';

/** What is painted with. */
export interface Ink {
  /** Nothing for a pattern: what it looks like is not worked out. */
  readonly colour: Colour | undefined;
  /** From 0, which nobody sees, to 1, which hides what lies under it. */
  readonly alpha: number;
  /** The graphics state has a mask or a blend. */
  readonly masked: boolean;
  /** Text is not simply filled (`Tr`). */
  readonly outlined: boolean;
  /** Of the forms around it. */
  readonly outerAlpha: number;
  /** A path that is no rectangle clips it, or a form around it is masked. */
  readonly veiled: boolean;
}

/** An area, a line or a picture. Lengths are points from the lower left of the page. */
export interface Painted {
  readonly box: Box;
  readonly ink: Ink;
  /** When it was painted, among the texts and areas of its page. */
  readonly at: number;
}

export const BLACK: Ink = {
  colour: [0, 0, 0],
  alpha: 1,
  masked: false,
  outlined: false,
  outerAlpha: 1,
  veiled: false,
};
export const UNKNOWN: Ink = { ...BLACK, colour: undefined };

/** The colour, where it is known what is seen of it. */
export function seenColour({ colour, masked, outlined, veiled }: Ink): Colour | undefined {
  return masked || outlined || veiled ? undefined : colour;
}

/** From 0 to 1, with the forms around it. */
export function seenAlpha({ alpha, outerAlpha }: Ink): number {
  return alpha * outerAlpha;
}

/** The ink that the content of a form begins with, where the form is painted with an ink. */
export function inkInside(ink: Ink): Ink {
  return { ...ink, alpha: 1, masked: false, outerAlpha: seenAlpha(ink), veiled: ink.veiled || ink.masked };
}

/** The ink after an operator that changes it. */
export function readInk(
  ink: Ink,
  operator: string,
  operands: Operands,
  pdf: PdfFile,
  resources: PdfDictionary,
): Ink {
  switch (operator) {
    case 'rg':
      return withColour(ink, [operands.number(0), operands.number(1), operands.number(2)]);
    case 'g':
      return withColour(ink, [operands.number(0), operands.number(0), operands.number(0)]);
    case 'gs': {
      const states = dictionary(pdf, resources.get('ExtGState'));
      return withState(ink, dictionary(pdf, states.get(String(operands.value(0)))), pdf);
    }
    case 'Tr':
      return { ...ink, outlined: operands.number(0) !== 0 };
    default:
      return { ...ink, colour: undefined };
  }
}

/** The colour that is seen where one is painted over another. */
export function over(colour: Colour, alpha: number, under: Colour): Colour {
  const mix = (index: 0 | 1 | 2): number => colour[index] * alpha + under[index] * (1 - alpha);
  return [mix(0), mix(1), mix(2)];
}

/** Inks that are the same are one object: a text in one colour is one run. */
function withColour(ink: Ink, colour: Colour): Ink {
  const { colour: now } = ink;
  const same = now?.every((value, index) => value === colour[index]);
  return same ? ink : { ...ink, colour };
}

function withState(ink: Ink, state: PdfDictionary, pdf: PdfFile): Ink {
  const mask = resolve(pdf, state.get('SMask'));
  const blend = state.get('BM') ?? 'Normal';
  const alpha = Number(state.get('ca') ?? ink.alpha);
  const masked =
    state.has('SMask') || state.has('BM')
      ? isDictionary(mask) || (blend !== 'Normal' && blend !== 'Compatible')
      : ink.masked;
  return masked === ink.masked && alpha === ink.alpha ? ink : { ...ink, masked, alpha };
}
