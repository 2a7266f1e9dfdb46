import type { PackContent } from '../../ground/model/content.ts';
import { cssString } from '../../ground/model/css-string.ts';
import { lowest } from '../../ground/model/extremes.ts';
import type { MarginText } from '../../ground/model/rendered.ts';
import type { RunningHead } from '../../ground/model/slotted-html.ts';
import { notePlaceOf } from './note-place.ts';
import { isSmallSheet } from './small-sheet.ts';

/**
 * The style sheet of the sheet itself: its size, its margins with room to bind, and what is in them. A
 * template may move the page number and the title, leave them out, and change their type (`--furniture`); what it says
 * of the boxes of the marking and of the status line never counts, because every declaration there is `!important`,
 * which no template's page rule may be.
 *
 * Markings: TLP labels as FIRST's TLP 2.0 prescribes (at the right, 12 pt or more, in the label's colour on
 * black, at the top and bottom of each page); other words in the middle, as written, top and bottom.
 */
export function pageFurniture(content: PackContent): Furniture {
  const { size, width, inner, outer } = sheets[content.paper];
  const vertical = `${verticalMargin(content)}mm`;
  const isBeside = notePlaceOf(content) === 'beside';
  const { movable, onLeft = [], fixed } = boxes(content);
  // The title page has edition and date; that the pack is a draft is said there, too, by us.
  const bare =
    content.marking?.scheme === 'tlp' || content.status === 'draft'
      ? ''
      : '@top-right { content: none !important }';
  const section = content.headings.length === 0 ? '' : '@top-left { content: counter(page, running-head) }';
  const before = [
    ...(isBeside ? [`:root { --outer-step: ${TELLING}mm }`] : []),
    `@page { ${unused()} ${movable} }`,
    ...onLeft,
    `@page :right { ${section} ${stepBack(['bottom-right'], '')} }`,
    `@page landscape { ${noStep(['bottom-right'], '')} }`,
  ].join('\n');
  const after = [
    `@page { size: ${size}; margin: ${vertical} ${outer}mm ${vertical} ${inner}mm; ${fixed} }`,
    `@page :left { margin-left: ${outer + (isBeside ? TELLING : 0)}mm; margin-right: ${inner}mm }`,
    `@page landscape { size: ${turned(size)}; margin: ${Math.max(verticalMargin(content), inner)}mm ${outer}mm }`,
    ...(isBeside ? [sideWidths(width - inner - outer)] : []),
    `@page :right { ${stepBack(fixedAtRight(content), ' !important')} }`,
    `@page landscape { ${noStep(fixedAtRight(content), ' !important')} }`,
    `@page :first { @top-left { content: none } ${bare} }`,
  ].join('\n');
  return { before, after };
}

/** A template's own sheets come between the two. */
export interface Furniture {
  /** What a template may move, change or leave out. */
  readonly before: string;
  /** What it may not. */
  readonly after: string;
}

/** What has to be seen in the margins of the pages, wherever a template leaves the rest. */
export function marginTexts(content: PackContent): readonly MarginText[] {
  const { marking, status } = content;
  const line = editionLine(content);
  const fromPage = marking?.scheme === 'tlp' || status === 'draft' ? 1 : 2;
  const isTlp = marking?.scheme === 'tlp';
  const statusAt = isTlp ? ({ edge: 'bottom', side: 'left' } as const) : TOP_RIGHT;
  const statusLine: MarginText = {
    what: 'status line',
    text: line,
    ...statusAt,
    size: furnitureSize(content),
    fromPage,
  };
  const side = isTlp ? 'right' : 'center';
  const size = markingSize(content);
  const marks = (['top', 'bottom'] as const).map(
    (edge): MarginText => ({ what: 'marking', text: marking?.label ?? '', edge, side, size, fromPage: 1 }),
  );
  return [...marks, statusLine].filter(({ text }) => text !== '');
}

/** Its head may be at the spine, or its foot: both have room to bind. */
function turned(size: string): string {
  return size.split(' ').toReversed().join(' ');
}

/** The height of the sheet, as CSS. */
export function sheetHeight({ paper }: PackContent): string {
  return sheets[paper].size.split(' ')[1] ?? '';
}

/** What a page has between its margins, in pixels of CSS. */
export function pageRoom(content: PackContent): { readonly width: number; readonly height: number } {
  const { width, height, inner, outer } = sheets[content.paper];
  const inPixels = (millimetres: number): number => (millimetres * 96) / 25.4;
  return {
    width: inPixels(width - inner - outer),
    height: inPixels(height - 2 * verticalMargin(content)),
  };
}

function verticalMargin({ paper, typeSize }: PackContent): number {
  return sheets[paper].top + (typeSize === 'standard' ? 0 : 3);
}

/**
 * Left pages are narrower than right ones by this many millimetres where notes are beside the text: nothing else tells
 * a style sheet on which of them a stretch of text comes to be. What is as wide as the page is compared with a width
 * between the two, also where it has made everything a little smaller for something too wide (`find-too-wide.ts`). Were
 * they wider than the first page, Chromium would do that.
 */
const TELLING = 1.2;

