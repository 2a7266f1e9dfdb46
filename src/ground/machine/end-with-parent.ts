import { Worker } from 'node:worker_threads';

/** How often it is looked whether the parent is there, in milliseconds. */
const PERIOD = 500;

/**
 * Ends this process when its parent has gone, also in the midst of work that never lets an event through: another
 * thread watches. On Windows, where a process keeps the number of its parent, it is asked whether there is one of it.
 */
export function endWithParent(): void {
  const script = `
    const parent = ${process.ppid};
    const isThere = () => {
      try {
        return process.ppid === parent && process.kill(parent, 0);
      } catch ({ code }) {
        return code === 'EPERM';
      }
    };
    setInterval(() => { if (!isThere()) process.kill(process.pid, 'SIGKILL'); }, ${PERIOD});`;
  new Worker(script, { eval: true, execArgv: [], env: {} }).unref();
}
