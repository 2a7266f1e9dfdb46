import type { Heading, Nodes, Parents } from 'mdast';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { blockMisplaced, doubtfulSyntax, unknownDirective } from '../../ground/model/diagnostics/blocks.ts';
import { unknownCitation, unknownLabel } from '../../ground/model/diagnostics/citations.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import { likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import {
  APPENDIX_MARK,
  type CitationReference,
  type CrossReference,
  type PanelReference,
  SUMMARY_MARK,
  UNNUMBERED_MARK,
  type UnknownDirective,
  type ValueReference,
  valueNames,
} from '../../ground/model/narrative-nodes.ts';
import { didYouMean, nearestName } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isPanelName } from '../../ground/model/panels.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { isValueOption, isValueStyle, VALUE_OPTIONS } from '../../ground/model/value-style.ts';
import { badLabel, isLabel } from './label.ts';
import { proveBlock } from './prove-block.ts';
import { provePanel } from './prove-panel.ts';

/** Each prints all that it is not told to leave out: a pack of more is a mistake. */
const MOST_BLOCKS = 500;

/**
 * Proves what is special in a narrative as far as that can be done without the documents: blocks and their
 * options, directives, citations that name nothing. There is a value beside errors, too, without what is wrong:
 * binding may find more. There is none of a narrative that is too large.
 */
export function validateNarrative(narrative: Narrative): Outcome<Narrative> {
  const excess = [...excesses(narrative)];
  // Everything else would take as long as there is of it.
  if (excess.length > 0) return { value: undefined, diagnostics: excess };
  const diagnostics: Diagnostic[] = [];
  let blocks = 0;
  let surplus: Nodes | undefined;
  const within: string[] = [];
  const prove = <Parent extends Parents>(parent: Parent): Parent => {
    within.push(parent.type);
    const children = parent.children.flatMap((child): readonly Nodes[] => {
      switch (child.type) {
        case 'blockReference': {
          blocks++;
          if (blocks > MOST_BLOCKS) {
            surplus ??= child;
            return [];
          }
          const { value, diagnostics: problems } = proveBlock(child, narrative);
          append(diagnostics, problems);
          if (value !== undefined && parent.type !== 'root' && !isUnknownPanel(parent))
            diagnostics.push(
              blockMisplaced(
                narrative.placeOf(child),
                child.name.value,
                nameOfPlace(parent),
                parent.type === 'panelReference' ? 'put the `:::` that ends it before this block' : undefined,
              ),
            );
          // Its title is still to be checked.
          return [value ?? child];
        }
        case 'citationReference': {
          const { value, diagnostics: problems } = proveIds(child, narrative);
          append(diagnostics, problems);
          return value === undefined ? [] : [value];
        }
        case 'valueReference': {
          const { value, diagnostics: problems } = proveIds(child, narrative);
          append(diagnostics, problems);
          const { value: options, diagnostics: wrong } = proveStyle(child, narrative);
          append(diagnostics, wrong);
          return value === undefined ? [] : [{ ...value, options }];
        }
        case 'crossReference':
          append(diagnostics, checkReference(child, within.includes('heading'), narrative));
          return child.id.value === '' ? [] : [child];
        case 'table':
          if (child.children.length === 1)
            diagnostics.push(
              doubtfulSyntax(
                narrative.placeOf(child),
                'this table has a head and no rows: only the head is printed',
                'add rows under the line of dashes, or delete the table',
              ),
            );
          return [prove(child)];
        case 'heading':
        case 'paragraph': {
          const { id } = child.data ?? {};
          if (id !== undefined && !isLabel(id.value))
            diagnostics.push(badLabel(narrative.placeOf(id), id.value));
          if (child.type === 'heading') append(diagnostics, proveMarks(child));
          return [prove(child)];
        }
        case 'panelReference': {
          const { value, diagnostics: problems } = provePanel(
            child,
            narrative,
            within.includes('panelReference'),
          );
          append(diagnostics, problems);
          // What is in one that there is not is proven as what is around it.
          if (value === undefined) return prove(child).children;
          if (parent.type !== 'root') diagnostics.push(panelMisplaced(child, parent, narrative));
          return [{ ...value, children: prove(child).children }];
        }
        case 'unknownDirective':
          diagnostics.push(explainDirective(child, narrative));
          return [];
        default:
          return ['children' in child ? prove(child) : child];
      }
    });
    within.pop();
    // The tree keeps its shape: a block gives a block.
    return { ...parent, children: children as Parent['children'] };
  };
  let summary: Nodes | undefined;
  const proveMarks = (heading: Heading): readonly Diagnostic[] =>
    (heading.data?.marks ?? []).flatMap((mark) => {
      const place = narrative.placeOf(mark);
      if (mark.value === APPENDIX_MARK && heading.depth > 1) {
        const hint = 'mark a heading of the first level, `# Method {.appendix}`';
        return [badValue(place, 'a section within another is not an appendix', hint)];
      }
      if (mark.value === APPENDIX_MARK || mark.value === UNNUMBERED_MARK) return [];
      if (mark.value !== SUMMARY_MARK) {
        const hint = `the mark of the section that goes first is {${SUMMARY_MARK}}, of an appendix {${APPENDIX_MARK}}, of a section without a number {${UNNUMBERED_MARK}}`;
        return [badValue(place, `a heading has no mark \`${mark.value}\``, hint)];
      }
      if (summary !== undefined)
        return [badValue(place, 'one section of a pack can be its summary', 'delete one of the marks')];
      summary = heading;
      return [];
    });
  const root = prove(narrative.root);
  if (surplus !== undefined) {
    const found = `the pack has ${blocks.toLocaleString('en-GB')} blocks`;
    const hint = 'this is the first one too many: split the pack';
    const place = narrative.placeOf(surplus);
    diagnostics.push(limitExceeded(place, found, `${MOST_BLOCKS.toLocaleString('en-GB')} blocks`, hint));
    return { value: undefined, diagnostics };
  }
  return { value: { ...narrative, root }, diagnostics };
}

