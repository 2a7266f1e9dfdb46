/** What ends a line in a source file; a file's text is read with LF in place of each. */
export const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
