const waiting = new Set<() => void>();

/**
 * Does something synchronous when the process ends, however suddenly, but for a signal that nobody can catch.
 * Returns what calls it off.
 */
export function atExit(work: () => void): () => void {
  // One listener for all: Node takes more than ten for a leak.
  if (waiting.size === 0) process.on('exit', doAll);
  waiting.add(work);
  return () => {
    waiting.delete(work);
    if (waiting.size === 0) process.off('exit', doAll);
  };
}

function doAll(): void {
  for (const work of waiting) {
    try {
      work();
    } catch {
      // There is nobody left to tell, and the others have their turn.
    }
  }
}
