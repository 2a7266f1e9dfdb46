import type { WrittenOption } from './narrative-nodes.ts';

/** How a value is printed, as `:value[id]{…}` asks. */
export interface ValueStyle {
  /** In digits, without a scale: 212,700,000. */
  readonly inFull?: true;
  /** To so many significant digits, 1 to 9; or to a multiple of ten, a hundred, a thousand and so on. */
  readonly round?: number;
}

/** The options of values, with what each may be. */
export const VALUE_OPTIONS = {
  as: '`as="number"` prints all digits',
  round: '`round=2` keeps two digits, `round=1000` prints thousands',
} as const;

export function isValueOption(name: string): name is keyof typeof VALUE_OPTIONS {
  return Object.hasOwn(VALUE_OPTIONS, name);
}

/** Whether an option of a value can have this text. */
export function isValueStyle(name: keyof typeof VALUE_OPTIONS, text: string): boolean {
  return name === 'as' ? text === 'number' : /^(?:[1-9]|10{1,12})$/.test(text);
}

/** What proven options ask for. */
export function valueStyle(options: readonly WrittenOption[]): ValueStyle {
  const text = (wanted: string): string | undefined =>
    options.find(({ name }) => name.value === wanted)?.value.value;
  const round = text('round');
  return {
    ...(text('as') === undefined ? {} : { inFull: true as const }),
    ...(round === undefined ? {} : { round: Number(round) }),
  };
}
