import type { Root } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { doubtfulSyntax } from '../../../ground/model/diagnostics.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/**
 * Finds paragraphs that begin where other tools begin code, by the file as it is: a comment before the words indents
 * nothing.
 */
export function findIndented({ children }: Root, source: SourceText): readonly Diagnostic[] {
  return children.flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const { start } = spanOf(node);
    const lead = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
    if (!/^(?: {4}| {0,3}\t)[ \t]*$/.test(lead)) return [];
    const end = source.text.indexOf('\n', start);
    const place = placeBetween(source, start, end < 0 ? source.text.length : end);
    return [
      doubtfulSyntax(
        place,
        'what is four spaces in is text here, and its lines run together: other tools print it as code',
        'put code between two lines of ```, or begin the text at the margin',
      ),
    ];
  });
}
