/** Words as they begin a sentence. */
export function withCapital(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
