/** A string of CSS that holds the text and nothing else, also inside a `<style>` element. */
export function cssString(text: string): string {
  const safe = text.replace(
    /["\\<>&\n\r\f\p{Cc}]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 32).toString(16)} `,
  );
  return `"${safe}"`;
}