/** A pack of more would be refused when it is printed, and take minutes until then. */
const MOST_HEADINGS = 2000;
const MOST_PARTS = 20_000;
/** Of one paragraph, list or table, in UTF-16 units: twenty pages of running text are no paragraph. */
const LONGEST = 50_000;

function excesses({ root, placeOf }: Narrative): readonly Diagnostic[] {
  const headings = root.children.filter(({ type }) => type === 'heading');
  const long = root.children.find((node) => node.type === 'paragraph' && lengthOf(node) > LONGEST);
  if (long !== undefined) {
    const found = `the paragraph has ${lengthOf(long).toLocaleString('en-GB')} characters`;
    return [limitExceeded(placeOf(long), found, LONGEST.toLocaleString('en-GB'), 'divide it')];
  }
  return [
    { nodes: headings, limit: MOST_HEADINGS, name: 'headings' },
    { nodes: root.children, limit: MOST_PARTS, name: 'paragraphs, lists and tables' },
  ].flatMap(({ nodes, limit, name }) => {
    const first = nodes[limit];
    if (first === undefined) return [];
    const found = `the pack has ${nodes.length.toLocaleString('en-GB')} ${name}`;
    return [limitExceeded(placeOf(first), found, limit.toLocaleString('en-GB'), 'split the pack')];
  });
}

function lengthOf({ position }: Nodes): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

function panelMisplaced({ name }: PanelReference, parent: Parents, { placeOf }: Narrative): Diagnostic {
  const hint =
    parent.type === 'panelReference'
      ? 'end the one before it with `:::` first'
      : 'begin it at the margin, with a blank line before it';
  const place = placeOf(name);
  const diagnostic = blockMisplaced(place, `:::${name.value}`, nameOfPlace(parent), hint);
  // What is in a list or a quotation would have to be moved out of it, and only its author knows to where.
  if (parent.type !== 'panelReference') return diagnostic;
  const margin = { line: place.start.line, column: 1 };
  const end = newText({ file: place.file, start: margin, end: margin }, ':::\n\n');
  return withFixes(diagnostic, likelyFix('end the one before it', end));
}

