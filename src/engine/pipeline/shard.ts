/** One of several parts into which a batch is divided: `{ number: 2, of: 4 }` is the second of four. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A batch that is divided further than this is divided by mistake. */
const MOST = 10_000;

/** Reads `2/4`. Nothing when the text is not two whole numbers of which the first is from 1 to the second. */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return isShard(shard) ? shard : undefined;
}

/**
 * The packs of one shard, dealt out in turn like cards. The machines need not talk to each other, only be given
 * the same packs: each then finds by itself which are its own, and together they have every pack once.
 *
 * By place in the list and not by a hash of the id, because a hash is even only on average: of 20 packs on 4
 * machines, one would often get 8. In turn, no shard has more than one pack more than another, and packs that
 * are alike, and so stand side by side in the order of ids, such as the long ones of one client, are spread. The
 * price is that a new pack moves those after it to other machines.
 *
 * @param packs in the same order on every machine
 * @throws RangeError when there is no such shard, such as 5 of 4
 */
export function packsOfShard<Pack>(packs: readonly Pack[], shard: Shard): readonly Pack[] {
  if (!isShard(shard)) throw new RangeError(`there is no shard ${shard.number} of ${shard.of}`);
  return packs.filter((_, index) => index % shard.of === shard.number - 1);
}

function isShard({ number, of }: Shard): boolean {
  return Number.isInteger(number) && Number.isInteger(of) && number >= 1 && number <= of && of <= MOST;
}
