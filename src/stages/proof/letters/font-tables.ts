/** The tables of a font file, by their tags. */
export type FontTables = (tag: string) => DataView | undefined;

/**
 * Reads the directory of a TrueType font.
 *
 * @throws RangeError for a font that is cut off
 */
export function readFontTables(bytes: Uint8Array): FontTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<string, readonly [start: number, length: number]>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    if (places.has(tag)) throw new RangeError(`table ${tag} is there twice`);
    places.set(tag, [view.getUint32(at + 8), view.getUint32(at + 12)]);
  }
  return (tag) => {
    const place = places.get(tag);
    return place && new DataView(bytes.buffer, bytes.byteOffset + place[0], place[1]);
  };
}
