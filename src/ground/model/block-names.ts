import type { BlockSpec, OptionsOf } from './block-spec.ts';
import { blockSpecs, type PlacedBlock } from './blocks/generated/placed-block.ts';

export type BlockName = keyof typeof blockSpecs;

/** The options of each block, proven. */
export type BlockOptions = { readonly [Name in BlockName]: OptionsOf<(typeof blockSpecs)[Name]> };

/** What each block says. */
export type BlockContents = { readonly [Name in BlockName]: Extract<PlacedBlock, { readonly block: Name }> };

/** The names of all blocks, in order. */
export const blockNames = Object.keys(blockSpecs) as readonly BlockName[];

/** What a block is; nothing for a name that no block has. */
export function specOf(name: BlockName): BlockSpec;
export function specOf(name: string): BlockSpec | undefined;
export function specOf(name: string): BlockSpec | undefined {
  return isBlockName(name) ? blockSpecs[name] : undefined;
}

export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blockSpecs, name);
}
