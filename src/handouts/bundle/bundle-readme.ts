import type { Manifest } from '../../engine/results/manifest.ts';
import { outputFiles, outputs } from '../../engine/results/outputs.ts';
import type { PackContent } from '../../ground/model/content.ts';
import { highest } from '../../ground/model/extremes.ts';
import { bundleName, README, SUMS } from './bundle-names.ts';
import { type LeftOut, UNCHECKABLE } from './left-out.ts';

export interface ReadmeFacts {
  readonly pack: string;
  readonly title: string;
  readonly edition: number | undefined;
  /** As the pack writes it. */
  readonly date: string | undefined;
  /** Such as `Sourcebound 1.0.0`. */
  readonly madeBy: string;
  /** What the bundle is called. */
  readonly name: string;
  readonly leftOut: readonly LeftOut[];
  readonly hasTemplates: boolean;
  readonly hasBrand: boolean;
}

/** What the page of a bundle says, from what the bundle is made of. `paths` are those of its files. */
export function readmeFacts(
  { pack, madeBy }: Pick<Manifest, 'pack' | 'madeBy'>,
  { title, edition, date }: Pick<PackContent, 'title' | 'edition' | 'date'>,
  paths: Iterable<string>,
  leftOut: readonly LeftOut[],
): ReadmeFacts {
  return {
    pack,
    title,
    edition,
    date,
    madeBy: `Sourcebound ${madeBy.version}`,
    name: bundleName(pack, edition),
    leftOut,
    hasTemplates: [...paths].some((path) => path.startsWith('templates/')),
    hasBrand: [...paths].includes('brand.yml'),
  };
}

/** What somebody reads who has been sent a bundle and does not know what it is. */
export function bundleReadme(facts: ReadmeFacts): string {
  const { title, edition, date, madeBy, pack, name, leftOut, hasTemplates, hasBrand } = facts;
  const issue = [edition === undefined ? '' : `Edition ${edition}`, date ?? ''].filter((part) => part !== '');
  return [
    title,
    ...(issue.length > 0 ? [issue.join(', ')] : []),
    '',
    `A briefing pack with everything that it rests on, made by ${madeBy}.`,
    '',
    ...list([
      ...outputs.map(([, { name, about }]) => [name(pack), about] as const),
      [outputFiles(pack).manifest, 'what it was made from, and by what'],
      ['sources/', 'the text of the pack, its documents and what was extracted from them'],
      ...(hasTemplates ? ([['templates/', 'its own templates and style sheets']] as const) : []),
      ...(hasBrand ? ([['brand.yml', 'its publisher’s colours, typefaces and pictures']] as const) : []),
      [SUMS, 'the SHA-256 of each file but itself'],
      [README, 'this page'],
    ]),
    '',
    'To see that nothing was damaged, in this folder:',
    '',
    `    sha256sum -c ${SUMS}`,
    '',
    'To see that each quotation is in its document, each figure in its quotation, and all of it on the',
    'pages, with Sourcebound and nothing else:',
    '',
    `    sourcebound verify ${name}`,
    '',
    'Nothing in a file proves who made it. Ask the sender in another way for the SHA-256 of the ZIP file, and',
    `compare it: sha256sum ${name}`,
    '',
    ...(leftOut.length === 0 ? ['All documents are here whole.'] : leftOutText(leftOut)),
    '',
  ].join('\n');
}

function list(rows: readonly (readonly [name: string, what: string])[]): readonly string[] {
  const width = highest(
    rows.map(([name]) => name.length),
    0,
  );
  return rows.map(([name, what]) => `    ${name.padEnd(width)}  ${what}`);
}

function leftOutText(leftOut: readonly LeftOut[]): readonly string[] {
  return [
    'Not all of the documents may be passed on. These are here only in part, in sources/excerpts/: the',
    `paragraphs that hold evidence. Nobody can check from that ${UNCHECKABLE}.`,
    '',
    ...leftOut.flatMap(({ id, kept, paragraphs, rights, reason }) => [
      `    ${id}: ${kept} of ${paragraphs} paragraphs; ${reason}`,
      ...(rights === undefined ? [] : [`        Rights: ${rights.replace(/\s+/g, ' ').trim()}`]),
    ]),
  ];
}
