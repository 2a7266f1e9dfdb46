import type { Nodes, Root } from 'mdast';
import type { Language } from '../../../ground/language/language.ts';
import { currencyBefore } from '../../../ground/language/printed/currency-form.ts';
import type { ValueNode } from '../../../ground/model/narrative-nodes.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { compareUnits, isSameRate, type Rate, type Unit } from '../../../ground/model/unit.ts';
import { readRecordedUnit } from '../items/recorded-unit.ts';
import { unitsIn } from '../items/unit-change.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { flattenNarrative } from './flatten-narrative.ts';
import { type FlatProse, VALUE_MARK } from './flatten-prose.ts';

/** A printed value within its text. */
interface ValueInText {
  readonly text: string;
  readonly offset: number;
  readonly node: ValueNode;
  readonly language: Language;
}

/** The narrative and its texts, where each value knows which of its unit and its rate the sentence says itself. */
export function withWrittenUnits(
  root: Root,
  narrative: Narrative,
  language: Language,
): { readonly root: Root; readonly texts: readonly FlatProse[] } {
  const written = new Map<Nodes, ValueNode['written']>();
  const texts = flattenNarrative(root, narrative);
  for (const { text, values } of texts) {
    for (const { offset, node } of values) {
      const beside = readBeside({ text, offset, node, language });
      if (beside?.unit === undefined && beside?.rate === undefined) continue;
      written.set(node, { unit: beside.unit !== undefined, rate: beside.rate !== undefined });
    }
  }
  if (written.size === 0) return { root, texts };
  const visit = <Node extends Nodes>(node: Node): Node => {
    const found = written.get(node);
    if (found !== undefined) return { ...node, written: found };
    return 'children' in node ? { ...node, children: node.children.map(visit) } : node;
  };
  const changed = visit(root);
  return { root: changed, texts: flattenNarrative(changed, narrative) };
}

/** How the words beside a value make another unit of its own, in a sentence; nothing where they do not. */
export function changeBeside({ text, offset, node, language }: ValueInText): string | undefined {
  const beside = readBeside({ text, offset, node, language });
  if (beside === undefined) return undefined;
  const { quantity, figures } = node;
  const label = figures[0].data.label;
  const unit = unitChangeOf(beside.unit, quantity.unit, label, language);
  if (unit !== undefined) return unit;
  if (beside.rate === undefined && quantity.rate !== undefined) {
    // Alone, a value prints what it is counted against; a sentence that goes on by itself has to say it.
    const goesOn = beside.unit !== undefined || startsWith(text.slice(offset + 1), quantity.counted);
    return goesOn
      ? `the sentence leaves out what the value is counted against: ${describeRate(quantity.rate)}`
      : undefined;
  }
  if (beside.rate === undefined || isSameRate(beside.rate, quantity.rate)) return undefined;
  if (isSameRate(beside.rate, readRecordedUnit(label, language).rate)) return undefined;
  const given = describeRate(beside.rate);
  return quantity.rate === undefined
    ? `the sentence counts the value ${given}, and the figure does not`
    : `the sentence counts the value ${given}, and the figure ${describeRate(quantity.rate)}`;
}

function unitChangeOf(
  beside: Unit | undefined,
  own: Unit | undefined,
  label: string,
  language: Language,
): string | undefined {
  if (beside === undefined) return undefined;
  const agrees = (unit: Unit): boolean => !['scaled', 'other'].includes(compareUnits(beside, unit));
  if (own === undefined) {
    return unitsIn(label, language).some(agrees)
      ? undefined
      : `the sentence gives the value the unit ${beside.name}, and the figure has none`;
  }
  return agrees(own)
    ? undefined
    : `the sentence gives the value the unit ${beside.name}, and the figure has ${own.name}`;
}

function startsWith(after: string, counted: string | undefined): boolean {
  const [word] = (counted ?? '').toLowerCase().split(' ');
  return word !== undefined && word !== '' && after.trimStart().toLowerCase().startsWith(word);
}

function describeRate({ count, of }: Rate): string {
  if (/[·⁻]/.test(of)) return of;
  return count === 1 ? `per ${of}` : `per ${count} ${of}`;
}

/** Any digit does for the value: what is before and after it is read as the unit of a number is. */
function readBeside({
  text,
  offset,
  node,
  language,
}: ValueInText): Pick<NumberReading, 'unit' | 'rate'> | undefined {
  const read = (words: string): NumberReading | undefined => {
    const at = offset + words.length - 1;
    const readable = `${text.slice(0, offset)}${words}${text.slice(offset + 1)}`.replaceAll(VALUE_MARK, '8');
    return readNumbers(readable, language).find(({ span }) => span.start <= at && at < span.end);
  };
  const found = read('8');
  const name =
    node.quantity.unit?.family === 'currency' ? currencyBefore(node.quantity.unit.name) : undefined;
  // `12 a boat` may be anything; `£12 a boat` is what each boat pays.
  const rate =
    found?.rate ?? (name === undefined || found?.unit !== undefined ? undefined : read(`${name}8`)?.rate);
  return found === undefined ? undefined : { ...(found.unit && { unit: found.unit }), ...(rate && { rate }) };
}
