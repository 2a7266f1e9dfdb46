import { type Colour, contrast } from '../../ground/model/contrast.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { marginChanged } from '../../ground/model/diagnostics/page.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Place } from '../../ground/model/place.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import { foldWanted } from './fold-text.ts';
import type { Box } from './geometry.ts';
import { type Ink, over, type Painted, seenAlpha, seenColour } from './paint.ts';
import type { PageContent, Run } from './read-pages.ts';

/** The part of a page's height at either end in which its margin texts are. */
const BAND = 1 / 7;
/** How much smaller than it was set type may come out: printing rounds, and no more. */
const SMALLER = 0.97;
/** What WCAG 2 asks for text of any size. */
const CONTRAST = 4.5;
/** In parts of the width: where the middle of a text may be. */
const SIDES = { left: [0, 0.5], center: [0.3, 0.7], right: [0.5, 1] } as const;
const NAMES = { left: 'at the left', center: 'in the middle', right: 'at the right' } as const;
/** More grounds than any box of ours could stand on. */
const GROUNDS = 32;
/** What touches a text by less, in points, does not hide any of it. */
const TOUCH = 0.75;

/** The number of a page; a letter of it may be there several times, and overlaid is what is meant not to be seen. */
const NUMBERED = /P+a+g+e+\d+o+f+\d+/g;

const WHITE: Colour = [1, 1, 1];

/**
 * Holds the margins of all pages against what has to be seen there: marking and status line at their places, in
 * their size, in a colour that can be read on what lies under it, with nothing over them; and, where a page says
 * its number, the true one. A template decides none of that.
 */
export function checkMargins(
  pages: readonly PageContent[],
  margins: readonly MarginText[],
  place: Place,
): readonly Diagnostic[] {
  const wrong = pages.flatMap((page, index) => {
    const number = index + 1;
    const found = margins
      .filter(({ fromPage }) => number >= fromPage)
      .flatMap((wanted) => faultOf(page, wanted) ?? []);
    return [...found, ...falseNumbers(page, number, pages.length)].map((message) => ({ number, message }));
  });
  return [...groupBy(wrong, ({ message }) => message)].map(([message, on]) =>
    marginChanged(
      place,
      pageNames(
        on.map(({ number }) => number),
        pages.length,
      ),
      message,
    ),
  );
}

/** What is wrong with a text in a page's margin; nothing when one place of the page shows it as it has to be. */
function faultOf(page: PageContent, wanted: MarginText): string | undefined {
  const runs = inBand(page, wanted.edge);
  const where = wanted.edge === 'top' ? 'head' : 'foot';
  const name = `the ${wanted.what} “${wanted.text}” at the ${where}`;
  const places = occurrences(runs, wanted.text);
  const faults = places.map((found) => faultAt(page, found, wanted));
  if (faults.includes(undefined)) return undefined;
  return `${name} ${faults[0] ?? 'is not there'}`;
}

function faultAt(page: PageContent, runs: readonly Run[], wanted: MarginText): string | undefined {
  const boxes = runs.map(boxOf);
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const { sheet, painted } = page;
  const middle = ((left + right) / 2 - sheet.left) / (sheet.right - sheet.left);
  const [from, to] = SIDES[wanted.side];
  if (runs.some(({ missing }) => missing)) return 'has characters without a glyph';
  if (runs.some(isTurned)) return 'is turned';
  if (middle < from || middle > to) return `is not ${NAMES[wanted.side]}`;
  const smallest = Math.min(...runs.map(({ size }) => size));
  if (smallest < wanted.size * SMALLER) {
    return `is in ${round(smallest)} points instead of ${wanted.size}`;
  }
  const others = page.runs.filter((run) => !runs.includes(run) && run.text.trim() !== '');
  for (const [index, run] of runs.entries()) {
    const box = boxes[index] ?? boxOf(run);
    const touching = painted.filter((area) => seenAlpha(area.ink) > 0 && overlaps(area.box, box));
    if (touching.some(({ at }) => at > run.at)) return 'is covered';
    if (others.some((other) => overlaps(boxOf(other), box))) return 'has other words over it';
    const grounds = groundsUnder(box, touching);
    const least = grounds === undefined ? undefined : leastContrast(run.ink, grounds);
    if (least === undefined) return 'is on, or is painted with, what is not a plain colour';
    if (least < CONTRAST) return `has a contrast of ${round(least)} to 1: ${CONTRAST} is the least`;
  }
  return undefined;
}

