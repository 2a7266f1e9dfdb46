import type { Code, Definition, FootnoteDefinition, Link, Nodes, Root, Table } from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  cellsLost,
  doubtfulSyntax,
  noPictures,
  noteLost,
  unreadSyntax,
} from '../../../ground/model/diagnostics.ts';
import { type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/** What a narrative holds that would not be printed, or not be what it was meant to be. */
export function checkConstructs(root: Root, source: SourceText): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const notes: FootnoteDefinition[] = [];
  const called = new Set<string>();
  const addresses = new Map<string, Definition>();
  const linked = new Set<string>();
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'image':
      case 'imageReference':
        diagnostics.push(withFixes(noPictures(placeOf(node, source)), pictureFix(node, source)));
        break;
      case 'link':
        diagnostics.push(...checkAddress(node, source));
        break;
      case 'linkReference':
        linked.add(node.identifier);
        break;
      case 'definition':
        if (node.identifier.startsWith('^')) diagnostics.push(noteWithSpaces(node, source));
        if (!addresses.has(node.identifier)) addresses.set(node.identifier, node);
        break;
      case 'code':
        diagnostics.push(...checkCode(node, source));
        break;
      case 'table':
        diagnostics.push(...checkTable(node, source));
        break;
      case 'footnoteDefinition':
        notes.push(node);
        break;
      case 'footnoteReference':
        called.add(node.identifier);
        break;
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  const used = [...addresses.values()].filter(({ identifier }) => linked.has(identifier));
  return [
    ...diagnostics,
    ...used
      .filter(({ identifier }) => !identifier.startsWith('^'))
      .flatMap((definition) => checkAddress(definition, source)),
    ...checkNotes(notes, called, source),
  ];
}

/** A picture that has a line to itself, and a file of the workspace, is a block. */
function pictureFix(node: Nodes, source: SourceText): Fix | undefined {
  if (node.type !== 'image' || /^[a-z]+:/i.test(node.url)) return undefined;
  const { start, end } = spanOf(node);
  const { text } = source;
  const isAlone =
    /(?:^|\n)\n?$/.test(text.slice(0, start)) &&
    (end === text.length || /^[ \t]*(?:\n|$)/.test(text.slice(end)));
  const file = node.url.split('/').at(-1) ?? '';
  const alt = (node.alt ?? '').replaceAll('"', '”');
  if (!isAlone || file === '') return undefined;
  return likelyFix(
    'print it as a block',
    newText(placeOf(node, source), `::picture{file="${file}" alt="${alt}"}`),
  );
}

/** `[^two words]: note`: a mark with a space in it makes an address of the note. */
function noteWithSpaces(definition: Definition, source: SourceText): Diagnostic {
  const label = definition.label ?? definition.identifier;
  const { start } = spanOf(definition);
  return unreadSyntax(
    placeBetween(source, start, start + label.length + 2),
    `\`[${label}]\` is no mark of a note: the note would be printed as an address`,
    `a mark has no spaces: write \`[${label.replaceAll(/\s+/g, '-')}]\`, here and in the text`,
  );
}

/** On paper, only what somebody can type leads anywhere. */
function checkAddress(node: Link | Definition, source: SourceText): readonly Diagnostic[] {
  if (/^(?:https?:\/\/|mailto:)/i.test(node.url.trim())) return [];
  return [
    withFixes(
      doubtfulSyntax(
        placeOf(node, source),
        node.url === '' ? 'a link without an address' : `“${node.url}” leads nowhere on paper`,
        'write an address that begins with https://, http:// or mailto:, or the words alone',
      ),
      wordsAlone(node, source),
    ),
  ];
}

function checkNotes(
  notes: readonly FootnoteDefinition[],
  called: ReadonlySet<string>,
  source: SourceText,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  return notes.flatMap((note) => {
    const { identifier, label } = note;
    const name = label ?? identifier;
    const { start } = spanOf(note);
    const place = placeBetween(source, start, start + name.length + 4);
    if (seen.has(identifier))
      return [
        noteLost(
          place,
          name,
          'there is another with this mark before it',
          'give each note a mark of its own',
        ),
      ];
    seen.add(identifier);
    if (called.has(identifier)) return [];
    return [noteLost(place, name, 'nothing in the text refers to it', `write [^${name}] where it belongs`)];
  });
}

/** A printed row has as many cells as the head: what is beyond is lost. */
function checkTable(table: Table, source: SourceText): readonly Diagnostic[] {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0;
  return table.children.flatMap((row) => {
    const beyond = row.children[columns];
    if (beyond === undefined) return [];
    return [
      cellsLost(placeBetween(source, spanOf(beyond).start, spanOf(row).end), row.children.length, columns),
    ];
  });
}

function checkCode(node: Code, source: SourceText): readonly Diagnostic[] {
  const { start, end } = spanOf(node);
  const raw = source.text.slice(start, end);
  const lines = raw.split('\n');
  const opening = lines[0] ?? '';
  const fence = /^(`{3,}|~{3,})/.exec(opening)?.[1];
  if (fence === undefined) return [];
  const place = placeBetween(source, start, start + opening.trimEnd().length);
  const closing = (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd();
  const isClosed = lines.length > 1 && closing.length >= fence.length && /^(`+|~+)$/.test(closing);
  if (!isClosed || closing.charAt(0) !== fence.charAt(0))
    return [
      unreadSyntax(
        place,
        'code begins here and ends nowhere: everything after this line would be printed as code',
        `write ${fence} on a line of its own where the code ends`,
      ),
    ];
  const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  if (info.startsWith('{'))
    return [
      unreadSyntax(
        place,
        `\`${info}\` is read by other tools alone: the text under it would be printed as code`,
        'write it as text, or as code without braces',
      ),
    ];
  const [language = ''] = info.toLowerCase().split(/\s/);
  if (!DRAWN.has(language)) return [];
  return [
    unreadSyntax(
      place,
      `\`${language}\` is not drawn: its text would be printed as code`,
      'say it in words; or write it as code without its language, when the code itself is meant',
    ),
  ];
}

/** Languages whose text other tools make a picture or a formula of. */
const DRAWN = new Set([
  'mermaid',
  'plantuml',
  'graphviz',
  'dot',
  'ditaa',
  'dataview',
  'math',
  'latex-math',
  'vega',
  'vega-lite',
]);

function placeOf(node: Nodes, source: SourceText): ReturnType<typeof placeBetween> {
  const { start, end } = spanOf(node);
  return placeBetween(source, start, end);
}

/** The words of a link, as they are written. */
function wordsAlone(node: Link | Definition, source: SourceText): Fix | undefined {
  if (node.type !== 'link') return undefined;
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const words = source.text.slice(spanOf(first).start, spanOf(last).end);
  return likelyFix('write the words alone', newText(placeOf(node, source), words));
}
