/** True when colours help: somebody is watching, and has not asked for none (https://no-color.org). */
export function wantsColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Columns of the terminal, or as many as a log holds. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return stream.isTTY === true ? Math.max(60, stream.columns) : 120;
}
