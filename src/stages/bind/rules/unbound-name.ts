import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { unboundName } from '../../../ground/model/diagnostics/names.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { nameHint } from '../prose/prose-hints.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NAME'],
  holds: 'A name with a numeral in it, such as MI5 or Section 702, is in one of the documents.',
  blind: 'Names without numerals.',
  check: (prose) =>
    readNumbers(prose.text, prose.language).flatMap((number) =>
      number.kind !== 'name' || prose.isOwn(number.span) || prose.isAddress(number.span)
        ? []
        : checkName(number, prose),
    ),
};

const extraction = `claims:
  law:
    text: The law was renewed.
    kind: reported
    evidence: [{ quote: Section 702 was renewed }]`;

export const cases: RuleCases = {
  pass: [
    { source: 'Section 702 was renewed.', extraction, narrative: 'They renewed Section 702 [@law].' },
    {
      source: 'Section 702 was renewed. Of those under 35, many voted.',
      extraction,
      narrative: 'The under-35s voted [@law].',
    },
  ],
  fail: [
    {
      source: 'Section 702 was renewed.',
      extraction,
      narrative: 'They renewed Section 703 [@law].',
      at: '703',
    },
  ],
};

/** A numeral in a name is no quantity, but a slip in it is a slip. */
function checkName({ span, text }: NumberReading, prose: Prose): readonly Diagnostic[] {
  // Set phrases such as `fifty-fifty` name nothing.
  if (isReference(span, prose) || !/[\p{Lu}\p{N}]/u.test(text)) return [];
  const before = /[\p{L}\p{N}/:.-]*$/u.exec(prose.text.slice(0, span.start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}/:-]*/u.exec(prose.text.slice(span.end))?.[0] ?? '';
  const whole = { start: span.start - before.length, end: span.end + after.length };
  const name = prose.text.slice(whole.start, whole.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return prose.isNamed(name) || isOfAge(name, prose)
    ? []
    : [withFixes(unboundName(prose.placeOf(whole), name, nameHint(prose)), ownFix(prose, whole))];
}

/** `The under-35s`, of people under 35. */
function isOfAge(name: string, { isNamed }: Prose): boolean {
  const [, limit, age] = /^(\p{L}+)-(\d{1,2})s$/u.exec(name) ?? [];
  return limit !== undefined && (isNamed(`${limit} ${age}`) || isNamed(`${limit} the age of ${age}`));
}

/** `Page 4`, in small letters: where something is, in this text or in a source, and no name. */
function isReference({ start }: Span, { text, language }: Prose): boolean {
  const before = /([\p{L}]{1,20})\.?\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  return before === before.toLowerCase() && language.structure.references.has(before);
}
