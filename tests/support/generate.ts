import { generateCode } from '../../scripts/generate/generate-code.ts';

/** Before any test: what is not checked in is made, or made anew, so that a fresh clone can be tested as it is. */
export function setup(): Promise<void> {
  return generateCode();
}
