/** Finds phrases, each as whole words; line ends in the list are for its reader. */
export function phrasePattern(list: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replaceAll(/\s*\n\s*/g, '')})(?![\\p{L}\\p{N}])`, flags);
}
