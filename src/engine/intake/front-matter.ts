import { entryLines } from '../../ground/edit/write-value.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import type { Finding } from '../../stages/intake/imported.ts';
import { readDocument } from '../../stages/read/read-document.ts';
import { validateDocument } from '../../stages/validate/validate-document.ts';

/** The YAML of a document's front matter, and which metadata it cannot hold. */
export interface MadeFront {
  readonly yaml: string;
  readonly findings: readonly Finding[];
}

/**
 * The front matter for an imported document: what the original says of itself, as CSL. It has a title in any case.
 *
 * @param named the title that the person gives it
 */
export function makeFront(converted: Converted, fileName: string, named?: string): MadeFront {
  const findings: Finding[] = [];
  const { title: stated, ...others } = converted.metadata;
  const title =
    named !== undefined && fits(named) ? fold(named) : titleOf(stated, converted, fileName, findings);
  const lines = fieldLines('title', title);
  const given: string[] = [];
  for (const [name, value] of Object.entries(others).sort(byRank)) {
    const written = fieldLines(name, value as YamlValue);
    if (holds([...lines, ...written])) given.push(...written);
    else findings.push(notTaken(name, value));
  }
  const type = given.findIndex((line) => line.startsWith('type:'));
  const first = type < 0 ? [] : given.splice(type, 1);
  return { yaml: `${[...first, ...lines, ...given].join('\n')}\n`, findings };
}

/** In which order a person looks for them. */
const RANKS = [
  'type',
  'author',
  'interviewer',
  'recipient',
  'container-title',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'language',
];

function byRank([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const rank = (name: string): number => (RANKS.includes(name) ? RANKS.indexOf(name) : RANKS.length);
  return rank(one) - rank(other);
}

const LONGEST_TITLE = 300;

function titleOf(stated: unknown, { paragraphs }: Converted, fileName: string, findings: Finding[]): string {
  if (typeof stated === 'string' && fits(stated)) return fold(stated);
  const [first] = paragraphs;
  const heads = first !== undefined && first.text.length <= 150 && paragraphs.length > 1;
  const name = fileName.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '').replace(/[_-]+/g, ' ');
  const words = heads && fits(first.text) ? first.text : name;
  const title = fits(words) ? fold(words) : 'Untitled';
  findings.push({
    kind: 'doubtful',
    what: 'title',
    where: 'front matter',
    words: title,
    message: `the file does not give its title: its ${heads ? 'first words are' : 'name is'} used instead`,
    hint: 'correct `title` if it is wrong',
    block: 0,
  });
  return title;
}

function fits(text: string): boolean {
  const folded = fold(text);
  return folded !== '' && folded.length <= LONGEST_TITLE && holds(fieldLines('title', folded));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fieldLines(name: string, value: YamlValue): readonly string[] {
  return entryLines(name, value, { column: 0, layout: { map: 2, seq: 2 }, inSeq: false });
}

/** Whether a document may have these lines in its front matter. */
function holds(lines: readonly string[]): boolean {
  const bytes = Buffer.from(`---\n${lines.join('\n')}\n---\nWords.\n`);
  const read = readDocument({ path: 'sources/documents/front.md', bytes, sha256: '' });
  if (read.value === undefined || read.diagnostics.length > 0) return false;
  return validateDocument(read.value).diagnostics.length === 0;
}

function notTaken(name: string, value: unknown): Finding {
  const words = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 120);
  return {
    kind: 'dropped',
    what: 'metadata',
    where: 'properties of the file',
    words,
    message: `\`${name}\` is left out: front matter cannot hold what the file says`,
  };
}
