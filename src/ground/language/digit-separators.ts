/** What is between the digits of a number. */
export interface DigitSeparators {
  /** Before the decimals: a point or a comma. */
  readonly decimal: string;
  /** Between groups of three: a comma, a point, a straight apostrophe, or a space for every kind of blank. */
  readonly group: string;
}

/**
 * The separators of a language, asked of ICU when they are first needed: the first use of a locale takes twenty
 * milliseconds. `usual` is for a tag that names no language.
 */
export function digitSeparators(tag: string, usual: DigitSeparators): DigitSeparators {
  let found: DigitSeparators | undefined;
  const known = (): DigitSeparators => {
    found ??= separatorsOf(tag) ?? usual;
    return found;
  };
  return {
    get decimal() {
      return known().decimal;
    },
    get group() {
      return known().group;
    },
  };
}

function separatorsOf(tag: string): DigitSeparators | undefined {
  try {
    // Some languages group from five digits on; grouped the number must be, to show how.
    const format = new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: 'always' });
    const parts = format.formatToParts(1_234_567.5);
    const textOf = (type: Intl.NumberFormatPartTypes): string | undefined =>
      parts.find((part) => part.type === type)?.value;
    const group = textOf('group') ?? ' ';
    const plain = group.trim() === '' ? ' ' : group.replace('’', "'");
    return { decimal: textOf('decimal') ?? '.', group: plain };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
