/** How many Unicode characters a text has: what JSON Schema's `maxLength` counts. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
