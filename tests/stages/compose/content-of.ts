import { expect } from 'vitest';
import type { Block, PackContent } from '../../../src/ground/model/content.ts';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { composePack } from '../../../src/stages/compose/compose-pack.ts';
import { bindWhole } from '../../support/bind-sources.ts';

interface Sources {
  readonly documents: Readonly<Record<string, string>>;
  readonly extractions: Readonly<Record<string, string>>;
}

/** What a pack with this body says of those documents; nothing in it is wrong, though blocks may be empty. */
export function contentOf(sources: Sources, body: string, front = ''): PackContent {
  const { value, diagnostics } = composed(sources, body, front);
  expect(diagnostics.filter(({ code }) => code !== 'BLOCK_EMPTY')).toEqual([]);
  if (value === undefined) throw new Error('the pack has no content');
  return value;
}

/** The first block of a name in it. */
export function blockOf<Name extends Block['block']>(
  name: Name,
  { blocks }: PackContent,
): Extract<Block, { block: Name }> | undefined {
  return blocks.find((one): one is Extract<Block, { block: Name }> => one.block === name);
}

/** That, and what is noticed on the way. */
export function composed(
  sources: Sources,
  body: string,
  front = '',
): { readonly value: PackContent | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const documents = Object.keys(sources.documents).join(', ');
  const bound = bindWhole({
    ...sources,
    pack: `---\ntitle: T\ndocuments: [${documents}]\n${front}---\n\n${body}\n`,
  });
  if (bound.value === undefined) return { value: undefined, diagnostics: bound.diagnostics };
  const { value, diagnostics } = composePack(bound.value);
  return { value, diagnostics: [...bound.diagnostics, ...diagnostics] };
}
