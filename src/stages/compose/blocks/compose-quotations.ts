import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { QuotationRow, QuotationsBlock } from '../../../ground/model/blocks/quotations.ts';
import type { BoundQuotation } from '../../../ground/model/bound.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { groupBy } from '../../../ground/model/group-by.ts';
import { selectItems } from '../../../ground/model/select-items.ts';
import { type ComposeContext, entityOf, refOf } from '../compose-context.ts';
import { anchorOf, locatorOf } from '../compose-evidence-words.ts';
import { quotedInText } from '../quoted-in-text.ts';

/** Quotations that neither the text nor a comparison has printed, with who said them and of what, also by speaker: one with another role is another group. */
export function composeQuotationsBlock(
  heading: Heading | undefined,
  options: BlockOptions['quotations'],
  context: ComposeContext,
): QuotationsBlock | undefined {
  const isQuoted = quotedInText(context.bound.root);
  const quotations = selectItems('quotation', context.bound, options)
    .filter((one) => options.repeat === 'yes' || !(isQuoted(one) || context.compared.has(one)))
    .slice(0, options.limit);
  const rows = quotations.flatMap((quotation) => composeRow(quotation, context));
  if (rows.length === 0) return undefined;
  const speakers = groupBy(rows, ({ speaker, role }) => `${speaker ?? ''}\n${role ?? ''}`);
  const groups = [...speakers.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ speaker: first.speaker, role: first.role, rows: members }];
  });
  return { block: 'quotations', heading, rows, groups };
}

function composeRow(quotation: BoundQuotation, context: ComposeContext): readonly QuotationRow[] {
  const [evidence] = quotation.evidence;
  // Words that were not found have stopped the pack already.
  if (evidence === undefined) return [];
  context.used.add(quotation);
  const { data } = quotation;
  const speaker =
    data.speaker === undefined ? undefined : entityOf(quotation, data.speaker, context.documents);
  return [
    {
      ref: refOf(quotation),
      words: { ref: refOf(quotation), kind: 'quotation', text: bareWords(evidence.words) },
      before: evidence.before,
      behind: evidence.behind,
      speaker: speaker?.data.name,
      role: speaker?.data.role,
      about: data.about,
      note: data.note,
      locator: locatorOf(evidence, context),
      anchor: anchorOf(evidence, context),
    },
  ];
}

/** Marks around the whole are left off: the template sets its own. */
export function bareWords(words: string): string {
  const bare = /^["“„‘'](?<inner>[^"“”„‘’]+)["“”’']$/u.exec(words)?.groups?.inner;
  return bare ?? words;
}
