import { fill, firstFilling, wantedIn } from './filling.ts';

/**
 * A document with what printing filled in, without printing it again.
 *
 * @param pageOf the page of each anchor, as printing found it
 */
export function fillAgain(html: string, pageOf: ReadonlyMap<string, number>): string {
  return fill(html, firstFilling(wantedIn(html), pageOf));
}
