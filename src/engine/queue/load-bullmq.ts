type BullMq = typeof import('bullmq');

/** BullMQ, which comes with nobody who needs no queue; or why there is none, as a clause, and what to do about it. */
export async function loadBullMq(): Promise<BullMq | { readonly reason: string; readonly hint: string }> {
  try {
    // BullMQ asks for the other one when it connects.
    const [bullmq] = await Promise.all([import('bullmq'), import('ioredis')]);
    return bullmq;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
    return {
      reason: isMissing
        ? 'the libraries for it are not installed'
        : `the libraries for it cannot be loaded: ${message}`,
      hint: 'install them beside Sourcebound: `npm install bullmq@6 ioredis@5`',
    };
  }
}
