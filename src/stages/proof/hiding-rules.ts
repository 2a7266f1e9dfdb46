import type { Block, CssNode, Rule, Selector } from 'css-tree';
import walkCss from 'css-tree/walker';

/** A selector whose elements a style sheet hides, as far as it is looked at here. */
export interface HidingRule {
  /** What the hidden element is: its name, and its classes. */
  readonly element: string | undefined;
  readonly classes: readonly string[];
  /** Classes that it or something around it has. */
  readonly around: readonly string[];
}

/** The rules of a style sheet that hide elements. What is in `:is()` and the like is passed over: more may match. */
export function hidingRules(css: CssNode): readonly HidingRule[] {
  const found: HidingRule[] = [];
  const open: Rule[] = [];
  walkCss(css, {
    enter(node: CssNode) {
      if (node.type === 'Rule') {
        open.push(node);
        if (hides(node.block))
          for (const selector of selectorsOf(node)) add(selector, open.slice(0, -1), found);
      }
    },
    leave(node: CssNode) {
      if (node.type === 'Rule') open.pop();
    },
  });
  return found;
}

function hides(block: Block): boolean {
  return block.children.some((node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Value') return false;
    const words = node.value.children.toArray().map((part) => (part.type === 'Identifier' ? part.name : ''));
    return (
      (node.property === 'display' && words.includes('none')) ||
      (node.property === 'visibility' && (words.includes('hidden') || words.includes('collapse')))
    );
  });
}

function selectorsOf({ prelude }: Rule): readonly Selector[] {
  if (prelude.type !== 'SelectorList') return [];
  return prelude.children.toArray().flatMap((one) => (one.type === 'Selector' ? [one] : []));
}

function add(selector: Selector, outer: readonly Rule[], found: HidingRule[]): void {
  const parts = selector.children.toArray();
  const last = parts.slice(parts.findLastIndex(({ type }) => type === 'Combinator') + 1);
  // What is empty has no words.
  if (last.some((part) => part.type === 'PseudoClassSelector' && part.name === 'empty')) return;
  const element = last.find((part) => part.type === 'TypeSelector')?.name;
  const classes = classesIn(last);
  if (element === undefined && classes.length === 0) return;
  // One selector around it says for sure what is around; of several, any may hold.
  const sure = outer.flatMap((rule) => {
    const [only, ...others] = selectorsOf(rule);
    return only === undefined || others.length > 0 ? [] : classesIn(only.children.toArray());
  });
  found.push({ element, classes, around: [...sure, ...classesIn(parts)] });
}

function classesIn(parts: readonly CssNode[]): readonly string[] {
  return parts.flatMap((part) => (part.type === 'ClassSelector' ? [part.name] : []));
}
