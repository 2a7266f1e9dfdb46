/** A part of a PDF that is not as ours are. The message is a clause that begins with `its`, `object 12` or the like. */
export class ForeignPart extends Error {}

/** The part is text that is not seen, or is seen otherwise than it is read: the page itself does that. */
export class HiddenText extends ForeignPart {}
