import { foreignRules } from './unread-foreign.ts';
import { letterLists } from './unread-letter-lists.ts';
import { lineRules } from './unread-lines.ts';
import { mathRules } from './unread-mathematics.ts';
import { ownRules } from './unread-own.ts';
import { referenceRules } from './unread-references.ts';
import type { UnreadRule } from './unread-rule.ts';

/** In the order in which they are asked: what one has explained is no other's. */
export const unreadRules: readonly UnreadRule[] = [
  ...letterLists,
  ...mathRules,
  ...ownRules,
  ...referenceRules,
  ...foreignRules,
  ...lineRules,
];
