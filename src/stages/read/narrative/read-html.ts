import type { Html, Text } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax, rawHtml } from '../../../ground/model/diagnostics/blocks.ts';
import { type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import { findHtml } from '../../../ground/model/html-marks.ts';
import type { Place } from '../../../ground/model/place.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';
import { cut } from './unread-rule.ts';

/** What a piece of HTML within a line comes to. */
export interface ReadHtml {
  /** The words that it is, where it is no HTML. */
  readonly words?: Text;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A comment is left out, a tag of HTML is refused. `<inaudible>` is words, but may be a gap that was to be filled in.
 */
export function readHtml(node: Html, source: SourceText): ReadHtml {
  const { start, end } = spanOf(node);
  const written = source.text.slice(start, end);
  if (written.startsWith('<!--')) return { diagnostics: [] };
  const place = placeBetween(source, start, end);
  const isTag = /^<[?!]/.test(written) || findHtml(written).some((mark) => mark.start === 0);
  if (isTag) {
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(written)?.[1]?.toLowerCase() ?? '';
    const hint = INSTEAD[name] ?? 'write it in Markdown; write a `<` that is part of the text as `\\<`';
    return { diagnostics: [withFixes(rawHtml(place, written, hint), markdownFix(name, written, place))] };
  }
  const words: Text = {
    type: 'text',
    value: written,
    ...(node.position && { position: node.position }),
  };
  const warning = doubtfulSyntax(
    place,
    `\`${cut(written)}\` looks like a tag, or like a gap to be filled in: it is printed as typed`,
    'write `\\<` when it is meant',
  );
  const meant = likelyFix('write `\\<`: it is meant', newText({ ...place, end: place.start }, '\\'));
  return { words, diagnostics: [withFixes(warning, meant)] };
}

/** What Markdown has for a tag, or its end; nothing where it depends on what is between the two. */
function markdownFix(name: string, written: string, place: Place): Fix | undefined {
  const mark = MARKS[name];
  if (mark !== undefined && /^<\/?[a-z]+>$/i.test(written))
    return likelyFix(`write \`${mark}\``, newText(place, mark));
  return /^<!?[?a-z/]/i.test(written)
    ? likelyFix('write `\\<`: it is meant', newText({ ...place, end: place.start }, '\\'))
    : undefined;
}

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };

const SIGN_ITSELF = 'write the sign itself, such as ² or ₂';
const NEXT_LINE = 'end the line with a backslash; in a cell of a table, make a row of its own';
const NO_PICTURE =
  'put its file in sources/pictures/, and write `::picture{file="…" alt="…"}` on a line of its own';

const INSTEAD: Readonly<Record<string, string>> = {
  br: NEXT_LINE,
  sup: SIGN_ITSELF,
  sub: SIGN_ITSELF,
  b: 'write **words**',
  strong: 'write **words**',
  i: 'write *words*',
  em: 'write *words*',
  a: 'write [words](https://…)',
  img: NO_PICTURE,
  svg: NO_PICTURE,
  table: 'write the table with bars: `| a | b |`, and `|---|---|` under the head',
};
