/** Keys and passwords to stores and queues. */
const SECRET = /^(?:AWS_|SOURCEBOUND_QUEUE_)/i;

/**
 * The variables of an environment that a process which builds packs may know, and the browser that it starts: none that
 * opens a store or a queue.
 */
export function withoutKeys(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !SECRET.test(name)));
}