/** The width between the two, which is nearer to the greater, and the lesser. */
function sideWidths(width: number): string {
  const between = (width - TELLING * 0.1).toFixed(2);
  return `:root { --between-sides: ${between}mm; --every-side: ${(width - TELLING).toFixed(2)}mm }`;
}

/**
 * On right pages, where text and tables end before the margin begins, what is in the corners at the right ends with them.
 * A template whose pages have other margins sets `--outer-step` to nothing, and no template can set it to more.
 */
function stepBack(boxes: readonly string[], important: string): string {
  const step = `clamp(0mm, var(--outer-step, 0mm), ${TELLING}mm)`;
  return boxes.map((name) => `@${name} { margin-right: ${step}${important} }`).join(' ');
}

/** A page that is turned is as wide as its text. */
function noStep(boxes: readonly string[], important: string): string {
  return boxes.map((name) => `@${name} { margin-right: 0${important} }`).join(' ');
}

function fixedAtRight({ marking }: PackContent): readonly string[] {
  return marking?.scheme === 'tlp' ? ['top-right', 'bottom-right'] : ['top-right'];
}

/** The names of the sections for the heads of right pages. */
export function runningHeads(content: PackContent): readonly RunningHead[] {
  const { headings } = content;
  const highest = lowest(headings.map(({ level }) => level));
  const heads = headings
    .filter(({ level }) => level === highest)
    .map(({ anchor, text }) => ({ anchor, title: text, text: shortened(text, headLength(content)) }));
  return heads.length === 0 ? heads : [...heads, ...annexHead(content), ...closingHeads(content)];
}

/** Where a template prints it, what belongs at the end has heads of its own. */
function closingHeads({ closing }: PackContent): readonly RunningHead[] {
  return closing.flatMap((block) => {
    const { anchor, text } = ('heading' in block ? block.heading : undefined) ?? {};
    return anchor === undefined || text === undefined ? [] : [{ anchor, title: text, text }];
  });
}

/** An annex without a heading begins a page of its own: it is no part of the section before it. */
function annexHead({ blocks }: PackContent): readonly RunningHead[] {
  return blocks.flatMap((block, index) => {
    if (block.block !== 'evidence' || block.heading !== undefined) return [];
    const before = blocks[index - 1];
    if (before?.block === 'narrative' && before.root.children.at(-1)?.type === 'heading') return [];
    const anchor = block.documents[0]?.paragraphs[0]?.anchor;
    return anchor === undefined ? [] : [{ anchor, title: ANNEX, text: ANNEX }];
  });
}

const ANNEX = 'Evidence';

// Millimetres. The inner margin holds staples or a comb, on the left of odd pages.
const sheets = {
  A4: { size: '210mm 297mm', width: 210, height: 297, top: 25, inner: 23, outer: 17 },
  Letter: { size: '8.5in 11in', width: 215.9, height: 279.4, top: 24, inner: 25, outer: 19 },
  A5: { size: '148mm 210mm', width: 148, height: 210, top: 20, inner: 18, outer: 14 },
  'Half-letter': { size: '5.5in 8.5in', width: 139.7, height: 215.9, top: 21, inner: 17, outer: 13 },
} as const;

// Points: what `--furniture` is in base.css.
const furniturePoints = { standard: 8, clear: 12, large: 14 } as const;

// Type on black, from TLP 2.0's table of colours.
const tlpColours: Readonly<Record<string, string>> = {
  'TLP:RED': '#FF2B2B',
  'TLP:AMBER': '#FFC000',
  'TLP:AMBER+STRICT': '#FFC000',
  'TLP:GREEN': '#33FF00',
  'TLP:CLEAR': '#FFFFFF',
};

const TOP_RIGHT = { edge: 'top', side: 'right' } as const;

const grey = 'color: #444; font-variant-numeric: lining-nums;';
const plain = `font: 400 var(--furniture) / 1.3 var(--sans); ${grey}`;
/** Names that no style sheet of a template may give to a font of its own. */
const ownFaces = '"Source Sans 3", "Source Serif 4", "Noto Sans Math", "Noto Sans Symbols 2"';
const above = 'vertical-align: bottom; padding-bottom: 6mm;';
const below = 'vertical-align: top; padding-top: 6mm;';
const whole = 'width: max-content; white-space: nowrap;';

interface Boxes {
  readonly movable: string;
  /** What is elsewhere on left pages, so that it is on the outer side there, too. */
  readonly onLeft?: readonly string[];
  readonly fixed: string;
}

