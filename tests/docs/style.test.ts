import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** Pages that quote texts of others, or list words to avoid. */
const QUOTING = /^docs\/(?:style|rules|diagnostics|drafting|templates)\.md$/;

/** Words that docs/style.md replaces, and that have no other use in what people read. */
const WORST: Readonly<Record<string, RegExp>> = {
  mend: /\bmend(?:s|ed|ing)?\b/i,
  'is told': /\b(?:is|are) told\b/i,
  'those who listen': /\b(?:those|readers) who listen\b/i,
  'not to be had': /\bnot to be had\b/i,
  nought: /\bnought\b/i,
  stands:
    /\bstands (?:twice|in|at|on|before|behind|there|under|over|by|beside|back|around|elsewhere|between|behind|right)\b/i,
  'ends nowhere': /\bends nowhere\b/i,
  'take for': /\btakes? what follows [^.]{0,40} for an?\b/i,
  're-check': /\bre-check/i,
  anew: /\banew\b/i,
  'hold against': /\bhold (?:it|them|packs) against\b/i,
  'count up': /\bcount [^.|]{0,40} up\b/i,
  'the machinery': /\bthe machinery\b/i,
  'blank behind': /\bblanks? (?:is missing )?behind\b/i,
  'as it was made': /\bask for (?:it|the file) as it was made\b/i,
  'cannot any more': /\b(?:cannot|does not) [^.|]{0,40} any more\b/i,
  'as it is typed': /\bprinted as it is typed\b/i,
  'go and see': /\bgo and see\b/i,
};

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

test('the documentation has none of the words that the style replaces', () => {
  const pages = files.filter(
    (file) => /^(?:README|CHANGELOG|docs\/.*)\.md$/.test(file) && !QUOTING.test(file),
  );
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.flatMap(worstIn)).toEqual([]);
});

test('schemas and templates have none of them', () => {
  const read = files.filter((file) => /^(?:schemas\/.*\.json|templates\/.*\.hbs)$/.test(file));
  expect(read.length).toBeGreaterThan(20);
  expect(read.flatMap(worstIn)).toEqual([]);
});

test('diagnostics, hints, help and reports have none of them', () => {
  // Cases of rules are texts of others, and the word lists of a language are what is read.
  const code = files.filter(
    (file) => /^src\/.*\.tsx?$/.test(file) && !/\/(?:rules|generated)\/|number-words/.test(file),
  );
  expect(code.length).toBeGreaterThan(300);
  expect(code.flatMap((file) => worstInStrings(file))).toEqual([]);
});

/** What comments are to say otherwise: what a constant is, and where something is in a text. */
const WORST_IN_COMMENTS: Readonly<Record<string, RegExp>> = {
  'so many': /^\s*\/\*\*? So (?:many|much|far|long|often|few|deep|near)\b/,
  anew: /^\s*(?:\/?\*|\/\/).*\banew\b/,
  stands: /^\s*(?:\/?\*|\/\/).*\bmay stand (?:before|behind|between|in|inside|over|under)\b/,
  mended: /^\s*(?:\/?\*|\/\/).*\bmend(?:s|ed)?\b/,
};

test('comments have none of theirs', () => {
  const code = files.filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.includes('/generated/'));
  const hits = code.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        Object.entries(WORST_IN_COMMENTS).flatMap(([name, pattern]) =>
          pattern.test(line) ? [`${file}:${index + 1}: ${name}`] : [],
        ),
      ),
  );
  expect(hits).toEqual([]);
});

function worstIn(file: string): readonly string[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => found(line).map((name) => `${file}:${index + 1}: ${name}`));
}

function worstInStrings(file: string): readonly string[] {
  return readFileSync(join(ROOT, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (/^\s*(?:\/?\*|\/\/)/.test(line)) return [];
      // A single word in quotes is a name in the program, such as the kind of an event.
      const strings = [...line.matchAll(/(['"`])((?:(?!\1).){0,1000})\1/g)].map(([, , text = '']) => text);
      return strings
        .filter((text) => /\s/.test(text))
        .flatMap((text) => found(text).map((name) => `${file}:${index + 1}: ${name}`));
    });
}

function found(text: string): readonly string[] {
  return Object.entries(WORST).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}
