/** The pieces of a folded quotation between `...`, `[...]` and `(...)`; pieces without a word are left out. */
export function splitAtElisions(quote: string): readonly string[] {
  return quote
    .split(/\(\.\.\.\)|\[\.\.\.\]|\.{3,}/)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
