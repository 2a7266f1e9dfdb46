/**
 * Text in Windows-1252, which browsers also take for Latin-1 and for pages that state nothing. Node 20's `TextDecoder`
 * decodes it as Latin-1: the euro sign, dashes and quotation marks become controls, and nobody sees it.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (character) => UPPER[character.charCodeAt(0) - 0x80] ?? character);
}

/** 0x80 to 0x9F; the five that have no meaning stay controls, as in browsers. */
const UPPER = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];
