import type { Finding, ImportChoices } from '../imported.ts';
import { addTo } from './add-to.ts';
import { type Block, shortened } from './block.ts';
import { findHidden } from './hidden-text.ts';
import { countable, type Ledger } from './ledger.ts';
import { numbersIn, numbersPrinted } from './numbers-printed.ts';
import type { OpenPage } from './open-page.ts';
import { findBlocks } from './page-blocks.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { readPage, shapesOf } from './read-page.ts';
import { rowsOf } from './regions.ts';
import type { RunningLines } from './running-lines.ts';
import { findSegments } from './segments.ts';
import { type Survey, turnedKey, turnedSegments } from './survey-pages.ts';

export interface PageOptions {
  readonly running: RunningLines;
  readonly survey: Survey;
  readonly ledger: Ledger;
  readonly hyphens: ImportChoices['hyphens'];
}

export interface TakenPage {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  readonly pictures: number;
  /** Numbers that would be joined or cut, in words; nothing if all are as they are printed. */
  readonly numbers?: string | undefined;
}

/** Takes what a page prints: into blocks, or among what is left out. */
export function takePage(open: OpenPage, options: PageOptions): TakenPage {
  const page = readPage(open);
  const { ledger, survey } = options;
  const where = `page ${page.number}`;
  const findings: Finding[] = [];
  const left: string[] = [];
  ledger.printed(page.number, page.glyphs.map(({ text }) => text).join(''));

  const leaveOut = (what: string, glyphs: readonly Glyph[], told: boolean, message?: string): void => {
    if (glyphs.length === 0) return;
    const words = textOf(glyphs);
    left.push(words);
    ledger.accounted(page.number, words);
    if (told) findings.push({ kind: 'dropped', what, where, words: shortened(words), message });
  };
  const hidden = findHidden(open, page);
  const running = options.running.glyphs.get(page.number);
  const groups = new Map<string, Glyph[]>();
  const kept: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const what = hidden.get(glyph) ?? (running?.has(glyph.index) === true ? 'running' : artifactOf(glyph));
    if (what === undefined) kept.push(glyph);
    else addTo(groups, what, glyph);
  }
  for (const [what, glyphs] of groups) leaveOut(what, glyphs, what !== 'running');
  const marks = new Set<Glyph>();
  for (const segment of turnedSegments(page.glyphs)) {
    if (!survey.watermarks.has(turnedKey(segment))) continue;
    for (const { glyph } of segment.letters) if (!hidden.has(glyph)) marks.add(glyph);
  }
  leaveOut(
    'watermark',
    [...marks].filter((glyph) => kept.includes(glyph)),
    true,
  );
  const taken = findBlocks(page, marks.size > 0 ? kept.filter((glyph) => !marks.has(glyph)) : kept, {
    hyphens: options.hyphens,
  });
  for (const { what, text, words } of taken.omitted) {
    left.push(text);
    ledger.accounted(page.number, text);
    findings.push({ kind: 'dropped', what, where, words: shortened(words) });
  }
  const pictures = page.painted.filter(
    (area) => area.picture && area.right - area.left > 15 && area.bottom - area.top > 15,
  ).length;
  findings.push(
    ...taken.notices,
    ...pageFindings(page, kept, survey, pictures),
    ...statedFindings(open, page),
  );
  return { blocks: taken.blocks, findings, pictures, numbers: changedNumbers(page, taken.blocks, left) };
}

/** In points. Print is 6 at the smallest, a raised digit in it 4. */
const SMALLEST = 3;

/** Heads, feet and watermarks that the file itself marks as none of the text. */
function artifactOf({ object }: Glyph): string | undefined {
  if (object.artifact === 'Watermark') return 'watermark';
  return object.artifact === 'Header' || object.artifact === 'Footer' ? 'head or foot' : undefined;
}

