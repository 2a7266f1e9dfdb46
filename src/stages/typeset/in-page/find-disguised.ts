/// <reference lib="dom" />

/** Words that a style sheet keeps from being read as they are. */
export interface Disguised {
  /** How they begin. */
  readonly words: string;
  /** The element, such as `span.qualifier`. */
  readonly element: string;
  /** What is wrong, as a clause. */
  readonly reason: string;
  /** The property of CSS that does it. */
  readonly property: string;
  /** The selectors of rules that say so of the element, the last first. */
  readonly selectors: readonly string[];
}

/**
 * The first words of a page that are hidden out of a text, cannot be read, or are struck out: in the document that is
 * laid out as for print.
 *
 * @param unseen selectors of what the package's own style sheets hide
 */
export function findDisguised(unseen: string): Disguised | undefined {
  const LEAST_CONTRAST = 3;
  const LEAST_SIZE = 6;
  const OFF = 200;
  const THIN = 4;
  const NEAR = 16;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const nameOf = (element: Element): string =>
    [element.tagName.toLowerCase(), ...element.classList].join('.').slice(0, 60);
  const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  const rules: CSSStyleRule[] = [];
  const collect = (list: CSSRuleList): void => {
    for (const rule of list) {
      if (rule instanceof CSSStyleRule) rules.push(rule);
      if ('cssRules' in rule) collect(rule.cssRules as CSSRuleList);
    }
  };
  const selectorsFor = (element: Element, property: string): readonly string[] => {
    if (rules.length === 0) for (const sheet of document.styleSheets) collect(sheet.cssRules);
    const found = new Set<string>();
    for (const rule of rules) {
      const says = [...rule.style].some((one) => one === property || one.startsWith(`${property}-`));
      if (!says) continue;
      try {
        if (element.closest(rule.selectorText.replace(/::?(?:before|after|first-letter|first-line)\b/g, '')))
          found.add(rule.selectorText);
      } catch {
        // A selector that is nested in another: it is not looked up.
      }
    }
    return [...found].reverse();
  };
  const fault = (element: Element, reason: string, property: string): Disguised => {
    const words = wordsOf(element);
    return {
      words: words.length > 50 ? `${words.slice(0, 50)}…` : words,
      element: nameOf(element),
      reason,
      property,
      selectors: selectorsFor(element, property),
    };
  };

  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const colourOf = (text: string): Colour | undefined => {
    const parts = /^rgba?\(([^)]*)\)$/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number);
    if (parts === undefined) return undefined;
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    return [red, green, blue, alpha];
  };
  const lightness = ([red, green, blue]: readonly number[]): number => {
    const linear = (value = 0): number => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const over = (colour: Colour, ground: readonly number[]): readonly number[] =>
    [0, 1, 2].map((index) => (colour[index] ?? 0) * colour[3] + (ground[index] ?? 0) * (1 - colour[3]));
  const groundOf = (element: Element): readonly number[] | undefined => {
    const chain: Element[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) chain.push(at);
    let ground: readonly number[] = [255, 255, 255];
    for (const at of chain.reverse()) {
      const style = styleOf(at);
      if (style.backgroundImage !== 'none') return undefined;
      const colour = colourOf(style.backgroundColor);
      if (colour === undefined) return undefined;
      ground = over(colour, ground);
    }
    return ground;
  };
  const contrastOf = (one: readonly number[], other: readonly number[]): number => {
    const [a, b] = [lightness(one), lightness(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };

  /** What of an element itself keeps its words from being seen. */
  const hidingOf = (element: Element): string | undefined => {
    const style = styleOf(element);
    if (style.display === 'none') return 'display';
    if (style.visibility !== 'visible') return 'visibility';
    if (Number(style.opacity) < 0.5) return 'opacity';
    if (style.clipPath !== 'none') return 'clip-path';
    if (style.contentVisibility === 'hidden') return 'content-visibility';
    if (Number.parseFloat(style.fontSize) < 2) return 'font-size';
    const colour = colourOf(style.webkitTextFillColor);
    return colour !== undefined && colour[3] < 0.3 ? 'color' : undefined;
  };
  const TEXT =
    'p, li, tr, td, th, caption, blockquote, figcaption, dt, dd, h1, h2, h3, h4, h5, h6, [data-block]';
  /** The text or block out of which an element is hidden: one that shows other words. */
  const shownAround = (element: Element): Element | undefined => {
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      if (hidingOf(at) !== undefined) return undefined;
      if (!at.matches(TEXT)) continue;
      const own = wordsOf(at).length - wordsOf(element).length;
      if (own > 1) return at;
    }
    return undefined;
  };

  /** What makes letters others than they are: a name in small letters is another word, and a copied text has them. */
  const letteringOf = (
    style: CSSStyleDeclaration,
    text: string,
  ): readonly [reason: string, property: string] | undefined => {
    if (style.fontVariantCaps !== 'normal' && text.toUpperCase() !== text)
      return ['are set in small capitals', 'font-variant'];
    if (/\b(?:smcp|c2sc|pcap|c2pc|unic|titl)\b/.test(style.fontFeatureSettings))
      return ['are set in small capitals', 'font-feature-settings'];
    return undefined;
  };
  /** Headings may be in capitals; what was verified, and what has it in it, may not. */
  const BOUND = '.bound, .bound-words';
  const isTransformed = (element: Element, { textTransform }: CSSStyleDeclaration): boolean => {
    if (textTransform === 'none' || element.closest(BOUND) === null) return false;
    const text = element.textContent ?? '';
    return (
      (textTransform.includes('uppercase') && text.toUpperCase() !== text) ||
      (textTransform.includes('lowercase') && text.toLowerCase() !== text) ||
      (textTransform.includes('capitalize') && /(?<![\p{L}\p{M}\p{N}_’'])\p{Ll}/u.test(text)) ||
      /full-width|full-size-kana|math-auto/.test(textTransform)
    );
  };

  /** What is said of the first letter or the first line of a text alone. */
  const beginsOtherwise = (element: Element): Disguised | undefined => {
    if (!element.matches(TEXT)) return undefined;
    const letter = getComputedStyle(element, '::first-letter');
    const apart = letter.float === 'none' ? 'initial-letter' : 'float';
    if (apart === 'float' || letter.getPropertyValue('initial-letter') !== 'normal')
      return fault(element, 'have a first letter that stands apart', apart);
    for (const first of [letter, getComputedStyle(element, '::first-line')]) {
      const lettering = letteringOf(first, element.textContent ?? '');
      if (lettering !== undefined) return fault(element, ...lettering);
    }
    return undefined;
  };

  const unreadable = (element: Element): Disguised | undefined => {
    const style = styleOf(element);
    const size = Number.parseFloat(style.fontSize);
    if (size < LEAST_SIZE)
      return fault(element, `are in type of ${(size * 0.75).toFixed(1)} points`, 'font-size');
    const own = colourOf(style.webkitTextFillColor);
    const ground = groundOf(element);
    if (own !== undefined && ground !== undefined) {
      const contrast = contrastOf(over(own, ground), ground);
      if (contrast < LEAST_CONTRAST)
        return fault(element, `have a contrast of ${contrast.toFixed(1)} to 1: 3 is the least`, 'color');
    }
    const spacing = Number.parseFloat(style.letterSpacing) / size;
    if (spacing < -0.15 || spacing > 0.6)
      return fault(element, 'are pressed together or torn apart', 'letter-spacing');
    const security = style.getPropertyValue('-webkit-text-security');
    if (security !== '' && security !== 'none')
      return fault(element, 'are replaced by dots', '-webkit-text-security');
    if (Number.parseFloat(style.webkitTextStrokeWidth) > 0)
      return fault(element, 'are painted over by their own outlines', '-webkit-text-stroke');
    if (style.textShadow !== 'none') return fault(element, 'have a shadow', 'text-shadow');
    const drawn = `${style.fontFeatureSettings} ${style.fontVariantNumeric} ${style.fontVariantPosition}`;
    if (/\b(?:frac|afrc|sups|subs|sinf|ordn|numr|dnom|fractions|ordinal|super|sub)\b/.test(drawn))
      return fault(element, 'are drawn as other signs', 'font');
    const lettering = letteringOf(style, element.textContent ?? '');
    if (lettering !== undefined) return fault(element, ...lettering);
    if (isTransformed(element, style))
      return fault(element, 'are set in other letters than they are written in', 'text-transform');
    if (style.textEmphasisStyle !== 'none') return fault(element, 'have signs over them', 'text-emphasis');
    if (style.unicodeBidi.includes('override')) return fault(element, 'are turned round', 'unicode-bidi');
    let isInLine = true;
    for (
      let at: Element | null = element;
      at !== null && at !== document.documentElement;
      at = at.parentElement
    ) {
      const around = styleOf(at);
      const line = around.textDecorationLine;
      const thickness = Number.parseFloat(around.textDecorationThickness) / size;
      const offset = Number.parseFloat(around.textUnderlineOffset) / size;
      const isThick = line !== 'none' && (thickness > 0.2 || offset < -0.1);
      // No template can write `<del>`: it is what an author has struck out.
      const isStruck = line.includes('line-through') && at.tagName !== 'DEL';
      if (isInLine && (isStruck || isThick)) return fault(at, 'are struck out', 'text-decoration');
      // Lines go through what is in the line alone.
      if (/^(?:absolute|fixed)$/.test(around.position) || around.float !== 'none') isInLine = false;
      if (around.display.startsWith('inline-')) isInLine = false;
      if (around.filter !== 'none') return fault(at, 'are filtered', 'filter');
      if (around.mixBlendMode !== 'normal')
        return fault(at, 'are blended with what is under them', 'mix-blend-mode');
      if (/gradient/.test(around.backgroundImage))
        return fault(at, 'have lines or a gradient behind them', 'background');
      if (around.boxShadow.includes('inset') && (at === element || around.display === 'inline'))
        return fault(at, 'have lines or a shadow behind them', 'box-shadow');
      const [a = 1, b = 0, c = 0, d = 1] =
        /^matrix\((.*)\)$/.exec(around.transform)?.[1]?.split(',').map(Number) ?? [];
      if (a * d - b * c <= 0 || a < -0.3) return fault(at, 'are mirrored, or upside down', 'transform');
    }
    return undefined;
  };

  /**
   * Nothing but the shadow of a thin box at the left or the right edge of what an element has within its padding: the
   * shadow is near it, and within the padding.
   */
  const isBarBeside = (style: CSSStyleDeclaration, element: Element): boolean => {
    const {
      content,
      left,
      right,
      width,
      backgroundImage,
      backgroundColor,
      borderStyle,
      boxShadow,
      transform,
    } = style;
    const around = styleOf(element);
    const inPixels = (length: string): number => Number.parseFloat(length);
    const aside = Number(/^rgba?\([^)]*\) (-?[\d.]+)px 0px 0px 0px$/.exec(boxShadow)?.[1] ?? 0);
    const isUnseen = backgroundImage === 'none' && backgroundColor === 'rgba(0, 0, 0, 0)';
    const isNear = Math.abs(aside) > THIN && Math.abs(aside) < NEAR;
    const isWithin = (from: string, padding: string, away: number): boolean =>
      inPixels(from) <= inPixels(padding) + 1 && inPixels(from) - away >= -1 && away > 0;
    const isAtLeft = isWithin(left, around.paddingLeft, -aside);
    const isAtRight = isWithin(right, around.paddingRight, aside);
    return (
      content === '""' &&
      isUnseen &&
      borderStyle === 'none' &&
      transform === 'none' &&
      inPixels(width) <= THIN &&
      (inPixels(width) === 0 || (isNear && (isAtLeft || isAtRight)))
    );
  };

  /** What a style sheet puts over the words of an element. */
  const coveredBy = (element: Element): Disguised | undefined => {
    if (!styleOf(element).display.startsWith('inline') && !element.matches(TEXT)) return undefined;
    if (element.hasAttribute('data-block')) return undefined;
    for (const side of ['::before', '::after']) {
      const style = getComputedStyle(element, side);
      if (style.content === 'none' || style.content === 'normal') continue;
      if (style.position !== 'absolute' && style.position !== 'fixed') continue;
      if (isBarBeside(style, element)) continue;
      return fault(element, `have a box over or under them (\`${side}\`)`, 'position');
    }
    return undefined;
  };

  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('style, svg, [hidden]') !== null || wordsOf(element) === '') continue;
    if (unseen !== '' && element.closest(unseen) !== null) continue;
    const hiding = hidingOf(element);
    if (hiding !== undefined) {
      const parent = element.parentElement;
      const isOutermost = parent === null || hidingOf(parent) === undefined;
      if (isOutermost && shownAround(element) !== undefined)
        return fault(element, 'are hidden out of what is around them', hiding);
      continue;
    }
    // What is in something hidden is hidden with it.
    const box = element.getBoundingClientRect();
    if (element.getClientRects().length === 0) continue;
    if (box.right < -OFF || box.bottom < -OFF || box.left > innerWidth + OFF)
      return fault(element, 'lie off the page', 'position');
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const found =
      (hasText ? unreadable(element) : undefined) ?? beginsOtherwise(element) ?? coveredBy(element);
    if (found !== undefined) return found;
  }
  return undefined;
}
