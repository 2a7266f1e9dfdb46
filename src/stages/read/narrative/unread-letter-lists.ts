import { doubt, line, type UnreadRule } from './unread-rule.ts';

const LETTERED = '(?:[A-Za-z]|[ivxIVX]{1,5}|\\d{1,3})[.)][ \\t]';

const LETTERED_LINES = new RegExp(`^[ \\t>]*${LETTERED}`, 'gmu');

/**
 * `a)`, `B.` and `iv.` begin no lists in Markdown, and `2.` none within a paragraph: their lines run together. One such
 * line may be a name, or the end of a sentence.
 */
export const letterLists: readonly UnreadRule[] = [
  {
    ...line(LETTERED),
    explain: ({ 0: found }, { raw }, _, { seen }) => {
      // The first has counted them all.
      if (seen > 0) return 'same';
      if ((raw.match(LETTERED_LINES)?.length ?? 0) < 2) return undefined;
      return doubt(
        `lines that begin with \`${found.trim()}\` and the like make no list: they run together`,
        'begin them with `1.` or `-`, or put a blank line between them',
      );
    },
  },
];
