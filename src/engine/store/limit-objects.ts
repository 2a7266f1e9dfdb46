import { type Objects, StoreTrouble } from './objects.ts';

/**
 * The same store, of which every answer has to come in time: a disk on a network that has gone does not answer at all.
 *
 * @param limit in milliseconds
 */
export function limitObjects(objects: Objects, limit: number): Objects {
  const within = <Args extends readonly unknown[], Done>(ask: (...args: Args) => Promise<Done>) => {
    return (...args: Args): Promise<Done> => inTime(ask(...args), limit);
  };
  return {
    name: objects.name,
    get: within(objects.get),
    size: within(objects.size),
    put: within(objects.put),
    list: within(objects.list),
    remove: within(objects.remove),
    now: within(objects.now),
  };
}

function inTime<Done>(work: Promise<Done>, limit: number): Promise<Done> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StoreTrouble(`it gave no answer within ${limit / 1000} seconds`));
    }, limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
