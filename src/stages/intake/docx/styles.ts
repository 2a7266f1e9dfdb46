import type { Raised } from '../html/tree/raised.ts';
import { child, elementsOf, isOn, settingOf, type XmlElement } from './xml-tree.ts';

/** How a run looks, as far as its words depend on it. */
export interface RunLook {
  readonly hidden: boolean;
  readonly raised: Raised | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly struck: boolean;
  readonly capitals: boolean;
  readonly font: string | undefined;
  /** Why hardly anybody sees it on paper: it is white, or tiny. */
  readonly faint: 'white' | 'tiny' | undefined;
}

export interface ParagraphLook {
  /** 1 to 6, if it is a heading. */
  readonly heading: number | undefined;
  readonly quote: boolean;
  readonly list: { readonly id: string; readonly level: number } | undefined;
}

interface ParagraphStyles {
  /** The paragraph's style and those it is based on, the nearest first. */
  readonly chain: readonly XmlElement[];
  readonly isShaded: boolean;
}

/** Looks up what styles say, with those that they are based on. */
export interface Styles {
  run(run: XmlElement, paragraph: XmlElement | undefined): RunLook;
  paragraph(properties: XmlElement | undefined): ParagraphLook;
}

export function docxStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, XmlElement>();
  const defaults = new Map<string, XmlElement>();
  for (const style of root === undefined ? [] : elementsOf(root)) {
    if (style.name !== 'w:style') continue;
    const { 'w:styleId': id = '', 'w:type': type = 'paragraph', 'w:default': standard } = style.attributes;
    styles.set(id, style);
    if (standard === '1' || standard === 'true') defaults.set(type, style);
  }
  /** A style and those it is based on, the nearest first. */
  const chain = (id: string | undefined, type: string): readonly XmlElement[] => {
    const found: XmlElement[] = [];
    let style = id === undefined ? defaults.get(type) : (styles.get(id) ?? defaults.get(type));
    while (style !== undefined && !found.includes(style) && found.length < 50) {
      found.push(style);
      const next = settingOf(style, 'w:basedOn');
      style = next === undefined ? undefined : styles.get(next);
    }
    return found;
  };
  const paragraphs = new WeakMap<XmlElement, ParagraphStyles>();
  /** Looked up once: a paragraph may have a hundred thousand runs. */
  const stylesOf = (paragraph: XmlElement): ParagraphStyles => {
    const known = paragraphs.get(paragraph);
    if (known !== undefined) return known;
    const properties = child(paragraph, 'w:pPr');
    const found = {
      chain: chain(settingOf(properties, 'w:pStyle'), 'paragraph'),
      isShaded: shades(properties),
    };
    paragraphs.set(paragraph, found);
    return found;
  };
  return {
    run(run, paragraph) {
      const own = child(run, 'w:rPr');
      const style = settingOf(own, 'w:rStyle');
      const character = style === undefined ? [] : chain(style, 'character');
      const { chain: around, isShaded } =
        paragraph === undefined
          ? { chain: chain(undefined, 'paragraph'), isShaded: false }
          : stylesOf(paragraph);
      const all = [own, ...character.map(runOf), ...around.map(runOf)];
      const near = [own, ...character.map(runOf)];
      const first = <Value>(
        from: typeof all,
        get: (properties: XmlElement) => Value | undefined,
      ): Value | undefined => {
        for (const properties of from) {
          const value = properties === undefined ? undefined : get(properties);
          if (value !== undefined) return value;
        }
        return undefined;
      };
      const on = (name: string, from = near): boolean =>
        first(from, (properties) => isOn(properties, name)) === true;
      return {
        hidden: on('w:vanish', all),
        raised: first(all, raisedBy),
        strong: on('w:b'),
        emphasis: on('w:i'),
        struck: on('w:strike', all) || on('w:dstrike', all),
        capitals: on('w:caps', all) || on('w:smallCaps', all),
        font: first(all, fontOf),
        faint: faintness(first(all, sizeOf), first(all, colourOf), shades(own) || isShaded),
      };
    },
    paragraph(properties) {
      const based = chain(settingOf(properties, 'w:pStyle'), 'paragraph');
      const names = based.map((style) => settingOf(style, 'w:name')?.toLowerCase() ?? '');
      const levels = [properties, ...based.map((style) => child(style, 'w:pPr'))];
      const outline = levels
        .map((level) => settingOf(level, 'w:outlineLvl'))
        .find((level) => level !== undefined);
      return {
        heading: headingLevel(outline, names, settingOf(properties, 'w:pStyle')),
        quote: names.some((name) => /^(?:intense )?quote$|^block ?text$/.test(name)),
        list: listOf(levels),
      };
    },
  };
}

function runOf(style: XmlElement): XmlElement | undefined {
  return child(style, 'w:rPr');
}

function raisedBy(properties: XmlElement): Raised | undefined {
  const align = settingOf(properties, 'w:vertAlign');
  if (align === 'superscript') return 'sup';
  if (align === 'subscript') return 'sub';
  // Moved up or down by two points or more.
  const position = Number.parseInt(settingOf(properties, 'w:position') ?? '0', 10);
  if (position >= 4) return 'sup';
  return position <= -4 ? 'sub' : undefined;
}

function fontOf(properties: XmlElement): string | undefined {
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
}

/** In half points; what is smaller than two points nobody reads. */
const TINY = 4;

function faintness(
  size: number | undefined,
  colour: string | undefined,
  isShaded: boolean,
): RunLook['faint'] {
  if (size !== undefined && size < TINY) return 'tiny';
  return colour !== undefined && /^f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(colour) && !isShaded
    ? 'white'
    : undefined;
}

function sizeOf(properties: XmlElement): number | undefined {
  const size = Number.parseFloat(settingOf(properties, 'w:sz') ?? '');
  return Number.isNaN(size) ? undefined : size;
}

function colourOf(properties: XmlElement): string | undefined {
  return settingOf(properties, 'w:color');
}

/** Whether something has a colour behind it. */
export function shades(properties: XmlElement | undefined): boolean {
  const shade = child(properties, 'w:shd')?.attributes;
  const fill = shade?.['w:fill'] ?? 'auto';
  return (
    (settingOf(properties, 'w:highlight') ?? 'none') !== 'none' ||
    !/^(?:auto|f{6})$/i.test(fill) ||
    shade?.['w:themeFill'] !== undefined
  );
}

function headingLevel(
  outline: string | undefined,
  names: readonly string[],
  id: string | undefined,
): number | undefined {
  const level = Number.parseInt(outline ?? '', 10);
  if (level >= 0 && level <= 8) return Math.min(6, level + 1);
  if (level === 9) return undefined;
  for (const name of [...names, ...(names.length === 0 ? [id?.toLowerCase() ?? ''] : [])]) {
    const number = /^heading ?([1-9])$/.exec(name)?.[1];
    if (number !== undefined) return Math.min(6, Number(number));
    if (name === 'title') return 1;
  }
  return undefined;
}

function listOf(levels: readonly (XmlElement | undefined)[]): ParagraphLook['list'] {
  for (const level of levels) {
    const numbering = child(level, 'w:numPr');
    const id = settingOf(numbering, 'w:numId');
    // 0 takes a paragraph out of the list of its style.
    if (id === '0') return undefined;
    if (id !== undefined) {
      const depth = Number.parseInt(settingOf(numbering, 'w:ilvl') ?? '0', 10);
      return { id, level: depth >= 0 && depth <= 8 ? depth : 0 };
    }
  }
  return undefined;
}
