const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Writes a whole number below a thousand million in English words, with or without `and` and hyphens. */
export function inWords(value: number, style: { readonly and: boolean; readonly hyphen: boolean }): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 100) {
    const unit = value % 10;
    return (
      (TENS[Math.floor(value / 10)] ?? '') + (unit === 0 ? '' : (style.hyphen ? '-' : ' ') + SMALL[unit])
    );
  }
  const [size, name] = (
    [
      [1e6, 'million'],
      [1e3, 'thousand'],
      [1e2, 'hundred'],
    ] as const
  ).find(([scale]) => value >= scale) ?? [1, ''];
  const rest = value % size;
  const head = `${inWords(Math.floor(value / size), style)} ${name}`;
  if (rest === 0) return head;
  return `${head} ${style.and && rest < 100 ? 'and ' : ''}${inWords(rest, style)}`;
}
