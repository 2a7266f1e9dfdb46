/**
 * How much more processor time a work of `times` times the size takes: about `times` where it grows with the size,
 * `times` squared where everything is compared with everything. Other work on the machine takes none of this
 * process's time, and of five runs the shortest counts.
 *
 * @param work does something whose size is the number that it is given; the first size should take some milliseconds
 */
export function growth(
  work: (size: number) => void,
  { size, times }: { readonly size: number; readonly times: number },
): number {
  work(size);
  return shortest(() => work(size * times)) / shortest(() => work(size));
}

/** In microseconds; never nothing, since the clock of a process has steps. */
function shortest(work: () => void): number {
  return Math.max(1000, Math.min(...[1, 2, 3, 4, 5].map(() => processorTime(work))));
}

/** The time of the processor that a work takes, in microseconds. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
