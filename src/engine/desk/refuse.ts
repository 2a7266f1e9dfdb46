import type { Refusal } from '../../ground/edit/text-edit.ts';
import type { DeskAnswer } from './desk-types.ts';

export type Refused = Extract<DeskAnswer, { done: false }>;

/** Nothing is written. */
export function refuse(reason: string, hint?: string): Refused {
  return { done: false, reason, ...(hint === undefined ? {} : { hint }) };
}

/** Why an edit cannot be made, with its line. */
export function refuseEdit({ reason, place }: Refusal): Refused {
  return refuse(`${reason} (${place.file}, line ${place.start.line})`, 'change the file by hand');
}
