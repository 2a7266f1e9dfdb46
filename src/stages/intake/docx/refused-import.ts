/** Why no document is made of a file, thrown within an importer and given as its outcome. */
export class RefusedImport extends Error {
  readonly hint: string;

  constructor(reason: string, hint: string) {
    super(reason);
    this.hint = hint;
  }
}
