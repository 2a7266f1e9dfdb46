import { isBlockName } from '../../ground/model/block-names.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unknownDirective, unreadSyntax } from '../../ground/model/diagnostics/blocks.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { PanelNode, PanelReference } from '../../ground/model/narrative-nodes.ts';
import { nearestName } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isPanelName, panelNames, panelSpecs } from '../../ground/model/panels.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { proveOptions } from './prove-block.ts';

/**
 * Proves a panel, `:::name{…}`, against its specification; what is in it is proven apart.
 *
 * @param within whether another is around it, whose end it has taken
 */
export function provePanel(node: PanelReference, narrative: Narrative, within: boolean): Outcome<PanelNode> {
  const { value: name } = node.name;
  if (!isPanelName(name)) return { value: undefined, diagnostics: [explainUnknown(node, narrative)] };
  const { options, texts, named, diagnostics } = proveOptions(node, panelSpecs[name].options, narrative);
  const { children, position } = node;
  return {
    value: { type: 'panel', name, options, texts, named, children, ...(position && { position }) },
    diagnostics: [...diagnostics, ...checkForm(node, narrative, within)],
  };
}

function explainUnknown(
  { name: { value: name, ...at } }: PanelReference,
  { placeOf }: Narrative,
): Diagnostic {
  const place = placeOf({ ...at });
  const near = nearestName(name, panelNames);
  if (near !== undefined) return unknownDirective(place, name, `did you mean \`:::${near}\`?`);
  if (/^(?:landscape|turned|wide)$/i.test(name))
    return unknownDirective(
      place,
      name,
      'write `landscape` at what is to have a page of its own: `::figures{landscape}`, `:::table{landscape}`',
    );
  if (/^(?:note|tip|info|warning|caution|important|danger|callout|admonition|panel|aside)$/i.test(name))
    return unknownDirective(place, name, 'write `:::box{title="…"}` before it and `:::` after it');
  const hint = isBlockName(name)
    ? `write \`::${name}{…}\` on a line of its own, with two colons and no end`
    : 'there are `:::box{title="…"}` and `:::table{title="…"}`, which end with `:::`; blocks have two colons and no end';
  return unknownDirective(place, name, hint);
}

function checkForm(node: PanelReference, { placeOf }: Narrative, within: boolean): readonly Diagnostic[] {
  const { name, children, isClosed } = node;
  const place = placeOf(name);
  if (!isClosed && !within)
    return [
      unreadSyntax(
        place,
        `\`:::${name.value}\` is never closed: everything after it would be in it`,
        'write `:::` on a line of its own where it ends',
      ),
    ];
  const [first] = children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true)
    return [
      badValue(
        placeOf(first),
        `what is in brackets behind \`:::${name.value}\` is not a title`,
        `write \`:::${name.value}{title="…"}\``,
      ),
    ];
  if (first === undefined)
    return [
      badValue(place, `there is nothing in \`:::${name.value}\``, 'write its words between it and `:::`'),
    ];
  const heading = children.find(({ type }) => type === 'heading');
  if (heading !== undefined)
    return [
      badValue(
        placeOf(heading),
        `a heading cannot be in \`:::${name.value}\``,
        'its title is its heading; write **words** on a line of their own within it',
      ),
    ];
  if (name.value === 'table' && (children.length > 1 || first.type !== 'table'))
    return [
      badValue(
        place,
        '`:::table` is around one table, and nothing else',
        'write the text before it or after its end; for text and tables together there is `:::box`',
      ),
    ];
  return [];
}
