import type { BlockContents, BlockName, BlockOptions } from '../../ground/model/block-names.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { ComposeContext } from './compose-context.ts';

/** Makes what a block says; nothing when there is nothing to print. */
export type Composer<Name extends BlockName> = (
  heading: Heading | undefined,
  options: BlockOptions[Name],
  context: ComposeContext,
) => BlockContents[Name] | undefined;

/** One for each block. */
export type Composers = { readonly [Name in BlockName]: Composer<Name> };
