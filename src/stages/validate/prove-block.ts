import { append } from '../../ground/model/append.ts';
import { blockNames, isBlockName, specOf } from '../../ground/model/block-names.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { optionMissing, unknownBlock, unknownOption } from '../../ground/model/diagnostics.ts';
import type { BlockNode, BlockReference, NamedByOption } from '../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { checkTitle } from './check-title.ts';
import { readOption } from './read-option.ts';

/** Proves a block against its specification. Options that are wrong are reported and left out. */
export function proveBlock(node: BlockReference, narrative: Narrative): Outcome<BlockNode> {
  const { value: name } = node.name;
  if (!isBlockName(name)) {
    const hint = didYouMean(name, blockNames) ?? `the blocks are ${blockNames.join(', ')}`;
    return { value: undefined, diagnostics: [unknownBlock(narrative.placeOf(node.name), name, hint)] };
  }
  const { options: known } = specOf(name);
  const diagnostics: Diagnostic[] = [];
  const named: NamedByOption[] = [];
  const options: Record<string, unknown> = {};
  for (const written of node.options) {
    const option = written.name.value;
    const spec = Object.hasOwn(known, option) ? known[option] : undefined;
    if (spec === undefined) {
      const names = Object.keys(known);
      const hint = didYouMean(option, names) ?? `its options are ${names.join(', ')}`;
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
  const texts = node.options.flatMap((written) =>
    known[written.name.value]?.kind === 'text' ? [written.value] : [],
  );
  append(
    diagnostics,
    texts.flatMap((text) => checkTitle(text.value, () => narrative.placeOf(text))),
  );
  const { position } = node;
  const block = { type: 'block', name, options, texts, named, ...(position && { position }) };
  // Each option was read as the specification of this very block has it; one that was not given is undefined.
  return { value: block as unknown as BlockNode, diagnostics };
}