/** The runs of a head or a foot, in order of painting. */
function inBand({ runs, sheet }: PageContent, edge: MarginText['edge']): readonly Run[] {
  const height = (sheet.top - sheet.bottom) * BAND;
  return runs.filter(({ y }) => (edge === 'top' ? y > sheet.top - height : y < sheet.bottom + height));
}

/** The runs of each place where words are, whatever lines they are broken into. */
function occurrences(runs: readonly Run[], words: string): readonly (readonly Run[])[] {
  const wanted = bare(words);
  let text = '';
  const ends: number[] = [];
  for (const run of runs) {
    text += bare(run.text);
    ends.push(text.length);
  }
  const found: (readonly Run[])[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    found.push(runs.filter((_, index) => (ends[index] ?? 0) > at && (ends[index - 1] ?? 0) < end));
  }
  return found;
}

/** A page may leave out its number. One that it gives is the right one. */
function falseNumbers(page: PageContent, number: number, count: number): readonly string[] {
  const texts = (['top', 'bottom'] as const).map((edge) =>
    inBand(page, edge)
      .filter(({ content }) => content === undefined)
      .map((run, index, runs) => (goesOn(runs[index - 1], run) ? '' : '|') + bare(run.text))
      .join(''),
  );
  const said = texts.map((text) => [...text.matchAll(NUMBERED)].map(([words]) => words));
  const wrong = said.flat().find((words) => words !== `Page${number}of${count}`);
  if (wrong !== undefined) return [`the margin says “${wrong.replace(/\d+/g, ' $& ').trim()}”`];
  return said.some((words) => words.length > 1) ? ['a margin says its number twice'] : [];
}

/** A line of a margin may be in several pieces; two boxes of it are apart. */
function goesOn(before: Run | undefined, run: Run): boolean {
  return before !== undefined && before.y === run.y && Math.abs(run.x - before.endX) < run.size;
}

/** The colours that lie under a box; nothing when one of them is not known. */
function groundsUnder(box: Box, touching: readonly Painted[]): readonly Colour[] | undefined {
  let grounds: readonly Colour[] = [WHITE];
  for (const { box: area, ink } of touching) {
    const colour = seenColour(ink);
    if (colour === undefined || grounds.length > GROUNDS) return undefined;
    const mixed = grounds.map((ground) => over(colour, seenAlpha(ink), ground));
    grounds = holds(area, box) ? mixed : [...grounds, ...mixed];
  }
  return grounds;
}

function leastContrast(ink: Ink, grounds: readonly Colour[]): number | undefined {
  const colour = seenColour(ink);
  if (colour === undefined) return undefined;
  return Math.min(...grounds.map((ground) => contrast(over(colour, seenAlpha(ink), ground), ground)));
}

/** The letters of a run, from the foot of the line to the height of capitals. */
function boxOf({ x, y, endX, size }: Run): Box {
  return { left: Math.min(x, endX), right: Math.max(x, endX), bottom: y - size * 0.05, top: y + size * 0.65 };
}

function isTurned({ x, y, endX, endY, size }: Run): boolean {
  return Math.abs(endY - y) > size * 0.05 || endX < x;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right - TOUCH &&
    one.right > other.left + TOUCH &&
    one.bottom < other.top - TOUCH &&
    one.top > other.bottom + TOUCH
  );
}

function holds(area: Box, box: Box): boolean {
  return (
    area.left <= box.left + TOUCH &&
    area.right >= box.right - TOUCH &&
    area.bottom <= box.bottom + TOUCH &&
    area.top >= box.top - TOUCH
  );
}

function bare(text: string): string {
  return foldWanted(text).replace(/\s+/g, '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function pageNames(numbers: readonly number[], count: number): string {
  if (numbers.length === count) return count === 1 ? 'the page' : 'every page';
  const shown = numbers.slice(0, 5).join(', ');
  const more = numbers.length > 5 ? ` and ${numbers.length - 5} more` : '';
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}
