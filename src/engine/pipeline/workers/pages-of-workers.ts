/**
 * So many packs one process prints at a time. Node's own thread takes about half as long for a pack as the browser's
 * does, so that with two tabs both are busy: with one, Node waits, and with more the browser does, for its answers.
 */
const PAGES_EACH = 2;

/** Up to so many packs at a time are built by one process: others would take longer to start than they save. */
export const ALONE = 2;

/** How many packs each of several processes prints at a time, when so many are printed in all. */
export function pagesOfWorkers(jobs: number): readonly number[] {
  const workers = Math.ceil(jobs / PAGES_EACH);
  return Array.from({ length: workers }, (_, index) => Math.floor((jobs + index) / workers)).toReversed();
}
