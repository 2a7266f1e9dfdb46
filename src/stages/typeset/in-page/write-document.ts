/// <reference lib="dom" />

/** Puts a document in the place of the one that is shown. */
export function writeDocument(html: string): void {
  document.open();
  document.write(html);
  document.close();
  // The text that `patchExpression` goes on from.
  Object.assign(globalThis, { sourceboundBody: '' });
}
