/** All that a pattern finds in a text, in lower case, whether or not the pattern is global. */
export function allMatches(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))].map(([word]) =>
    word.toLowerCase(),
  );
}
