import { unknownLabel } from '../../../ground/model/diagnostics/citations.ts';
import { noPictures } from '../../../ground/model/diagnostics/template.ts';
import { always, cut, doubt, line, MEANT, refuse, type UnreadRule } from './unread-rule.ts';

export const referenceRules: readonly UnreadRule[] = [
  {
    pattern: /!\[[^[\]]{0,400}\](?:\([^\n()]*\)?|\[[^\n\]]*\]?|(?=$))/gmu,
    explain: (_, __, shown) => ({ make: noPictures, message: shown, hint: '' }),
  },
  {
    pattern: /\^\[[^[\]]{1,400}\]?/gu,
    explain: (_, __, shown) =>
      refuse(
        `a note within the text would be printed as typed: ${cut(shown)}`,
        'write [^1] here, and `[^1]: the note` on a line of its own',
      ),
  },
  {
    pattern: /\[\^([^\]\n]{1,100})\]:?/gu,
    explain: ([, label = '']) => ({
      make: (place, _, hint) => unknownLabel(place, `note [^${label.replaceAll('\ufdd0', '…')}]`, hint),
      message: '',
      hint: `write \`[^${label}]: the note\` on a line of its own, with a blank line before it; a mark has no spaces`,
    }),
  },
  {
    pattern: /\[\[[^\n]{1,200}?\]\]/gu,
    explain: (_, __, shown) =>
      refuse(
        `\`${cut(shown)}\` is a link of other tools: it would be printed as typed`,
        `write the words alone, or [words](https://…); ${MEANT}`,
      ),
  },
  {
    pattern: /\[[^[\]\n]{1,400}\]\[([^[\]\n]{0,400})\]/gu,
    explain: ([, label = ''], _, shown) => ({
      make: (place, __, hint) => unknownLabel(place, `address for ${cut(shown)}`, hint),
      message: '',
      hint: `write \`[${label.replaceAll('\ufdd0', '…').trim() || 'words'}]: https://…\` on a line of its own; ${MEANT}`,
    }),
  },
  always(/(?<!.)\[![A-Za-z-]+\][+-]?/gu, (shown) =>
    refuse(
      `\`${shown}\` is a call-out of other tools: it would be printed as typed`,
      'write `:::box{title="…"}` before its words and `:::` after them',
    ),
  ),
  {
    pattern: /^\[_?_?toc_?_?\]$/giu,
    explain: (_, __, shown) =>
      refuse(`\`${shown}\` would be printed as typed`, 'write `::contents` on a line of its own'),
  },
  always(/\[[^[\]\n]{1,200}\][ \t]+\((?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(`this looks like a link: ${cut(shown)}…)`, `write [words](https://…) without a space; ${MEANT}`),
  ),
  always(/\([^()\n]{1,200}\)\[(?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(`this looks like a link: ${cut(shown)}…]`, `write [words](https://…); ${MEANT}`),
  ),
  always(/\[[^[\]\n]{0,200}\]\((?:[^()\n]{0,300} [^()\n]{0,300}|)\)/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` looks like a link, and is printed as typed`,
      `an address has no spaces: write %20 for them; ${MEANT}`,
    ),
  ),
  always(
    /\[[^[\]\n]{0,200}\]\((?:(?=[</#.]|https?:|www\.)[^()\n]{0,300}|[^()\s]{1,200}[./][^()\s]{0,200}|[^()\s]{1,100}(?=\()|[^()\n]{1,200}\n[^()\n]{1,200})(?:\)|(?=[()])|$)/gmu,
    (shown) =>
      doubt(
        `\`${cut(shown)}\` looks like a link, and is printed as typed`,
        `an address has no spaces and no line breaks, and as many brackets open as close in it; ${MEANT}`,
      ),
  ),
  {
    // `[words][more][reference]`, or words with another link in them.
    pattern: /\[[^[\]\n]{1,200}\](?=\ufdd0)/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      /^\[[^@^]/.test(raw.slice(index + found.length))
        ? doubt(
            `\`${cut(shown)}[…]\` looks like a link, and is printed as typed`,
            `a link has words and one address, and no other link within its words; ${MEANT}`,
          )
        : undefined,
  },
  {
    // Where an address for links was meant, and something keeps it from being one.
    ...line(`\\[[^\\[\\]\\n]{1,100}\\]:[ \\t]*(?=[\\ufdd0/#<.]|https?:|www\\.|$)`),
    explain: ({ 0: found, index = 0 }, { raw }, shown) => {
      const behind = raw.slice(index + found.length);
      if (behind !== '' && !/^(?:<?(?:https?:|www\.|mailto:)|[/#.<]\S|\n)/.test(behind)) return undefined;
      return doubt(
        `\`${cut(shown)}\` is not an address of a link here, and is printed as typed`,
        `write it with a blank line before it, its address on the same line, and nothing but a title in quotation marks after that; ${MEANT}`,
      );
    },
  },
  {
    // An address that is no link, since there are spaces in it, or no scheme before it.
    pattern: /<(?=[\ufdd0 ])[^<>\n]{1,300}>|<\p{L}[^\s<>]{0,200}[.@:/][^\s<>]{0,200}>/gu,
    explain: ({ 0: found, index = 0 }, { raw }, shown) =>
      /^<\p{L}/u.test(found) || /^ ?(?:https?:|www\.|[\w.+-]+@)/.test(raw.slice(index + 1))
        ? doubt(
            `\`${cut(shown)}\` is not an address between brackets, and is printed as typed`,
            `write it as <https://…>, without spaces; ${MEANT}`,
          )
        : undefined,
  },
  // With another link in its words, one is none.
  always(/\[[^[\]\n]{0,200}\ufdd0[^[\]\n]{0,200}\]\((?=\ufdd0|https?:|www\.)/gu, (shown) =>
    doubt(
      `\`${cut(shown)}…)\` looks like a link, and is printed as typed`,
      `there is a link within its words: take one of the two away; ${MEANT}`,
    ),
  ),
  {
    pattern: /^\[[ xX]?\](?=[^\s:([.,;)])/gu,
    explain: ({ 0: found }, { within }, shown) =>
      within === 'listItem'
        ? doubt(
            `\`${shown}\` is not a box of a task: it is printed as typed`,
            `write a space after it: \`[${/x/i.test(found) ? 'x' : ' '}] words\`; ${MEANT}`,
          )
        : undefined,
  },
  {
    pattern: /^\[[ xX/>!?-]?\](?=\s|$)/gu,
    explain: (_, { within }, shown) =>
      within === 'listItem'
        ? doubt(
            `\`${shown}\` is printed as typed`,
            `the boxes of tasks are [ ] and [x], with words after them; ${MEANT}`,
          )
        : undefined,
  },
  {
    ...line(`\\[[ xX]\\](?=[ \\t]+\\S)`),
    explain: (_, { within, kind }, shown) =>
      within === 'listItem' || kind !== 'paragraph'
        ? undefined
        : doubt(
            `\`${shown}\` is not a box of a task: it is printed as typed`,
            `write it in a list: \`- ${shown} words\`; ${MEANT}`,
          ),
  },
  always(/(?<=\ufdd0)\[\]|\[\^\]/gu, (shown) =>
    doubt(`\`${shown}\` is printed as typed`, `take it out; ${MEANT}`),
  ),
  always(/(?<![\p{L}\p{N}:]):[a-z][\w-]*\[[ \t]*\]/gu, (shown) =>
    doubt(
      `\`${cut(shown)}\` is printed as typed`,
      `a value has its name between the brackets, and a block is on a line of its own: ::figures; ${MEANT}`,
    ),
  ),
];
