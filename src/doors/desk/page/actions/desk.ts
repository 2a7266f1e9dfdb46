import type { Requests } from '../api/requests.ts';
import type { Answered } from '../api/send.ts';
import type { DeskEvent } from '../state/desk-event.ts';
import type { DeskModel } from '../state/desk-model.ts';
import type { Store } from '../state/store.ts';

/** What every action works with. */
export interface Desk {
  readonly store: Store<DeskModel, DeskEvent>;
  readonly ask: Requests;
  /** As many changes are known: what was done from here is asked for from here; and as many were before all was asked for. */
  readonly known: { changes: number; first?: number | undefined };
  /** Where the person was before, by ids. */
  readonly place: { readonly pack?: string | undefined; readonly document?: string | undefined };
}

/** The value of an answer; says why where there is none. */
export function valueOr<Value>({ store }: Desk, answer: Answered<Value>): Value | undefined {
  if (answer.ok) return answer.value;
  if (answer.lost) store.send({ type: 'line-lost' });
  else store.send({ type: 'noted', kind: 'refused', text: answer.reason });
  return undefined;
}

/** What was written from here is a change that is known. */
export function knowOwn({ known }: Desk, answer: object): void {
  const { changes } = answer as { readonly changes?: unknown };
  if (typeof changes === 'number') known.changes = Math.max(known.changes, changes);
}
