import type { BlockSpec } from '../../ground/model/block-spec.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unknownOption } from '../../ground/model/diagnostics/blocks.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { certainFix, likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { BlockReference, WrittenOption } from '../../ground/model/narrative-nodes.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { withoutCurly } from './straight-quotes.ts';

/**
 * What was meant by an option that Markdown reads as something else: quotation marks that are none to it are part of a
 * value, `title:x` is a name, and `title=x y` two options. Nothing for an option that is as it should be.
 */
export function optionMistake(
  written: WrittenOption,
  { name, options }: Pick<BlockReference, 'name' | 'options'>,
  known: BlockSpec['options'],
  narrative: Narrative,
): Diagnostic | undefined {
  const { value: option } = written.name;
  const { value: text } = written.value;
  const place = narrative.placeOf(written.value);
  const inside = isBare(written, narrative) ? withoutCurly(text) : undefined;
  if (inside !== undefined && !inside.includes('"')) {
    const meant = `"${inside}"`;
    const message = `the quotation marks of \`${option}\` would be part of its value: ${text}`;
    const bad = badValue(place, message, `quotation marks are straight here: ${option}=${meant}`);
    return withFixes(bad, certainFix(`write ${meant}`, newText(place, meant)));
  }
  if (Object.hasOwn(known, option)) return undefined;
  const at = narrative.placeOf(written.name);
  const [, key = '', value = ''] = /^([a-z-]+):(.*)$/.exec(option) ?? [];
  if (text === '' && value !== '' && Object.hasOwn(known, key)) {
    const meant = `${key}="${value}"`;
    const unknown = unknownOption(at, option, name.value, `write \`${meant}\``);
    return withFixes(unknown, certainFix(`write \`${meant}\``, newText(at, meant)));
  }
  const before = options[options.indexOf(written) - 1];
  if (text !== '' || before === undefined || before.value.value === '') return undefined;
  const isWords = Object.hasOwn(known, before.name.value) && isBare(before, narrative);
  if (!isWords || at.start.line !== narrative.placeOf(before.value).end.line) return undefined;
  return beyondBlank(before, written, name.value, narrative);
}

/** `title=Dry docks`: the second word is an option by itself. */
function beyondBlank(
  before: WrittenOption,
  written: WrittenOption,
  block: string,
  narrative: Narrative,
): Diagnostic {
  const at = narrative.placeOf(written.name);
  const from = narrative.placeOf(before.value);
  const meant = `"${before.value.value} ${written.name.value}"`;
  const hint = `a value of several words is in quotation marks: ${before.name.value}=${meant}`;
  const whole: Place = { file: at.file, start: from.start, end: at.end };
  return withFixes(
    unknownOption(at, written.name.value, block, hint),
    likelyFix(`write ${meant}`, newText(whole, meant)),
  );
}

/** Without quotation marks around its value. */
function isBare({ value }: WrittenOption, { source }: Narrative): boolean {
  const start = value.position?.start.offset;
  return start !== undefined && value.value !== '' && !/["']/.test(source.charAt(start - 1));
}
