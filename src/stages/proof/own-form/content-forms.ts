/** A number as Skia writes it: short, and without an exponent. */
const N = '-?(?:\\d{1,10}(?:\\.\\d{0,24})?|\\.\\d{1,24})';
const many = (count: number): string => Array<string>(count).fill(N).join(' ');

/**
 * The lines of a content stream (ISO 32000-1, 7.8.2) that Chromium and Sourcebound write, by the operator that they
 * end with, one thing in a line. Nothing else is in our pages: no `'` and `"`, no `Tr`, no
 * inline images, no spacing, no other colours.
 */
export const CONTENT_LINES: Readonly<Record<string, RegExp>> = {
  q: /^q$/,
  Q: line(`(?:q /(?:CopyLine|CopyLabel) Do )?Q`),
  cm: line(`${many(6)} cm`),
  gs: /^\/G\d{1,9} gs$/,
  // Lines and fills in one colour, or in a pattern.
  rg: line(`(?:${many(3)} RG )?${many(3)} rg`),
  RG: line(`${many(3)} RG`),
  scn: /^\/Pattern CS\/Pattern cs\/P\d{1,9} SCN\/P\d{1,9} scn$/,
  m: line(`${many(2)} m`),
  l: line(`${many(2)} l`),
  c: line(`${many(6)} c`),
  v: line(`${many(4)} v`),
  y: line(`${many(4)} y`),
  h: /^h$/,
  re: line(`${many(4)} re`),
  n: /^W\*? n$/,
  f: /^f$/,
  'f*': /^f\*$/,
  S: /^S$/,
  B: /^B$/,
  'B*': /^B\*$/,
  BT: /^BT$/,
  ET: /^ET$/,
  Tf: line(`/F\\d{1,9} ${N} Tf`),
  Tm: line(`${many(6)} Tm`),
  Tj: line(`(?:${many(2)} Td )?<(?:[0-9A-F]{2}){1,4096}> Tj`),
  Do: /^\/X\d{1,9} Do$/,
  BMC: /^\/(?:Artifact|ReversedChars) BMC$/,
  BDC: new RegExp(
    [
      '^\\/[A-Za-z0-9]{1,32} <<\\/MCID \\d{1,9} ?>>BDC$',
      '^\\/Artifact <<\\/Type \\/(?:Pagination|Layout|Background)(?: \\/Subtype \\/(?:Header|Footer))?>> ?BDC$',
      '^\\/Span<<\\/ActualText <FEFF(?:[0-9A-F]{4}){0,64}> >> BDC$',
      // Chromium writes ASCII as it is.
      "^\\/Span<<\\/ActualText \\((?:[ -'*-\\[\\]-~]|\\\\[\\\\()]){0,64}\\) >> BDC$",
    ].join('|'),
  ),
  EMC: /^EMC$/,
};

function line(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('/', '\\/')}$`);
}
