import type { Nodes, Parents } from 'mdast';
import type { Language } from '../../ground/language/language.ts';
import { append } from '../../ground/model/append.ts';
import type { Block } from '../../ground/model/content.ts';
import { noteAnchor, noteLabel, type ReferredNode } from '../../ground/model/content-nodes.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unknownLabel } from '../../ground/model/diagnostics/citations.ts';
import { badValue } from '../../ground/model/diagnostics/values.ts';
import type { CrossReference } from '../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import type { Footnotes } from './footnotes.ts';
import { withCapital } from './format/with-capital.ts';
import type { Paragraphs } from './paragraphs.ts';
import { withClass } from './with-class.ts';

export interface ReferContext {
  readonly narrative: Narrative;
  readonly language: Language;
  /** What can be referred to, in order. */
  readonly headings: readonly Heading[];
  readonly paragraphs: Pick<Paragraphs, 'numbers'>;
  readonly footnotes: Pick<Footnotes, 'numbers'>;
}

/** What a reference leads to. */
interface Target {
  readonly anchor: string;
  /** What it is called: nothing for a paragraph without a number, which has only its page. */
  readonly words: string | undefined;
}

/**
 * Words the references of running text, now that all is numbered, and gives its headings their numbers. One that leads
 * nowhere is an error.
 */
export function refer(block: Block, context: ReferContext): Outcome<Block> {
  if (block.block !== 'narrative') return { value: block, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const { headings } = context;
  const known = new Map(headings.map((heading) => [heading.anchor, heading]));
  const visit = <Parent extends Parents>(parent: Parent): Parent => {
    const children = parent.children.flatMap((child): readonly Nodes[] => {
      if (child.type === 'crossReference') {
        const target = targetOf(child.id.value, known, context);
        const node = target && referred(child, target, context);
        if (node !== undefined) return [node];
        append(diagnostics, [target === undefined ? explain(child, context) : unnumbered(child, context)]);
        return [];
      }
      return ['children' in child ? visit(child) : child];
    });
    // The tree keeps its shape: inline nodes give inline nodes.
    const visited = { ...parent, children: children as Parent['children'] };
    if (visited.type !== 'heading') return visited;
    const { number, exhibit, text } = known.get(visited.data?.anchor ?? '') ?? {};
    if (exhibit !== undefined && text !== undefined)
      return withClass(
        { ...visited, children: [{ type: 'text', value: text }] as typeof visited.children },
        'exhibit-title',
      );
    return number === undefined ? visited : { ...visited, data: { ...visited.data, number } };
  };
  return { value: { ...block, root: visit(block.root) }, diagnostics };
}

function targetOf(
  id: string,
  headings: ReadonlyMap<string, Heading>,
  { language, paragraphs, footnotes }: ReferContext,
): Target | undefined {
  const { references } = language.printing.blocks;
  const heading = headings.get(id);
  if (heading !== undefined) return { anchor: id, words: wordsFor(heading, language) };
  if (paragraphs.numbers.has(id)) {
    const number = paragraphs.numbers.get(id);
    return { anchor: id, words: number === undefined ? undefined : references.paragraph(number) };
  }
  // Markdown knows notes by their names in small letters.
  const note = id.startsWith('^') ? footnotes.numbers.get(id.slice(1).toLowerCase()) : undefined;
  return note === undefined
    ? undefined
    : { anchor: noteAnchor(note), words: references.note(noteLabel(note)) };
}

function referred(
  node: CrossReference,
  target: Target,
  { language }: ReferContext,
): ReferredNode | undefined {
  const page = node.options.some(({ name, value }) => name.value === 'as' && value.value === 'page');
  const words = page ? language.printing.blocks.references.page : target.words;
  if (words === undefined) return undefined;
  return {
    type: 'referred',
    text: node.starts === true ? withCapital(words) : words,
    anchor: target.anchor,
    page,
    ...(node.position && { position: node.position }),
  };
}

function wordsFor({ exhibit, number, marked, text }: Heading, { printing }: Language): string {
  const { references } = printing.blocks;
  if (exhibit !== undefined) return references.exhibit(exhibit);
  if (marked === 'appendix' && number !== undefined) return references.exhibit(number);
  return number === undefined ? references.titled(text) : references.section(number);
}

function explain({ id }: CrossReference, context: ReferContext): Diagnostic {
  const { narrative, headings, paragraphs, footnotes } = context;
  const place = narrative.placeOf(id);
  const notes = [...footnotes.numbers.keys()].map((name) => `^${name}`);
  if (id.value.startsWith('^')) {
    const hint = didYouMean(id.value, notes) ?? `call it in the text, \`[${id.value}]\`, and write the note`;
    return unknownLabel(place, `note \`[${id.value}]\` that is called`, hint);
  }
  const anchors = [...headings.map(({ anchor }) => anchor), ...paragraphs.numbers.keys()];
  const all =
    anchors.length === 0
      ? 'give a heading an id, `# Boats {#boats}`, or a block with a title, `id="boats"`'
      : `name one of those that are: ${anchors.slice(0, MOST).join(', ')}${anchors.length > MOST ? ', and more' : ''}`;
  const what = `heading, block or paragraph \`${id.value}\` that is printed`;
  return unknownLabel(place, what, didYouMean(id.value, [...anchors, ...notes]) ?? all);
}

function unnumbered({ id }: CrossReference, { narrative }: ReferContext): Diagnostic {
  return badValue(
    narrative.placeOf(id),
    `paragraph \`${id.value}\` has no number`,
    'write `paragraphs: numbered` in the front matter, or refer to its page: `:ref[…]{as="page"}`; paragraphs of the summary have no numbers',
  );
}

/** How many names can be read through. */
const MOST = 12;
