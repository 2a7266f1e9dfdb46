import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect } from 'vitest';
import type { PackContent } from '../../../../src/ground/model/content.ts';
import type { EditionRecord } from '../../../../src/ground/model/edition-changes.ts';
import { composePack } from '../../../../src/stages/compose/compose-pack.ts';
import { renderPack } from '../../../../src/stages/render/render-pack.ts';
import { bindWhole, type SourceTexts } from '../../../support/bind-sources.ts';
import { loadTemplate } from '../../render/load-template.ts';

const TEMPLATE = loadTemplate('briefing');

/** A pack that follows another edition; it has to be in order. */
export function composeEdition(texts: SourceTexts, lastEdition: EditionRecord | undefined): PackContent {
  const { value, diagnostics } = bindWhole(texts);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('the pack does not bind');
  const composed = composePack({ ...value, lastEdition });
  // An edit may leave a block with nothing to print.
  expect(composed.diagnostics.filter(({ code }) => code !== 'BLOCK_EMPTY')).toEqual([]);
  if (composed.value === undefined) throw new Error('the pack has no content');
  return composed.value;
}

/** Texts in which some words are replaced by others, by the file. */
export function edited<File extends string>(
  texts: Readonly<Record<File, string>>,
  edits: readonly (readonly [file: File, before: string | RegExp, now: string])[],
): Readonly<Record<File, string>> {
  const now: Record<File, string> = { ...texts };
  for (const [file, before, after] of edits) {
    const text = now[file].replace(before, () => after);
    // An edit that finds nothing to change would prove nothing.
    expect(text).not.toBe(now[file]);
    now[file] = text;
  }
  return now;
}

/** What the block says, a row in a line. */
export function listOf({ blocks }: PackContent): readonly string[] {
  const groups = blocks.flatMap((block) => (block.block === 'changes' ? block.groups : []));
  return groups.flatMap(({ rows }) =>
    rows.map(({ change, what, before, lead, now, rest }) => {
      const said = `${lead ?? ''}${now?.text ?? ''}${rest ?? ''}`;
      return `${change} ${what ?? '–'}: ${cut(before)} → ${cut(said)}`;
    }),
  );
}

/** Where a row's evidence begins. */
const EVIDENCE = / A ¶[\s\S]*/;

/** How the elements of the page begin that have a bar, in order. */
export function barsOf(content: PackContent): readonly string[] {
  const { value, diagnostics } = renderPack(content, TEMPLATE, []);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    const names = 'attrs' in node ? node.attrs.find(({ name }) => name === 'class')?.value.split(' ') : [];
    if (names?.includes('changed')) {
      found.push(cut(textOf(node).replaceAll(/\s+/g, ' ').replace(EVIDENCE, '')));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(value.html));
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** So many letters as tell passages apart. */
function cut(words: string | undefined): string {
  return words?.trim().slice(0, 33).trim() || '–';
}
