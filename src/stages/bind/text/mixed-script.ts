/** A word that mixes Latin letters with look-alikes of another alphabet, and which letter that is. */
export interface MixedScript {
  readonly word: string;
  readonly detail: string;
}

/** The first word of a text that mixes scripts: such a word can look right and match nothing. */
export function findMixedScript(text: string): MixedScript | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/\p{Script=Latin}/u.test(word)) continue;
    const strange = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.exec(
      word,
    )?.[0];
    if (strange === undefined) continue;
    const code = (strange.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { word, detail: `${strange} (U+${code}) is not a Latin letter` };
  }
  return undefined;
}