/** It was reported, and what is in it is where it would be without it. */
function isUnknownPanel(parent: Parents): boolean {
  return parent.type === 'panelReference' && !isPanelName(parent.name.value);
}

function nameOfPlace(parent: Parents): string {
  const { type } = parent;
  if (type === 'panelReference') return parent.name.value === 'box' ? 'a box' : `\`:::${parent.name.value}\``;
  if (type === 'blockquote') return 'a quotation';
  return type === 'footnoteDefinition' ? 'a note' : 'a list';
}

function proveIds<Reference extends CitationReference | ValueReference>(
  node: Reference,
  { placeOf }: Narrative,
): Outcome<Reference> {
  const ids = node.ids.filter(({ value }) => value !== '');
  const diagnostics = node.ids
    .filter(({ value }) => value === '')
    .map((id) =>
      unknownCitation(
        placeOf(id),
        '',
        'cite the id of an item in the extraction of one of the pack’s documents',
      ),
    );
  return { value: ids.length === 0 ? undefined : { ...node, ids }, diagnostics };
}

/** A heading is listed elsewhere, where it would refer to itself. */
function checkReference(
  node: CrossReference,
  isInHeading: boolean,
  { placeOf }: Narrative,
): readonly Diagnostic[] {
  const { id } = node;
  const wrong = node.options.flatMap(({ name, value }) => {
    if (name.value !== 'as')
      return [badValue(placeOf(name), `\`:ref\` has no option \`${name.value}\``, AS_PAGE)];
    return value.value === 'page'
      ? []
      : [badValue(placeOf(value), `\`as\` cannot be “${value.value}”`, AS_PAGE)];
  });
  if (id.value === '')
    return [
      ...wrong,
      unknownLabel(
        placeOf(id),
        'heading, block, paragraph or note without an id',
        'write :ref[id], with that of a heading, a block or a paragraph, or :ref[^id] with that of a note',
      ),
    ];
  if (!isInHeading) return wrong;
  const hint = 'refer to it in the text under the heading';
  return [...wrong, badValue(placeOf(node), 'a heading cannot refer to something else', hint)];
}

const AS_PAGE = '`as="page"` gives the page instead of the number';

/** The options that are right: what the others ask for is never looked at. */
function proveStyle(
  { name, options }: ValueReference,
  { placeOf }: Narrative,
): { readonly value: ValueReference['options']; readonly diagnostics: readonly Diagnostic[] } {
  const names = Object.keys(VALUE_OPTIONS);
  const diagnostics: Diagnostic[] = [];
  const value = options.filter((option) => {
    const named = option.name.value;
    const text = option.value.value;
    if (!isValueOption(named)) {
      const hint = didYouMean(named, names) ?? Object.values(VALUE_OPTIONS).join('; ');
      diagnostics.push(badValue(placeOf(option.name), `\`:${name}\` has no option \`${named}\``, hint));
      return false;
    }
    if (isValueStyle(named, text)) return true;
    const message = text === '' ? `\`${named}\` needs a value` : `\`${named}\` cannot be “${text}”`;
    diagnostics.push(badValue(placeOf(option.value), message, VALUE_OPTIONS[named]));
    return false;
  });
  return { value, diagnostics };
}

function explainDirective({ name }: UnknownDirective, { placeOf }: Narrative): Diagnostic {
  const near = nearestName(name.value, [...valueNames, 'ref']);
  const hint =
    near === undefined
      ? 'the directives in a sentence are :value[id], :sum[id id] and :ref[id]'
      : `did you mean :${near}[…]?`;
  return unknownDirective(placeOf(name), name.value, hint);
}
