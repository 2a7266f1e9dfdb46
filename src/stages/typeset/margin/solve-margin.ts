import type { MarginContent } from '../../../ground/model/slotted-html.ts';
import type { PlaceOnPage } from '../read-places.ts';
import { CLEAR, FOOT, type FreeStretch, freeStretches } from './free-stretches.ts';
import { placeInOrder, roomFor, type Wish } from './place-in-order.ts';

/** What the page that is shown tells of a note, in pixels. */
export interface NoteSize {
  readonly height: number;
  /** How far the line of its mark begins below the mark: above it, that is, where it is negative. */
  readonly drop: number;
}

/** Where a note is set. */
export interface NotePosition {
  /** How far below the line of its mark, in whole pixels; above it, where it is negative. */
  readonly shift: number;
  /** On the left of the text. */
  readonly isLeft: boolean;
}

/** Room above what takes the whole width, for notes of the text before it that have none beside it. */
export interface MadeRoom {
  /** In whole pixels. */
  readonly height: number;
  /** It has to begin a page, or the room would take it there, and come to be of no use. */
  readonly startsPage: boolean;
}

/** How the margin of a document is filled. */
export interface SolvedMargin {
  readonly notes: ReadonlyMap<string, NotePosition>;
  /** By the anchor of what is below the room. */
  readonly rooms: ReadonlyMap<string, MadeRoom>;
}

export const NO_MARGIN: SolvedMargin = { notes: new Map(), rooms: new Map() };

/** What a print has shown. */
export interface SeenMargin {
  readonly sizes: ReadonlyMap<string, NoteSize>;
  /** Of the marks, of the notes as they were set, and of the edges of the margin. */
  readonly places: ReadonlyMap<string, PlaceOnPage>;
  readonly pages: number;
}

/**
 * Sets each note beside the line of its mark, or as near as the others allow: in order, apart, within the page, and as
 * long as the text. A page that has too many has them closer together; those that it cannot hold even so go to the head
 * of the next, the last ones first. Where the text ends before that, above something that has the whole width, this one
 * thing moves down. Nothing else ever moves.
 *
 * @param before how the margin was filled in what was printed
 */
export function solveMargin(
  { notes, edges, height }: MarginContent,
  { sizes, places, pages }: SeenMargin,
  before: SolvedMargin,
): SolvedMargin {
  const stretches = freeStretches(edges, places, { height, pages });
  const lines = notes.flatMap(({ anchor, mark }): Line[] => {
    const [place, size, set] = [places.get(mark), sizes.get(anchor), places.get(anchor)];
    if (place === undefined || size === undefined) return [];
    const guess = place.top + size.drop;
    const seen = set && set.top + (set.page - place.page) * height - (before.notes.get(anchor)?.shift ?? 0);
    // Where it is set tells the most; but what has no room on its page goes to the next as long as nothing moves it.
    const isTrue = seen !== undefined && Math.abs(seen - guess) < FAR;
    return [{ anchor, page: place.page, top: isTrue ? seen : guess, height: size.height }];
  });
  const positions = new Map<string, NotePosition>();
  const rooms = new Map<string, MadeRoom>();
  let next = 0;
  let carried: Line[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const isLast = index === stretches.length - 1;
    const own = carried;
    carried = [];
    for (let line = lines[next]; line && (isLast || belongs(line, stretch)); line = lines[next]) {
      own.push(line);
      next++;
    }
    if (stretch.below === undefined && !isLast) carried = overflowOf(own, stretch);
    const room = stretch.below && roomAbove(stretch, own, before.rooms.get(stretch.below.anchor));
    const goesOn = stretch.below && room && stretch.below.top + room.height > height;
    const parts = goesOn
      ? pagesFor(own, stretch, height)
      : [{ ...stretch, high: stretch.high + (room?.height ?? 0), own }];
    if (stretch.below && room) {
      const isHigher = goesOn ? { height: heightOver(parts, stretch.below.top, height) } : {};
      rooms.set(stretch.below.anchor, { ...room, ...isHigher });
    }
    for (const part of parts) {
      const free = Math.max(0, part.high - part.low);
      const gap = GAPS.find((one) => roomFor(part.own, one) <= free) ?? LEAST;
      const wishes = part.own.map((line) => ({
        ...line,
        top: line.page === part.page ? line.top : part.low,
      }));
      const tops = placeInOrder(wishes, { ...part, gap });
      for (const [at, line] of part.own.entries()) {
        const down = (tops[at] ?? 0) + (part.page - line.page) * height - line.top;
        positions.set(line.anchor, { shift: Math.round(down), isLeft: part.page % 2 === 0 });
      }
    }
  }
  return { notes: positions, rooms };
}

/** How far from its mark a note begins at most when nothing moves it, in pixels: a line or two. */
const FAR = 60;
/** Between notes, in pixels: less where a page is full. */
const GAPS = [6, 4, 2] as const;
const LEAST = 2;

/** The line of a mark, and the height of its note. */
interface Line extends Wish {
  readonly anchor: string;
  readonly page: number;
}

function belongs(line: Line, { page, below }: FreeStretch): boolean {
  return line.page < page || (line.page === page && (below === undefined || line.top < below.top));
}

/** Takes away, from the end, what a page cannot hold. */
function overflowOf(notes: Line[], { low, high }: Pick<FreeStretch, 'low' | 'high'>): Line[] {
  const over: Line[] = [];
  while (notes.length > 0 && roomFor(notes, LEAST) > high - low) over.unshift(...notes.splice(-1));
  return over;
}

/** What of a margin is on one page, and the notes that are set there. */
interface PagePart {
  readonly page: number;
  readonly low: number;
  readonly high: number;
  readonly own: readonly Line[];
}

/** Room that does not end on its page has its notes page by page: each has the outer side, and none a page's edge within it. */
function pagesFor(notes: readonly Line[], { page, low }: FreeStretch, height: number): readonly PagePart[] {
  const parts: PagePart[] = [];
  const high = height - FOOT;
  let own = [...notes];
  while (own.length > 0) {
    const part = { page: page + parts.length, low: parts.length === 0 ? low : 0, high };
    const over = overflowOf(own, part);
    // What is higher than a page is set all the same.
    if (own.length === 0 && part.low === 0) own.push(...over.splice(0, 1));
    // Below the last of them comes what has the whole width.
    parts.push({ ...part, high: over.length > 0 ? high : part.low + roomFor(own, LEAST), own });
    own = over;
  }
  return parts;
}

/** What room takes that begins at a height of the first of the pages and ends below the notes of the last. */
function heightOver(parts: readonly PagePart[], top: number, height: number): number {
  return Math.ceil((parts.length - 1) * height - top + (parts.at(-1)?.high ?? 0)) + CLEAR + 1;
}

/** At the head of a page, in pixels. */
const HEAD = 1;

function roomAbove(
  { low, high, below }: FreeStretch,
  notes: readonly Line[],
  before: MadeRoom | undefined,
): MadeRoom | undefined {
  const isAtHead = (below?.top ?? 0) < HEAD;
  const lacks = notes.length === 0 ? 0 : Math.ceil(roomFor(notes, LEAST) - (high - low));
  const height = lacks > 0 ? lacks + (isAtHead ? CLEAR : 0) + 1 : 0;
  const startsPage = before?.startsPage === true || (isAtHead && (before?.height ?? 0) > 0 && lacks <= 0);
  return height > 0 || startsPage ? { height, startsPage } : undefined;
}
