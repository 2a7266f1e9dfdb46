/** Letters of the evidence in a message. */
const SHOWN = 120;

/** The beginning of long words, up to the end of one. */
export function shortenWords(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', SHOWN))} …`;
}
