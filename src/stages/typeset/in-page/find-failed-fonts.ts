/// <reference lib="dom" />

/** A font that the document has and the browser does not use. */
export interface FailedFont {
  readonly family: string;
  /** As CSS has it: `400`. */
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** The fonts of the document that the browser refuses: damaged, cut off, or not fonts. Their text is set in others. */
export async function findFailedFonts(): Promise<readonly FailedFont[]> {
  const faces = [...document.fonts];
  await Promise.allSettled(faces.map((face) => face.load()));
  return faces
    .filter(({ status }) => status === 'error')
    .map(({ family, weight, style, unicodeRange }) => ({ family, weight, style, unicodeRange }));
}
