import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { frontMatterMissing } from '../../ground/model/diagnostics/values.ts';
import { certainFix, type Fix, likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';
import { placeBetween, type SourceText } from './source-text.ts';

/** Says why a file has no front matter that can be read, at the line that is to be changed. */
export function explainFrontMatter(source: SourceText): Diagnostic {
  const lines = source.text.split('\n');
  const at = (
    index: number,
    message: string,
    hint: string,
    fix?: 'line' | 'before' | 'blank',
  ): Diagnostic => {
    const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    const place = placeBetween(source, start, start + (lines[index] ?? '').length);
    return withFixes(frontMatterMissing(place, message, hint), fix && markFix(fix, place, source));
  };
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  if (isMark(opening)) {
    if (first > 0) {
      return at(
        first,
        'the front matter does not begin on the first line',
        'delete the blank lines before it',
        'blank',
      );
    }
    return explainOpen(lines, at);
  }
  if (first >= 0 && LIKE_MARK.test(opening)) {
    return at(
      first,
      'the front matter begins with three hyphens, and nothing else on their line',
      WRITE_MARK,
      'line',
    );
  }
  const closing = lines.findIndex(isMark);
  if (closing > first && isField(opening)) {
    return at(
      first,
      'the front matter has no line of `---` before it',
      'write `---` as the first line',
      'before',
    );
  }
  return frontMatterMissing(
    placeBetween(source, 0, 0),
    'the file does not begin with front matter between two lines of `---`',
    'begin it with `---`, `title: …`, `---`',
  );
}

/** The line that a front matter takes, where nothing else can be meant. */
function markFix(fix: 'line' | 'before' | 'blank', place: Place, source: SourceText): Fix {
  const { start } = place;
  switch (fix) {
    case 'line':
      return likelyFix(WRITE_MARK, newText(place, '---'));
    case 'before':
      return certainFix('write `---` as the first line', newText({ ...place, end: start }, '---\n'));
    case 'blank': {
      const first = placeBetween(source, 0, 0);
      return certainFix('delete the blank lines', newText({ ...first, end: start }, ''));
    }
  }
}

const WRITE_MARK = 'write the line as `---`';
const LIKE_MARK = /^\s*[-\u2010-\u2015\u2212_=+*~]{2,}\s*$/;

/** It opens and is never closed: where the text seems to begin. */
function explainOpen(
  lines: readonly string[],
  at: (index: number, message: string, hint: string, fix?: 'line') => Diagnostic,
): Diagnostic {
  const message = 'the front matter that opens here is never closed';
  const almost = lines.findIndex((line, index) => index > 0 && LIKE_MARK.test(line));
  const body = lines.findIndex((line, index) => index > 0 && !isYaml(line));
  if (almost > 0 && (body < 0 || almost <= body)) {
    return at(
      almost,
      'this line does not close the front matter: that takes three hyphens in the first column',
      WRITE_MARK,
      'line',
    );
  }
  const where = body < 0 ? 'after its last field' : `above line ${body + 1}, where the text seems to begin`;
  return at(0, message, `write a line of \`---\` ${where}`);
}

/** A field, what belongs to one, a comment or nothing. */
function isYaml(line: string): boolean {
  return line.trim() === '' || /^(?:[ \t]|#|-\s)/.test(line) || isField(line);
}

function isField(line: string): boolean {
  return /^["']?[A-Za-z][\w-]*["']?:(?:\s|$)/.test(line);
}

function isMark(line: string): boolean {
  return /^---[ \t]*$/.test(line);
}
