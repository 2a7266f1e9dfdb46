import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import { narrativeSchema } from '../narrative/narrative-schema.ts';
import { safeAddress } from '../safe-address.ts';
import { isSlotMark, withBareMarks } from '../slots.ts';
import { BudgetExceeded } from './budget.ts';
import { cssFindings } from './css-findings.ts';
import { elements, isAllowedAttribute } from './html-rules.ts';

/** The body of a page, and what is wrong with it. */
export interface CheckedHtml {
  readonly html: string;
  /** Sentences, each once. */
  readonly faults: readonly string[];
}

/**
 * What a template has printed, looked at as a browser reads it and written again from that: whatever a scanner of the
 * template took for a comment, a text or a value, here it is what it will be. Comments go.
 *
 * @param printed with the marks of its slots
 * @throws BudgetExceeded when elements are inside one another more deeply than a browser keeps them
 */
export function checkedHtml(printed: string): CheckedHtml {
  const faults = new Set<string>();
  const fragment = parseFragment(printed, { treeAdapter: shallowTree() });
  check(fragment, faults);
  // A space that does not break is a character like any other.
  const html = serialize(fragment).replaceAll('&nbsp;', '\u00a0');
  return { html: withBareMarks(html), faults: [...faults] };
}

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Browsers take elements out of one another that are more than 512 levels deep. */
const DEEPEST = 500;

/** The usual tree, as long as nothing is too deep: a parser takes the square of the depth. */
function shallowTree(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      if (depth <= DEEPEST) return;
      throw new BudgetExceeded('the page has elements inside one another too deeply', `${DEEPEST} levels`);
    },
    onItemPop: () => {
      depth--;
    },
  };
}

function check(parent: Parent, faults: Set<string>): void {
  // Without recursion: a page may nest as deeply as it likes.
  const open: Parent[] = [parent];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== '#comment');
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      checkElement(child, faults);
      open.push(child);
    }
    const [first] = node.childNodes;
    // The first line end after `<pre>` is not the text's: one more keeps the one that is.
    if (node.nodeName === 'pre' && first && 'value' in first && first.value.startsWith('\n')) {
      first.value = `\n${first.value}`;
    }
  }
}

/** What helpers make of a narrative, beyond what a template may write. */
const ELEMENTS: ReadonlySet<string> = new Set(narrativeSchema.tagNames ?? []);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  Object.values(narrativeSchema.attributes ?? {}).flatMap((some) =>
    some.map((one) => (typeof one === 'string' ? one : one[0])),
  ),
);

function checkElement({ tagName, attrs }: Element, faults: Set<string>): void {
  if (!elements.has(tagName.toLowerCase()) && !ELEMENTS.has(tagName))
    faults.add(`the page holds the element \`<${tagName}>\``);
  for (const { name, value } of attrs) {
    if (isSlotMark(name)) continue;
    if (!isAllowedAttribute(name.toLowerCase()) && !ATTRIBUTES.has(name))
      faults.add(`the page holds the attribute \`${name}\``);
    if (name === 'href' && value !== '#' && safeAddress(value) === undefined) {
      faults.add(`the page links to \`${value.slice(0, 100)}\``);
    }
    if (name === 'src' && !value.startsWith('data:')) faults.add(`the page loads \`${value.slice(0, 100)}\``);
    if (name === 'style') {
      for (const { message } of cssFindings(value, 'declarationList')) faults.add(`\`style\`: ${message}`);
    }
  }
}
