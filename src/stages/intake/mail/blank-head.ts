/** How long the blank lines at the head of an email are: Gmail’s “original” begins with a line of 255 spaces. */
export function blankHead(head: string): number {
  return /^(?:[ \t]{0,1000}\r?\n){0,20}/.exec(head)?.[0].length ?? 0;
}