function pageFindings(
  page: PageContent,
  kept: readonly Glyph[],
  survey: Survey,
  pictures: number,
): readonly Finding[] {
  const where = `page ${page.number}`;
  const findings: Finding[] = [];
  if (page.glyphs.length === 0 && pictures > 0) {
    findings.push({
      kind: 'dropped',
      what: 'page without text',
      where,
      words: '',
      message: 'it is a picture: a scan, or a drawing',
      hint: 'run a program that recognises text, such as `ocrmypdf`, if there is text on it',
    });
  } else if (page.glyphs.length === 0 && page.paths > 0) {
    findings.push({
      kind: 'dropped',
      what: 'page without text',
      where,
      words: '',
      message: 'it has lines and shapes alone',
    });
  } else if (pictures > 0 && !survey.recognised.has(page.number)) {
    findings.push({
      kind: 'dropped',
      what: 'picture',
      where,
      words: '',
      message: pictures === 1 ? undefined : `${pictures} of them`,
    });
  }
  if (survey.recognised.has(page.number)) {
    findings.push({
      kind: 'doubtful',
      what: 'recognised text',
      where,
      words: '',
      message: 'the page is a picture, and its text was recognised by a machine',
      hint: 'compare every figure with the picture',
    });
  }
  const tiny = kept.filter(
    ({ size, text, object }) => size < SMALLEST && !object.invisible && /[\p{L}\p{N}]/u.test(text),
  );
  if (tiny.length > 0) {
    findings.push({
      kind: 'doubtful',
      what: 'text too small to read',
      where,
      words: shortened(textOf(tiny)),
      message: `it is smaller than ${SMALLEST} points: nobody reads it on paper, and it is in the document`,
      hint: 'take it out by hand unless a reader of the original is meant to read it',
    });
  }
  const unmapped = kept.filter((glyph) => glyph.unmapped);
  if (unmapped.length > 0) {
    findings.push({
      kind: 'doubtful',
      what: 'characters without a name',
      where,
      words: shortened(unmapped.map(({ text }) => text).join('')),
      message: `a font does not say which characters they are: ${unmapped.length} of ${kept.length}`,
      hint: 'compare the page with the original',
    });
  }
  return findings;
}

/** Where the file states a text for shapes that say other numbers. */
function statedFindings(open: OpenPage, page: PageContent): readonly Finding[] {
  const stated = page.glyphs.filter(({ object }) => object.actual !== undefined);
  if (stated.length === 0) return [];
  const said = stated.map(({ text }) => text).join('');
  const shapes = shapesOf(open, new Set(stated.map(({ object }) => object)));
  const digits = (text: string): string => [...countable(text).replace(/\D/g, '')].sort().join('');
  if (digits(said) === digits(shapes)) return [];
  return [
    {
      kind: 'doubtful',
      what: 'stated text',
      where: `page ${page.number}`,
      words: shortened(said),
      message: `the file states this text for what is printed as \`${shortened(shapes, 60)}\``,
      hint: 'compare the numbers with the original',
    },
  ];
}

/** The numbers of the page's blocks and of what is left out, against those that are printed. */
function changedNumbers(
  page: PageContent,
  blocks: readonly Block[],
  left: readonly string[],
): string | undefined {
  const counts = new Map(numbersPrinted(page.glyphs));
  const texts = blocks.flatMap((block) => [
    ...(block.kind === 'table' ? block.rows.flat() : block.pieces.map(({ text }) => text)),
    ...(block.omitted ?? []).map(({ text }) => text),
  ]);
  for (const number of [...texts, ...left].flatMap(numbersIn))
    counts.set(number, (counts.get(number) ?? 0) - 1);
  const wrong = [...counts].filter(([, count]) => count !== 0);
  if (wrong.length === 0) return undefined;
  const list = (sign: 1 | -1): string =>
    wrong
      .filter(([, count]) => count * sign > 0)
      .map(([number]) => number)
      .slice(0, 5)
      .join(', ');
  return `it prints ${list(1) || 'fewer numbers'}, and ${list(-1) || 'nothing'} would be there`;
}

function textOf(glyphs: readonly Glyph[]): string {
  const turns = [...new Set(glyphs.map(({ turn }) => turn))];
  return turns
    .flatMap((turn) => rowsOf(findSegments(glyphs.filter((glyph) => glyph.turn === turn))))
    .map((row) => row.segments.map(({ text }) => text).join(' '))
    .join(' ');
}
