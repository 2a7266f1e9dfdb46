/**
 * Whether a colour is that of the outlines that say where bars belong, `rgb(251 3 247)` and `rgb(251 3 243)` in
 * templates/base/blocks/changes.css, however many digits Chromium writes. From 0 to 1; other programs may round.
 */
export function isBarOutline(red: number, green: number, blue: number): boolean {
  return BLUES.some((ours) =>
    [red - 251 / 255, green - 3 / 255, blue - ours / 255].every((apart) => Math.abs(apart) < NEAR),
  );
}

/** Of what has the width of the text, and of what has others beside it. */
const BLUES = [247, 243];

/** Less than half a step of 255. */
const NEAR = 0.0019;
