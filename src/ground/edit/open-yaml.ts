import { type DataSyntax, syntaxOf } from '../model/data-syntax.ts';
import type { DataPath } from '../model/located.ts';
import { onceFor } from '../model/once-for.ts';
import type { Span } from '../model/place.ts';
import { splitFrontMatter } from '../model/split-front-matter.ts';
import { composeYaml } from './compose-yaml.ts';
import { type DiskText, diskText } from './disk-text.ts';
import { jsonTree } from './json-tree.ts';
import { parseJson } from './parse-json.ts';
import { scanYaml } from './scan-yaml.ts';
import type { EditSource, Refusal } from './text-edit.ts';
import { type YamlEntry, type YamlNode, yamlTree } from './yaml-tree.ts';

/** The YAML of a file, open for edits. Offsets in it count from the beginning of the YAML. */
export interface YamlFile {
  readonly disk: DiskText;
  /** Of what is written into it: a file of JSON stays JSON. */
  readonly syntax: DataSyntax;
  readonly text: string;
  /** Where the YAML begins in the text that was read. */
  readonly offset: number;
  readonly root: YamlNode | undefined;
  refuse(reason: string, span: Span): { readonly refusal: Refusal };
}

/** A value, the entry that it is the value of (none for the root), and the maps and lists around it. */
export interface YamlSpot {
  readonly node: YamlNode | undefined;
  readonly entry: YamlEntry | undefined;
  readonly parent: YamlNode | undefined;
  /** The entry whose value the parent is; none when the parent is the root. */
  readonly parentEntry: YamlEntry | undefined;
  /** Within brackets. */
  readonly inFlow: boolean;
}

/**
 * Opens a YAML file, or the front matter of a Markdown file. What does not parse is refused, as are several
 * documents, directives and tabs as white space: there an edit could change more than it says. Parsed once for
 * each source: several edits of one text begin there.
 */
export const openYaml: (source: EditSource) => YamlFile | { readonly refusal: Refusal } = onceFor(
  (source) => {
    const disk = diskText(source);
    const span = yamlSpan(disk);
    if (span === undefined) {
      return disk.refuse(
        'the file has no front matter: `---` as its first line, and again below it',
        NOWHERE,
      );
    }
    const text = disk.text.slice(span.start, span.end);
    const refuse: YamlFile['refuse'] = (reason, { start, end }) =>
      disk.refuse(reason, { start: span.start + start, end: span.start + end });
    const syntax = syntaxOf(source.file);
    const parsed = parseTree(text, syntax);
    if ('reason' in parsed) return refuse(parsed.reason, parsed);
    return { disk, syntax, text, offset: span.start, root: parsed.root, refuse };
  },
);

/** The tree of a YAML or JSON text, or why it cannot be edited. */
export function parseTree(
  text: string,
  syntax: DataSyntax,
): { readonly root: YamlNode | undefined } | (Span & { readonly reason: string }) {
  if (syntax === 'json') return parseJsonTree(text);
  const scan = scanYaml(text);
  const depth = scan.refused.find(({ kind }) => kind === 'depth');
  if (depth !== undefined) return { reason: 'the YAML nests too deeply', start: depth.start, end: depth.end };
  const directive = scan.refused.find(({ kind }) => kind === 'directive');
  if (directive !== undefined) {
    return { reason: 'the file has a YAML directive', start: directive.start, end: directive.end };
  }
  const { document, second } = composeYaml(text, scan.tokens, true);
  const [problem] = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  if (problem !== undefined) {
    const [start, end] = problem.pos;
    const tab = problem.code === 'TAB_AS_INDENT';
    return { reason: tab ? TAB : `the file is not YAML: ${lowerFirst(problem.message)}`, start, end };
  }
  if (second !== undefined)
    return { reason: 'the file holds several YAML documents', start: second, end: second + 3 };
  const tab = scan.tabs[0];
  if (tab !== undefined) return { reason: TAB, ...tab };
  return { root: yamlTree(text, document?.contents ?? null) };
}

function parseJsonTree(text: string): ReturnType<typeof parseTree> {
  const { root, problems, tooDeep } = parseJson(text);
  if (tooDeep !== undefined) return { reason: 'the JSON nests too deeply', ...tooDeep };
  const [problem] = problems;
  if (problem === undefined) return { root: jsonTree(root) };
  return { reason: 'the file is not JSON', start: problem.start, end: problem.end };
}

/**
 * Finds what is at a path. Refused: a path that is not in the file, and one on which there is an anchor, a tag,
 * an alias, a merge key or a field that appears twice.
 */
export function findSpot(file: YamlFile, path: DataPath): YamlSpot | { readonly refusal: Refusal } {
  let spot: YamlSpot = {
    node: file.root,
    entry: undefined,
    parent: undefined,
    parentEntry: undefined,
    inFlow: false,
  };
  for (const [index, step] of path.entries()) {
    const { node, entry } = spot;
    const unfit = checkNode(file, node);
    if (unfit !== undefined) return unfit;
    const found =
      node?.kind === 'map'
        ? node.entries.find(({ name }) => name === String(step))
        : node?.kind === 'seq' && typeof step === 'number'
          ? node.entries[step]
          : undefined;
    if (node === undefined || found === undefined) {
      const at = node ?? entry ?? NOWHERE;
      return file.refuse(`there is no \`${path.slice(0, index + 1).join('.')}\``, firstLine(file.text, at));
    }
    if (found.explicit) return file.refuse('this field is written with `?`', found);
    const inFlow = spot.inFlow || node.style === 'flow';
    spot = { node: found.value, entry: found, parent: node, parentEntry: entry, inFlow };
  }
  return checkNode(file, spot.node) ?? spot;
}

/** A refusal when the node itself cannot be edited: it is marked, or a field of it appears twice or merges. */
export function checkNode(
  file: YamlFile,
  node: YamlNode | undefined,
): { readonly refusal: Refusal } | undefined {
  if (node === undefined) return undefined;
  if (node.marked) return file.refuse('there is an anchor, an alias or a tag here', node);
  if (node.style === 'pair') return file.refuse('this map of one field has no braces', node);
  const seen = new Set<string>();
  for (const { name, key, start, end } of node.entries) {
    if (key?.marked) return file.refuse('there is an anchor, an alias or a tag here', key);
    if (name === undefined) continue;
    if (name === '<<' && key?.style === 'plain')
      return file.refuse('there is a merge key here', { start, end });
    if (seen.has(name))
      return file.refuse(`\`${name}\` appears twice in the same map`, key ?? { start, end });
    seen.add(name);
  }
  return undefined;
}

/** A refusal when something within the node is marked: it would be lost, or what refers to it. */
export function checkWithin(
  file: YamlFile,
  node: YamlNode | undefined,
): { readonly refusal: Refusal } | undefined {
  if (node === undefined) return undefined;
  if (node.marked) return file.refuse('there is an anchor, an alias or a tag here', node);
  for (const { key, value } of node.entries) {
    const refused = checkWithin(file, key) ?? checkWithin(file, value);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

const NOWHERE: Span = { start: 0, end: 0 };
const TAB = 'a tab is white space here, and only spaces can be edited';

function yamlSpan({ source, text }: DiskText): Span | undefined {
  return source.file.endsWith('.md') ? splitFrontMatter(text)?.yaml : { start: 0, end: text.length };
}

function firstLine(text: string, { start, end }: Span): Span {
  const newline = text.indexOf('\n', start);
  return { start, end: newline < 0 ? end : Math.min(end, newline) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
