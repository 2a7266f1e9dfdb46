import type { Nodes, Root } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { controlCharacter, invisibleCharacter } from '../../../ground/model/diagnostics/characters.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { tooManyMarks, withoutCharacter } from '../decode-text.ts';
import { findInvisible } from '../invisible-characters.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { findMarkFlood, findRefused } from '../refused-characters.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { blankComments } from './blank-comments.ts';
import { checkConstructs } from './check-constructs.ts';
import { findIndented } from './find-indented.ts';
import { findLinked } from './find-linked.ts';
import { findUnread } from './find-unread.ts';
import { finishNarrative } from './finish-narrative.ts';
import { type NarrativePlaces, narrativePlaces, spanOf } from './narrative-places.ts';
import { usesIn } from './uses-in.ts';

/**
 * Parses the narrative that begins at offset `body`: citations, values and blocks are nodes of their own, not
 * yet proven. A colon in running text is a directive only when brackets follow its name: `10:30` and
 * `[@document:id]` stay text.
 */
export function parseNarrative(source: SourceText, body: number): Outcome<Narrative> {
  const blanked = blankComments(source, body);
  const { value: parsed, diagnostics } = parseMarkdown(blanked, body, 'directives');
  if (parsed === undefined) return { value: undefined, diagnostics };
  const places = narrativePlaces(blanked);
  const finished = finishNarrative(parsed, blanked, places);
  const unread = findUnread(finished.root, blanked);
  return {
    value: {
      file: source.file,
      source: source.text,
      root: finished.root,
      uses: usesIn(finished.root),
      mentions: unread.mentions,
      refused: unread.diagnostics.flatMap(({ place }) => place ?? []),
      placeOf: places.placeOf,
    },
    diagnostics: [
      ...diagnostics,
      ...checkCharacters(parsed, blanked, places),
      ...finished.diagnostics,
      ...unread.diagnostics,
      ...findIndented(finished.root, source),
      ...findLinked(finished.root, blanked),
      ...checkConstructs(parsed, blanked),
    ],
  };
}

/** Character references can stand for what the file's own text may not hold. */
function checkCharacters(
  root: Root,
  source: SourceText,
  { offsetOf }: NarrativePlaces,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const check = (value: string, node: Nodes): void => {
    const { start, end } = spanOf(node);
    for (const { offset, name } of findRefused(value)) {
      const at = node.type === 'text' ? offsetOf(node, offset) : start;
      diagnostics.push(controlCharacter(placeBetween(source, at, at + 1), name));
    }
    for (const { offset, length, name } of findInvisible(value).slice(0, 1)) {
      const [from, to] = HAS_PLACES.includes(node.type)
        ? [offsetOf(node, offset), offsetOf(node, offset + length)]
        : [start, end];
      const invisible = invisibleCharacter(placeBetween(source, from, to), name);
      // A character reference is longer than what it stands for.
      const isItself = source.text.slice(from, to) === value.slice(offset, offset + length);
      diagnostics.push(isItself ? withoutCharacter(invisible) : invisible);
    }
    const flood = findMarkFlood(value);
    // A flood that is in the file as it is was found when the file was decoded.
    if (flood !== undefined && findMarkFlood(source.text.slice(start, end)) === undefined) {
      diagnostics.push(tooManyMarks(placeBetween(source, start, end), flood.end - flood.start));
    }
  };
  const visit = (node: Nodes): void => {
    for (const value of textsOf(node)) check(value, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return diagnostics;
}

/** Nodes whose words have places of their own. */
const HAS_PLACES = ['text', 'inlineCode', 'code'];

function textsOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [node.value];
    case 'image':
      return [node.url, node.alt ?? '', node.title ?? ''];
    case 'link':
    case 'definition':
      return [node.url, node.title ?? ''];
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return Object.values(node.attributes ?? {}).map((value) => value ?? '');
    default:
      return [];
  }
}
