import type { Atrule, CssNode, Declaration } from 'css-tree';
import parseCss from 'css-tree/parser';
import walkCss from 'css-tree/walker';
import type { MarginText } from '../../ground/model/rendered.ts';

/**
 * What has to be seen in the margins of a pack's pages, as its HTML has it: the boxes of margins of which no template
 * can change anything. None in HTML of versions that had no such boxes.
 */
export function marginsIn(html: string): readonly MarginText[] {
  const margins: MarginText[] = [];
  const bare = new Set<string>();
  for (const [, css = ''] of html.matchAll(/<style[^<>]*>([^<]*)<\/style>/g)) {
    walkCss(parseCss(css), {
      visit: 'Atrule',
      enter(rule) {
        if (rule.name !== 'page') return;
        const isFirst = nameOf(rule.prelude) === 'first';
        for (const box of rule.block?.children ?? []) {
          if (box.type !== 'Atrule') continue;
          if (isFirst && textOf(box) === '') bare.add(box.name);
          const margin = rule.prelude === null ? marginOf(box) : undefined;
          if (margin !== undefined) margins.push(margin);
        }
      },
    });
  }
  return margins.map((margin) => (bare.has(boxOf(margin)) ? { ...margin, fromPage: 2 } : margin));
}

/** A box that nothing before it reaches. */
function marginOf(box: Atrule): MarginText | undefined {
  const [edge, side] = box.name.split('-');
  const text = textOf(box);
  const size = sizeOf(box);
  if ((edge !== 'top' && edge !== 'bottom') || (side !== 'left' && side !== 'center' && side !== 'right'))
    return undefined;
  if (declaration(box, 'all') === undefined || text === undefined || text === '' || size === undefined) {
    return undefined;
  }
  return { what: isStatus(text) ? 'status line' : 'marking', text, edge, side, size, fromPage: 1 };
}

function isStatus(text: string): boolean {
  return /^(?:Edition|Draft)\b/i.test(text);
}

function boxOf({ edge, side }: MarginText): string {
  return `${edge}-${side}`;
}

function nameOf(prelude: Atrule['prelude']): string | undefined {
  let name: string | undefined;
  if (prelude !== null) {
    walkCss(prelude, (node) => {
      if (node.type === 'PseudoClassSelector') name = node.name;
    });
  }
  return name;
}

/** The text of a box; empty for `none`, nothing where it is no plain text. */
function textOf(box: Atrule): string | undefined {
  const value = partsOf(box, 'content');
  const [first, ...rest] = value;
  if (rest.length > 0 || first === undefined) return undefined;
  if (first.type === 'String') return first.value;
  return first.type === 'Identifier' && first.name === 'none' ? '' : undefined;
}

/** In points. */
function sizeOf(box: Atrule): number | undefined {
  const size = partsOf(box, 'font').find((node) => node.type === 'Dimension' && node.unit === 'pt');
  return size?.type === 'Dimension' ? Number(size.value) : undefined;
}

function partsOf(box: Atrule, property: string): readonly CssNode[] {
  const value = declaration(box, property)?.value;
  return value === undefined || value.type === 'Raw' ? [] : [...value.children];
}

function declaration(box: Atrule, property: string): Declaration | undefined {
  const found = [...(box.block?.children ?? [])].find(
    (node) => node.type === 'Declaration' && node.property === property && node.important !== false,
  );
  return found?.type === 'Declaration' ? found : undefined;
}
