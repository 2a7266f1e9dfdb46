import { blockNames } from '../../../ground/model/block-names.ts';
import { badCitation } from '../../../ground/model/diagnostics/citations.ts';
import { nearestName } from '../../../ground/model/nearest-name.ts';
import { panelNames } from '../../../ground/model/panels.ts';
import { correctedBlock } from './corrected-block.ts';
import {
  always,
  alwaysAtLine,
  cut,
  doubt,
  type Finding,
  line,
  MEANT,
  refuse,
  type UnreadRule,
} from './unread-rule.ts';

const names = blockNames.join('|');

export const ownRules: readonly UnreadRule[] = [
  {
    ...line(`(?::[ \\t]*){2,}([^\\n]*)`),
    explain: ([found, rest = ''], _, shown, { end }) => {
      const word = /^\{?[ \t]*[.#]?([\p{L}][\w-]*)/u.exec(rest)?.[1];
      // The end of what another line has begun.
      if (rest.trim() === '' && end > 0) return 'same';
      const corrected = correctedBlock(found.trimEnd());
      if (corrected !== undefined) {
        const message = `\`${cut(shown)}\` is not a block: it would be printed as typed`;
        return { ...refuse(message, corrected.hint), meant: corrected.text };
      }
      // A blank between marks that are no marks ends the value.
      if (/=\s*[“”„«‘’‚]/u.test(rest) || /="[^"”]*”/u.test(rest))
        return refuse(
          `\`${cut(shown)}\` is not a block: it would be printed as typed`,
          'quotation marks are straight around the value of an option: `title="…"`',
        );
      return refuse(`\`${cut(shown)}\` is not a block: it would be printed as typed`, blockHint(word));
    },
  },
  {
    ...line(`:([A-Za-z][\\w-]*)(?:[ \\t]*\\{[^\\n}]*\\}?)?[ \\t]*$`),
    explain: ({ 0: found, 1: name = '' }, { whole }, shown) => {
      if (nearestName(name, blockNames) !== undefined)
        return refuse(`\`${cut(shown)}\` is not a block: it would be printed as typed`, blockHint(name));
      if (whole !== found.trim()) return undefined;
      return doubt(`\`${shown}\` is printed as typed`, `${blockHint(undefined)}; ${MEANT}`);
    },
  },
  always(new RegExp(`(?<![\\p{L}\\p{N}:]):{2,3}(?:${names})(?![\\w-])`, 'gu'), (shown) =>
    refuse(
      `\`${shown}\` is within a line: it would be printed as typed`,
      'write a block on a line of its own, with nothing else in it',
    ),
  ),
  always(
    /(?<![\p{L}\p{N}:]):[ \t]?(?:value|sum)(?![\p{L}\p{N}_-])(?:[ \t:]*[[({][^\n\])}]*[\])}]?)?/giu,
    (shown) =>
      refuse(
        `\`${shown}\` is not a value: it would be printed as typed`,
        'write :value[id], or :sum[id id], with square brackets right after the name',
      ),
  ),
  always(/(?<![\p{L}\p{N}])(?:value|sum)\[[A-Za-z][\w:. -]*\]/gu, (shown) =>
    doubt(`\`${shown}\` is printed as typed`, `write \`:${shown}\` when the value is meant; ${MEANT}`),
  ),
  always(/(?<![\p{L}\p{N}])@[[({][^\n\])}]{1,100}[\])}]/gu, citation),
  always(/\[[ \t]{0,9}-?@(?:[ \t][^[\]\n]{0,200})?\]/gu, citation),
  always(/\[[^[\]\n]{0,100}(?<![\p{L}\p{N}._%+-])-?@[\p{L}\p{N}{][^[\]]{0,200}\]?/gu, citation),
  {
    // `@[id](https://…)`.
    pattern: /(?<![\p{L}\p{N}@])@(?=\ufdd0)/gu,
    explain: ({ index = 0 }, { raw }, shown) =>
      raw.charAt(index + 1) === '[' ? citation(`${shown}[…]`) : undefined,
  },
  alwaysAtLine(`:[ \\t]+\\S[^\\n]*`, (shown) =>
    refuse(
      `packs have no lists of definitions: “${cut(shown)}” would be printed as typed`,
      'make a list of it, or a table: `- **Term**: what it means`',
    ),
  ),
];

function citation(shown: string): Finding {
  return {
    make: badCitation,
    message: `this looks like a citation, and is none: ${cut(shown)}`,
    hint: 'write [@id] or [@id; @document:id]; write an @ that is part of the text as `\\@`',
  };
}

function blockHint(word: string | undefined): string {
  const alone = 'on a line of its own, with nothing else in it';
  const panel = word === undefined ? undefined : nearestName(word, [...panelNames, 'note', 'callout-note']);
  if (panel !== undefined) {
    const name = panelNames.find((one) => one === panel) ?? 'box';
    return `write \`:::${name}{title="…"}\` on a line of its own before its words, and \`:::\` after them`;
  }
  const near = word === undefined ? undefined : nearestName(word, blockNames);
  return near === undefined
    ? `\`:::\` ends what \`:::box\` or \`:::table\` has begun; blocks are ${blockNames.join(', ')}: write one as \`::name{…}\` ${alone}`
    : `write \`::${near}\` or \`::${near}{…}\` ${alone}`;
}
