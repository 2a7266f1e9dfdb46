import type { Nodes } from 'mdast';
import type { IdUse } from '../../ground/model/id-use.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { parseNarrative } from './parse-narrative.ts';
import { sourceText } from './source-text.ts';

/**
 * The ids that the narrative of a pack names, in order. `text` is that of the whole file as it is read (LF, no
 * byte order mark). Nothing when the narrative cannot be parsed.
 */
export function findIdUses(file: string, text: string): readonly IdUse[] | undefined {
  const body = splitFrontMatter(text)?.body ?? 0;
  const { value: narrative } = parseNarrative(sourceText(file, text), body);
  return narrative === undefined ? undefined : usesIn(narrative.root, text);
}

const CITATION = /\[@([^\]\n]{1,400})\]/g;
const VALUE = /^:(?:value|sum)\[([^\]]*)\]/;

function usesIn(node: Nodes, text: string): readonly IdUse[] {
  const start = node.position?.start.offset ?? 0;
  const raw = text.slice(start, node.position?.end.offset ?? start);
  switch (node.type) {
    case 'text':
      return [...raw.matchAll(CITATION)].flatMap(({ index, 1: ids = '' }) =>
        idsIn('citation', ids, start + index + 2),
      );
    case 'textDirective': {
      const ids = VALUE.exec(raw)?.[1];
      return ids === undefined ? [] : idsIn('value', ids, start + raw.indexOf('[') + 1);
    }
    // The label of a block is not printed.
    case 'leafDirective':
    case 'containerDirective':
      return [];
    default:
      return 'children' in node ? node.children.flatMap((child) => usesIn(child, text)) : [];
  }
}

function idsIn(kind: IdUse['kind'], written: string, start: number): readonly IdUse[] {
  const separator = kind === 'citation' ? /\s*[;,]\s*/g : /[\s,;]+/g;
  const uses: IdUse[] = [];
  let from = 0;
  for (const { index, 0: mark } of [...written.matchAll(separator), { index: written.length, 0: '' }]) {
    const at = from + (kind === 'citation' && written[from] === '@' ? 1 : 0);
    // The backslash of `\]` is not part of the id.
    const raw = written.slice(at, index).replace(/\\$/, '');
    const id = raw.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    if (id !== '') uses.push({ kind, id, span: { start: start + at, end: start + at + raw.length } });
    from = index + mark.length;
  }
  return uses;
}
