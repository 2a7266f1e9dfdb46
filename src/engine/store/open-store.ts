import { wrongUsage } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Objects } from './objects.ts';
import { openObjects } from './open-objects.ts';
import { openPackStore, type PackStore } from './pack-store.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface StoreAddress {
  /** `file:///…` or `s3://bucket/prefix`. */
  readonly address: string;
  readonly environment: Environment;
  /** How long the store may take over one object, in milliseconds. */
  readonly limit?: number | undefined;
}

/** The store at an address. Errors: WRONG_USAGE. */
export async function openStore(address: StoreAddress, signal: AbortSignal): Promise<Outcome<PackStore>> {
  const objects = await openStoreObjects(address);
  return { value: objects.value && openPackStore(objects.value, signal), diagnostics: objects.diagnostics };
}

/** The same, object by object, for what looks after the store itself. */
export async function openStoreObjects({ address, ...options }: StoreAddress): Promise<Outcome<Objects>> {
  const objects = await openObjects(address, options);
  if (typeof objects !== 'string') return { value: objects, diagnostics: [] };
  const message = `the store ${withoutSecrets(address)} cannot be used: ${objects}`;
  return { value: undefined, diagnostics: [wrongUsage(message, undefined)] };
}
