/** `1 error`, `2 errors`. */
export function counted(number: number, noun: string): string {
  return `${spelt(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1,000`. By hand, because the first use of a locale takes twenty milliseconds. */
export function spelt(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
