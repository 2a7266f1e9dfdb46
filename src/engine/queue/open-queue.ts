import type { Outcome } from '../../ground/model/outcome.ts';
import type { MadeBy } from '../results/manifest.ts';
import type { Environment } from '../workspace/environment.ts';
import { type Offers, openOffers } from './offers.ts';
import { readQueueAddress } from './queue-address.ts';

export interface SenderOptions {
  readonly environment: Environment;
  readonly madeBy: MadeBy;
  readonly onNotice?: ((sentence: string) => void) | undefined;
}

export interface SenderQueue {
  /** What people call it. */
  readonly name: string;
  readonly offers: Offers;
}

/** The queue at an address, for a sender. Errors: QUEUE_FAILED, WRONG_USAGE. */
export async function openQueue(address: string, options: SenderOptions): Promise<Outcome<SenderQueue>> {
  const read = readQueueAddress(address, options.environment);
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics };
  const { value: offers, diagnostics } = await openOffers({ ...options, address: read.value });
  return { value: offers && { name: read.value.name, offers }, diagnostics };
}
