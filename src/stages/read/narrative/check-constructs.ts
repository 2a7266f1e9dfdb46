import type {
  Blockquote,
  Code,
  Definition,
  FootnoteDefinition,
  Heading,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Root,
  Table,
  TableRow,
} from 'mdast';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  cellsLost,
  doubtfulSyntax,
  noteLost,
  unreadSyntax,
} from '../../../ground/model/diagnostics/blocks.ts';
import { noPictures } from '../../../ground/model/diagnostics/template.ts';
import { type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import { placeBetween, type SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';
import { cut } from './unread-rule.ts';

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
        diagnostics.push(...checkAddress(node, source), ...checkWords(node, source));
        break;
      case 'linkReference':
        diagnostics.push(...checkWords(node, source));
        linked.add(node.identifier);
        break;
      case 'heading':
      case 'listItem':
      case 'blockquote':
        diagnostics.push(...checkEmpty(node, source));
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
  const unused = [...addresses.values()].filter(({ identifier }) => !linked.has(identifier));
  return [
    ...diagnostics,
    ...unused.flatMap((definition) => checkUnused(definition, source)),
    ...used
      .filter(({ identifier }) => !identifier.startsWith('^'))
      .flatMap((definition) => checkAddress(definition, source)),
    ...checkNotes(notes, called, source),
  ];
}

/** What has marks and no words would be a gap on paper; of a heading not even that. */
function checkEmpty(node: Heading | ListItem | Blockquote, source: SourceText): readonly Diagnostic[] {
  const isComment = (child: Nodes): boolean => child.type === 'html' && child.value.startsWith('<!--');
  if (!node.children.every((child) => node.type === 'heading' && isComment(child))) return [];
  if (node.type === 'heading')
    return [
      unreadSyntax(
        placeOf(node, source),
        'a heading without words would not be printed',
        'write its words after the marks, or take the line out; put a backslash before marks that you mean as typed',
      ),
    ];
  const what = node.type === 'listItem' ? 'an entry of a list' : 'a quotation';
  return [
    doubtfulSyntax(
      placeOf(node, source),
      `${what} without words`,
      'write its words after the mark, or take the line out; put a backslash before a mark that you mean as typed',
    ),
  ];
}

/** In the words of a link, nothing else can lead anywhere; and a link without words has no place on the page. */
function checkWords(node: Link | LinkReference, source: SourceText): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let hasWords = false;
  const visit = (inner: Nodes): void => {
    if ((inner.type === 'text' || inner.type === 'inlineCode') && inner.value.trim() !== '') hasWords = true;
    if (!/^(?:link|linkReference|footnoteReference)$/.test(inner.type)) {
      // A directive or a picture is looked at elsewhere.
      if (/Directive$|^image|^html$/.test(inner.type)) hasWords = true;
      if ('children' in inner) inner.children.forEach(visit);
      return;
    }
    hasWords = true;
    const what = inner.type === 'footnoteReference' ? 'a mark of a note' : 'a link';
    found.push(
      unreadSyntax(
        placeOf(inner, source),
        `${what} within the words of another link`,
        'take one of the two out, or write them one after the other',
      ),
    );
  };
  node.children.forEach(visit);
  if (hasWords) return found;
  return [
    doubtfulSyntax(
      placeOf(node, source),
      'a link without words',
      'write the words between the brackets, or the address alone',
    ),
  ];
}

/**
 * `[Minister]: Yes.` is an address in Markdown, and is not printed: what is no address, and nothing refers to, was meant
 * as words. `[//]: # (…)` is how comments are written.
 */
function checkUnused(definition: Definition, source: SourceText): readonly Diagnostic[] {
  const { url, identifier, label } = definition;
  if (identifier.startsWith('^')) return [];
  const cites = identifier.startsWith('@');
  if (!cites && !/^[\p{L}\p{N}’'–—-]+[.,;:!?…]*$/u.test(url)) return [];
  const name = label ?? identifier;
  return [
    unreadSyntax(
      placeOf(definition, source),
      `\`[${name}]:\` makes an address of “${cut(url)}”: the line would not be printed`,
      cites
        ? 'a citation follows the words that it backs: write it after them'
        : `write \`\\[${name}]:\`, when the words are meant`,
    ),
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
    `\`[${label}]\` is not a mark of a note: the note would be printed as an address`,
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
        node.url === '' ? 'a link without an address' : `“${cut(node.url)}” leads nowhere on paper`,
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
    if (called.has(identifier)) {
      if (note.children.length > 0) return [];
      return [noteLost(place, name, 'it has no words', 'write them after the colon')];
    }
    return [noteLost(place, name, 'nothing in the text refers to it', `write [^${name}] where it belongs`)];
  });
}

/** A printed row has as many cells as the head: what is beyond is lost. */
function checkTable(table: Table, source: SourceText): readonly Diagnostic[] {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0;
  return table.children.flatMap((row) => {
    const beyond = row.children[columns];
    if (beyond === undefined) return [];
    const place = placeBetween(source, spanOf(beyond).start, spanOf(row).end);
    return [withFixes(cellsLost(place, row.children.length, columns), barFix(row, columns, source))];
  });
}

/** A bar that is meant as a sign: which of the words were to be a cell of their own only their author knows. */
function barFix(row: TableRow, columns: number, source: SourceText): Fix | undefined {
  const bars = row.children.slice(columns).map((cell) => spanOf(cell).start);
  if (!bars.every((at) => source.text.charAt(at) === '|')) return undefined;
  return likelyFix(
    'write `\\|`: the bar is meant',
    ...bars.map((at) => newText(placeBetween(source, at, at), '\\')),
  );
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
        'code begins here and is never closed: everything after this line would be printed as code',
        `write ${fence} on a line of its own where the code ends`,
      ),
    ];
  const info = `${node.lang ?? ''} ${node.meta ?? ''}`.trim();
  if (node.value.trim() === '')
    return [
      doubtfulSyntax(place, 'code without a line', 'write it between the two fences, or take them out'),
    ];
  if (info.startsWith('{'))
    return [
      unreadSyntax(
        place,
        `\`${info}\` is read only by other tools: the text under it would be printed as code`,
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
  'geojson',
  'topojson',
  'stl',
  'tikz',
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
