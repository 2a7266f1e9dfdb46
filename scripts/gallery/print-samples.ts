import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/index.ts';
import type { Sample } from './samples.ts';

/** Prints samples into a workspace in `folder`. Gives the path of each PDF by the sample's name. */
export async function printSamples(
  repository: string,
  folder: string,
  samples: readonly Sample[],
): Promise<ReadonlyMap<string, string>> {
  const [branded, others] = [true, false].map((isBranded) =>
    samples.filter(({ pack }) => (pack === 'sample') === isBranded),
  );
  return new Map([
    ...(others?.length ? await printPacks(repository, folder, others) : []),
    ...(branded?.length ? await printBranded(repository, join(folder, 'branded')) : []),
  ]);
}

/** What has a brand has a workspace of its own: it would dress all packs. */
async function printBranded(repository: string, folder: string): Promise<ReadonlyMap<string, string>> {
  cpSync(join(repository, 'tests/templates/sample'), folder, { recursive: true });
  return printAll(folder);
}

async function printPacks(
  repository: string,
  folder: string,
  samples: readonly Sample[],
): Promise<ReadonlyMap<string, string>> {
  for (const name of ['documents', 'extractions']) {
    cpSync(join(repository, 'sources', name), join(folder, 'sources', name), { recursive: true });
  }
  mkdirSync(join(folder, 'sources/packs'), { recursive: true });
  for (const sample of samples) {
    const text = readFileSync(join(repository, 'sources/packs', `${sample.pack}.md`), 'utf8');
    writeFileSync(join(folder, 'sources/packs', `${sample.name}.md`), asSample(text, sample));
  }
  return printAll(folder);
}

async function printAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const { packs, diagnostics } = await build({ root: folder, environment: process.env });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return new Map(
    packs.flatMap(({ id, pdf }) => (pdf === undefined ? [] : [[id, join(folder, pdf)] as const])),
  );
}

function asSample(text: string, { template, paper, typeSize, bare }: Sample): string {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const kept = front.replace(/^(?:template|paper|type-size):.*\n?/gm, '');
  // A number of the author's own, such as that of the officials, would have to stand in the text.
  const plain = kept
    .replace(/^(?:own|subtitle):.*\n?/gm, '')
    .replace(/^title:.*/m, 'title: The terrorist threat, in officials’ own words');
  const matter = bare ? plain : kept;
  return `---\ntemplate: ${template}\npaper: ${paper}\ntype-size: ${typeSize}\n${matter.trim()}\n---\n${bare ? '' : body}`;
}
