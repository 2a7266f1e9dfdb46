import { append } from '../../../ground/model/append.ts';
import { highest } from '../../../ground/model/extremes.ts';
import { copyFileName } from './copy-file-name.ts';
import type { RegisteredCopy } from './register.ts';

/** A line of the pack's distribution list. */
export interface ListedRecipient {
  readonly name: string;
  readonly organisation: string | undefined;
  readonly copies: number;
}

/** Who has which copy, after new numbers were given. */
export interface Assignment {
  /** The copies on the list in order of number: those that were registered before, and new ones. */
  readonly listed: readonly RegisteredCopy[];
  /** Registered copies of recipients who are not on the list any more, or who are to have fewer. */
  readonly unlisted: readonly RegisteredCopy[];
}

/**
 * Gives a number to each copy on the list. A recipient keeps the copies that are registered; what is missing
 * gets the numbers after the highest that was ever given. A number that has lost its recipient stays theirs:
 * the paper may be in their hands.
 *
 * @param date of the new copies, as ISO 8601
 */
export function assignNumbers(
  list: readonly ListedRecipient[],
  registered: readonly RegisteredCopy[],
  { pack, edition, date }: { readonly pack: string; readonly edition: number; readonly date: string },
): Assignment {
  const unclaimed = new Set(registered);
  const listed: RegisteredCopy[] = [];
  const missing: Omit<ListedRecipient, 'copies'>[] = [];
  for (const recipient of list) {
    const theirs = [...unclaimed]
      .filter((copy) => isSameRecipient(copy, recipient))
      .slice(0, recipient.copies);
    for (const copy of theirs) unclaimed.delete(copy);
    append(listed, theirs);
    for (let count = theirs.length; count < recipient.copies; count++) missing.push(recipient);
  }
  const last = highest(
    registered.map(({ number }) => number),
    0,
  );
  const of = registered.length + missing.length;
  missing.forEach(({ name, organisation }, index) => {
    const number = last + 1 + index;
    listed.push({
      number,
      of,
      name,
      ...(organisation === undefined ? {} : { organisation }),
      date,
      file: copyFileName({ pack, edition, number, of, name }),
      sha256: null,
    });
  });
  return { listed: listed.sort((a, b) => a.number - b.number), unlisted: [...unclaimed] };
}

function isSameRecipient(copy: RegisteredCopy, recipient: ListedRecipient): boolean {
  return copy.name === recipient.name && copy.organisation === recipient.organisation;
}