function boxes(content: PackContent): Boxes {
  const { marking } = content;
  const edition = cssString(editionLine(content));
  const quiet = `font: 400 ${furnitureSize(content)}pt / 1.3 ${ownFaces}; ${grey}`;
  const number = '"Page " counter(page) " of " counter(pages)';
  if (marking === undefined) {
    return {
      movable: box('top-left', title(content), above) + box('bottom-right', number, below),
      onLeft: mirrored(number, below),
      fixed: fixedBox('top-right', edition, `${quiet} ${above} ${whole}`),
    };
  }
  const words = cssString(marking.label);
  if (marking.scheme === 'tlp') {
    const label =
      `background: #000; color: ${tlpColours[marking.label] ?? '#FFFFFF'};` +
      `font: 600 ${markingSize(content)}pt / 1 ${ownFaces}; width: max-content; height: 1.5em;` +
      'padding: 0 0.4em; vertical-align: middle; white-space: nowrap;' +
      '-webkit-print-color-adjust: exact; print-color-adjust: exact;';
    return {
      movable:
        box('top-left', title(content), `${above} padding-right: 6mm;`) +
        box('bottom-center', number, `${below} ${whole}`),
      fixed:
        fixedBox('top-right', words, `${label} margin-top: auto; margin-bottom: 5mm;`) +
        fixedBox('bottom-left', edition, `${quiet} ${below} ${whole}`) +
        fixedBox('bottom-right', words, `${label} margin-top: 5mm; margin-bottom: auto;`),
    };
  }
  const share = markingShare(content);
  const label = `font: 600 ${markingSize(content)}pt / 1.25 ${ownFaces}; color: #000; font-variant-numeric: lining-nums; width: ${share}%; text-wrap: balance;`;
  const side = `width: ${(100 - share) / 2}%;`;
  return {
    movable:
      box('top-left', title(content), `${above} ${side}`) + box('bottom-right', number, `${below} ${side}`),
    onLeft: mirrored(number, `${below} ${side}`),
    fixed:
      fixedBox('top-center', words, `${above} ${label}`) +
      fixedBox('top-right', edition, `${quiet} ${above} ${side}`) +
      fixedBox('bottom-center', words, `${below} ${label}`),
  };
}

/** What a template puts in any of the boxes above and below has the type and the height of the others. */
function unused(): string {
  const boxes = (edge: string, place: string): readonly string[] =>
    ['left', 'center', 'right'].map((side) => `@${edge}-${side} { ${plain} ${place} }`);
  return [...boxes('top', above), ...boxes('bottom', below)].join(' ');
}

/** The page number of left pages. */
function mirrored(number: string, place: string): readonly string[] {
  return [`@page :left { @bottom-right { content: none } ${box('bottom-left', number, place)} }`];
}

function box(name: string, text: string, place: string): string {
  return `@${name} { content: ${text}; ${plain} ${place} }`;
}

/** A box of which nothing can be changed, neither by a rule that is more special nor by what it would inherit. */
function fixedBox(name: string, text: string, declarations: string): string {
  // As the browser has it for the box, before all that it has is taken away.
  const align = `text-align: ${/[^-]*$/.exec(name)?.[0] ?? 'center'}`;
  const own = `${align}; ${declarations}`
    .split(';')
    .flatMap((one) => (one.trim() === '' ? [] : [`${one.trim()} !important`]));
  return `@${name} { all: initial !important; content: ${text} !important; ${own.join('; ')} }`;
}

/** In points: what `--furniture` is in base.css. */
function furnitureSize({ typeSize, paper }: PackContent): number {
  return typeSize === 'standard' && isSmallSheet(paper) ? 7.5 : furniturePoints[typeSize];
}

function markingSize(content: PackContent): number {
  return Math.max(content.marking?.scheme === 'tlp' ? 12 : 10, furnitureSize(content));
}

function title(content: PackContent): string {
  return cssString(shortened(content.shortTitle ?? content.title, headLength(content)));
}

/** What the words of a marking take of the width, in per cent; long ones take two lines. */
function markingShare(content: PackContent): number {
  const { width, inner, outer } = sheets[content.paper];
  // Capitals are wider than high letters are on average.
  const letters = (content.marking?.label.length ?? 0) * markingSize(content) * 0.68 * (25.4 / 72);
  return Math.min(44, Math.ceil((letters * 100) / (width - inner - outer)) + 3);
}

/** How long a running head can be, in UTF-16 units, on two lines of its share of the width. */
function headLength(content: PackContent): number {
  const { paper, typeSize, marking } = content;
  const share =
    marking === undefined ? 0.6 : marking.scheme === 'tlp' ? 0.55 : (100 - markingShare(content)) / 200;
  const { width, inner, outer } = sheets[paper];
  // A letter is about half as wide as high.
  const letter = (furniturePoints[typeSize] * 0.5 * 25.4) / 72;
  return Math.floor((1.8 * share * (width - inner - outer)) / letter);
}

/** A small sheet or large type has room to say that it is a draft, and no more: the title page has the rest. */
function editionLine({ status, edition, date, paper, typeSize }: PackContent): string {
  const draft = status === 'draft' ? ['DRAFT'] : [];
  const roomy = !isSmallSheet(paper) && typeSize === 'standard';
  const issue = [edition === undefined ? '' : `Edition ${edition}`, date ?? ''].filter((part) => part !== '');
  return [...draft, ...(roomy ? issue : [])].join(' · ');
}

/** The text, without what follows its colon or dash if it is too long, or cut at a word. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const [before = ''] = /^.*?(?=:\s|\s[–—]\s)/.exec(text) ?? [];
  if (before.length >= limit / 4 && before.length <= limit) return before;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : undefined).trimEnd()}…`;
}
