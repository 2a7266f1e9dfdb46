/** A part of a PDF that is not as ours are. The message is a clause that begins with `its`, `object 12` or the like. */
export class ForeignPart extends Error {}
