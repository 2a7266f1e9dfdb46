import type { PackContent } from '../../../ground/model/content.ts';

/** What a layout is given, and whether it has looked at the blocks of the pack. */
export interface WatchedContent {
  readonly content: PackContent;
  /** From here on it is the layout that looks. */
  begin(): void;
  isWithoutBlocks(): boolean;
}

/** A layout that never looks at the blocks prints nothing of what the pack says. */
export function watchBlocks(content: PackContent): WatchedContent {
  const { blocks } = content;
  let isRead = false;
  const watched = Object.defineProperty({ ...content }, 'blocks', {
    enumerable: true,
    get: () => {
      isRead = true;
      return blocks;
    },
  });
  return {
    content: watched,
    begin: () => {
      isRead = false;
    },
    isWithoutBlocks: () => blocks.length > 0 && !isRead,
  };
}
