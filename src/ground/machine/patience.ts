/** In so many parts is a limit counted. */
const PARTS = 20;

/**
 * Calls back when so many milliseconds have gone by in which this process could have listened. While it works without
 * a pause nobody's answer can reach it: such a stretch counts for one part of the limit, however long it is.
 *
 * @returns what calls it off
 */
export function patience(limit: number, onEnd: () => void): () => void {
  let left = PARTS;
  const timer = setInterval(() => {
    left--;
    if (left > 0) return;
    clearInterval(timer);
    onEnd();
  }, limit / PARTS);
  timer.unref();
  return () => clearInterval(timer);
}
