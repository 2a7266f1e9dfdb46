/// <reference lib="dom" />

/** Waits until every font of the document is there, or has failed: those that only running heads use are asked for late. */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
