import type { DeskAnswer } from '../../../../engine/desk/desk-types.ts';
import type { Answered } from '../api/send.ts';
import { pastWords } from '../shell/past-words.ts';
import { type Desk, knowOwn, valueOr } from './desk.ts';

/** Says what was done, or why it was not. */
export async function done(
  desk: Desk,
  asked: Promise<Answered<DeskAnswer>>,
  say: (what: string) => string = pastWords,
): Promise<boolean> {
  const answer = valueOr(desk, await asked);
  if (answer === undefined) return false;
  if (answer.done) {
    knowOwn(desk, answer);
    desk.store.send({ type: 'noted', kind: 'done', text: sentence(say(answer.what)) });
    return true;
  }
  const text = [answer.reason, answer.hint].flatMap((one) => (one ? [sentence(one)] : [])).join(' ');
  desk.store.send({ type: 'noted', kind: 'refused', text });
  return false;
}

/** Words of the desk as a sentence. */
export function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
