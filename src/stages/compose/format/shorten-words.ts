/** The words cut at a space, with an ellipsis, when they are longer than a number of UTF-16 units. */
export function shortenWords(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > 0 ? cut : most).replace(/[\s,;:–—-]+$/u, '')} …`;
}
