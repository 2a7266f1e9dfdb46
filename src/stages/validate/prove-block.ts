import { append } from '../../ground/model/append.ts';
import { blockNames, isBlockName, specOf } from '../../ground/model/block-names.ts';
import type { BlockSpec } from '../../ground/model/block-spec.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { optionMissing, unknownBlock, unknownOption } from '../../ground/model/diagnostics/blocks.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { BlockNode, BlockReference, NamedByOption } from '../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isPanelName } from '../../ground/model/panels.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import type { WrittenNode } from '../../ground/model/written-node.ts';
import { checkTitle } from './check-title.ts';
import { listNames } from './name-value.ts';
import { optionMistake } from './option-mistake.ts';
import { readOption } from './read-option.ts';

/** Proves a block against its specification. Options that are wrong are reported and left out. */
export function proveBlock(node: BlockReference, narrative: Narrative): Outcome<BlockNode> {
  const { value: name } = node.name;
  if (!isBlockName(name)) {
    const hint = hintFor(name);
    return { value: undefined, diagnostics: [unknownBlock(narrative.placeOf(node.name), name, hint)] };
  }
  const { options, texts, named, diagnostics } = proveOptions(node, specOf(name).options, narrative);
  const { position } = node;
  const block = { type: 'block', name, options, texts, named, ...(position && { position }) };
  // Each option was read as the specification of this very block has it; one that was not given is undefined.
  return { value: block as unknown as BlockNode, diagnostics };
}

/** What the options of a block or a panel come to. */
export interface ProvenOptions {
  readonly options: Readonly<Record<string, unknown>>;
  /** Those whose words are printed. */
  readonly texts: readonly WrittenNode[];
  readonly named: readonly NamedByOption[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Proves options against what they may be. Those that are wrong are reported and left out. */
export function proveOptions(
  node: Pick<BlockReference, 'name' | 'options'>,
  known: BlockSpec['options'],
  narrative: Narrative,
): ProvenOptions {
  const { value: name } = node.name;
  const diagnostics: Diagnostic[] = [];
  const named: NamedByOption[] = [];
  const options: Record<string, unknown> = {};
  for (const written of node.options) {
    const option = written.name.value;
    const spec = Object.hasOwn(known, option) ? known[option] : undefined;
    const mistake = optionMistake(written, node, known, narrative);
    if (mistake !== undefined) {
      diagnostics.push(mistake);
      continue;
    }
    if (spec === undefined) {
      const names = Object.keys(known);
      const hint =
        meantBy(option, names) ??
        didYouMean(option, names) ??
        (names.length === 0 ? 'it has none' : `its options are ${listNames(names, 'and')}`);
      diagnostics.push(unknownOption(narrative.placeOf(written.name), option, name, hint));
      continue;
    }
    const read = readOption(written, spec, narrative);
    append(diagnostics, read.diagnostics);
    append(named, read.named);
    options[option] = read.value;
  }
  for (const [option, { required }] of Object.entries(known)) {
    if (!required || node.options.some((written) => written.name.value === option)) continue;
    diagnostics.push(optionMissing(narrative.placeOf(node.name), name, option));
  }
  append(diagnostics, checkPeriod(node, options, narrative));
  const texts = node.options.flatMap((written) =>
    known[written.name.value]?.kind === 'text' ? [written.value] : [],
  );
  append(
    diagnostics,
    texts.flatMap((text) => checkTitle(text.value, () => narrative.placeOf(text))),
  );
  return { options, texts, named, diagnostics };
}

/** Other programs call the list of what a block draws `ids`: here it has the name of what is in it. */
function meantBy(option: string, names: readonly string[]): string | undefined {
  if (!/^(?:ids|items|figures|of)$/i.test(option)) return undefined;
  const meant = ['compare', 'figures'].find((name) => names.includes(name));
  return meant === undefined ? undefined : `write \`${meant}="…"\`, with the ids of figures`;
}

/** Nothing can be on a date after the one and before the other: the second is reported and left out. */
function checkPeriod(
  node: Pick<BlockReference, 'options'>,
  options: Record<string, unknown>,
  narrative: Narrative,
): readonly Diagnostic[] {
  const [from, to] = [boundOf(options.from, 'earliest'), boundOf(options.to, 'latest')];
  const written = node.options.find(({ name }) => name.value === 'to');
  if (from === undefined || to === undefined || written === undefined || to >= from) return [];
  options.to = undefined;
  const message = '`to` is before `from`: nothing is between them';
  return [badValue(narrative.placeOf(written.value), message, 'exchange the two dates')];
}

function boundOf(date: unknown, bound: 'earliest' | 'latest'): string | undefined {
  if (typeof date !== 'object' || date === null || !(bound in date)) return undefined;
  const { [bound]: day } = date as Readonly<Record<typeof bound, unknown>>;
  return typeof day === 'string' ? day : undefined;
}

function hintFor(name: string): string {
  if (isPanelName(name))
    return `write \`:::${name}{…}\`, with three colons, before its words, and \`:::\` after them`;
  if (/^(?:new-?page|page|break|clear-?page)$/i.test(name)) return 'did you mean `page-break`?';
  return didYouMean(name, blockNames) ?? `the blocks are ${blockNames.join(', ')}`;
}
