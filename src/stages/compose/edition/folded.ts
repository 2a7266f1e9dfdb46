/** The text with its white space folded; a space that does not break is one as well. */
export function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
