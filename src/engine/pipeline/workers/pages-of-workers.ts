/**
 * How many packs one process prints at a time. Of processors Node takes about as much for a pack as the browser does, so
 * that one tab would leave Node waiting while it prints, and a third would only wait for Node.
 */
const PAGES_EACH = 2;

/** Up to so many packs at a time are built by one process: others would take longer to start than they save. */
export const ALONE = 2;

/** How many packs each of several processes prints at a time, when so many are printed in all. */
export function pagesOfWorkers(jobs: number): readonly number[] {
  const workers = Math.ceil(jobs / PAGES_EACH);
  return Array.from({ length: workers }, (_, index) => Math.floor((jobs + index) / workers)).toReversed();
}
