/** A text with each run of spaces, tabs and line feeds as one blank, and none at its ends. No-break spaces stay. */
export function foldWhite(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');
}
