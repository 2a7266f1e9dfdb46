import type { Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { blankBefore } from '../../ground/model/split-front-matter.ts';
import { DEEPEST_MARKDOWN, guardMarkdown } from './guard-markdown.ts';
import { noteDirectivePlaces } from './narrative/directive-places.ts';
import { placeBetween, type SourceText } from './source-text.ts';

/**
 * How Markdown is read. `plain`: raw HTML is literal text, as for sources. `directives`: with directives, and with
 * HTML within a line, as for narratives. `comments`: the same with HTML that fills lines, which swallows what is in it.
 */
export type Dialect = 'plain' | 'directives' | 'comments';

/**
 * Parses the Markdown from offset `body` on, with tables, footnotes and the like (GFM). Indented text is no code.
 * Positions are those of the file. No value when the text nests beyond the limits.
 */
export function parseMarkdown(source: SourceText, body: number, dialect: Dialect): Outcome<Root> {
  const excess = guardMarkdown(source, body);
  if (excess !== undefined) return { value: undefined, diagnostics: [excess] };
  const root = processor(dialect).parse(blankBefore(source.text, body)) as Root;
  const deep = deepNode(root);
  return deep === undefined
    ? { value: root, diagnostics: [] }
    : { value: undefined, diagnostics: [tooDeep(source, deep)] };
}

const processors = new Map<Dialect, Processor<Root>>();

/** Making a processor costs more than parsing a short text with it. */
function processor(dialect: Dialect): Processor<Root> {
  const known = processors.get(dialect);
  if (known !== undefined) return known;
  // One tilde means "about" in the sources that this reads, not a deletion.
  const base = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  const whole = dialect === 'plain' ? base : base.use(remarkDirective).use(noteDirectivePlaces);
  const made = whole.use(switchOff, SWITCHED_OFF[dialect]).freeze();
  processors.set(dialect, made as unknown as Processor<Root>);
  return made as unknown as Processor<Root>;
}

const SWITCHED_OFF: Readonly<Record<Dialect, readonly string[]>> = {
  plain: ['htmlFlow', 'htmlText', 'codeIndented'],
  directives: ['htmlFlow', 'codeIndented'],
  comments: ['codeIndented'],
};

/**
 * Switches off constructs of Markdown. Tree transforms go too: the one of GFM finds addresses in text that is
 * already parsed, and cuts it into nodes without positions.
 */
function switchOff(this: Processor, constructs: readonly string[]): void {
  const data = this.data();
  const extensions = data.micromarkExtensions ?? [];
  data.micromarkExtensions = [...extensions, { disable: { null: [...constructs] } }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms: _, ...extension }) => extension);
}

/** The first node below the depth that later stages can go down to. */
function deepNode(root: Root): RootContent | undefined {
  let level: readonly (Root | RootContent)[] = [root];
  for (let depth = 0; depth <= DEEPEST_MARKDOWN; depth += 1) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    if (level.length === 0) return undefined;
  }
  return level[0] as RootContent;
}

function tooDeep(source: SourceText, node: RootContent): Diagnostic {
  const start = node.position?.start.offset ?? 0;
  return limitExceeded(
    placeBetween(source, start, start + 1),
    'lists, quotations or emphasis are nested too deeply',
    `${DEEPEST_MARKDOWN} levels`,
  );
}
