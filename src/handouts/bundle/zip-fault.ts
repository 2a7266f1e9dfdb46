/** An archive that is refused: why, in words, and what to do. */
export class ZipFault extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
