import { packsOfShard, type Shard } from '../../engine/pipeline/shard.ts';

/** Which packs of which workspace. */
export interface PackSelection {
  /** The workspace's folder: the one with `sources/` in it. By default the current folder. */
  readonly root?: string | undefined;
  /** Ids of packs; all packs when there is none. */
  readonly packs?: readonly string[] | undefined;
  /** Of those packs, the ones that fall to one of several machines; see `packsOfShard`. */
  readonly shard?: Shard | undefined;
}

export function shareOf<Pack>(packs: readonly Pack[], shard: Shard | undefined): readonly Pack[] {
  return shard ? packsOfShard(packs, shard) : packs;
}
