/** A text node, or what stands for one. */
export interface TextPiece {
  readonly text: string;
}

export interface BreakPlace<Piece extends TextPiece> {
  /** The number of the page that begins there. */
  readonly page: number;
  readonly piece: Piece;
  /** In the text of the piece. */
  readonly offset: number;
}

/**
 * Where pages begin in a text that is in pieces, from the first words of each page. White space is alike however much of
 * it there is. A page whose words do not appear behind those of the page before has no place.
 */
export function findBreaks<Piece extends TextPiece>(
  pieces: readonly Piece[],
  pages: readonly { readonly number: number; readonly first: string }[],
): readonly BreakPlace<Piece>[] {
  const places: { readonly piece: Piece; readonly offset: number }[] = [];
  let all = '';
  for (const piece of pieces) {
    for (let offset = 0; offset < piece.text.length; offset += 1) {
      const character = piece.text[offset] ?? '';
      if (/[\s\u00ad\u200b]/.test(character)) continue;
      all += character;
      places.push({ piece, offset });
    }
  }
  let from = 0;
  return pages.flatMap(({ number, first }) => {
    const words = first.replace(/[\s\u00ad\u200b]/g, '');
    const at = words === '' ? -1 : all.indexOf(words, from);
    const place = places[at];
    if (place === undefined) return [];
    from = at + 1;
    return [{ page: number, ...place }];
  });
}
