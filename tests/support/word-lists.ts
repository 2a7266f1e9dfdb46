import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** Words that no reader of any language can do without, so that a list of words has some of them. */
const TELLTALES = new Set(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty ninety hundred thousand million
   billion dozen dozens couple several half quarter third first second january february march april may june july
   august september october november december jan feb mar monday tuesday friday sunday spring summer autumn winter
   fewer nearly almost roughly approximately least most under over not never without cannot neither nor yesterday
   today ago last next past recently per cent pounds people police kilometres km bn mn mr mrs dr vs
   said says because unless probably perhaps`.split(/\s+/),
);

/** Words that hold sentences together: a message has them, so that only those compared one by one count. */
const SMALL = new Set('a an the of in on to and or than from by since until till no'.split(' '));

const MANY = 3;

/** What looks like a list of English words in a TypeScript file: the words of each. */
export function wordLists(source: string): readonly string[] {
  // Types and comments go, and with them all that is no part of the program.
  const { code } = transformSync(source, { loader: 'ts', target: 'esnext' });
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const found: string[] = [];
  const compared = new Set<string>();
  const tell = (words: readonly string[]): boolean => {
    if (words.length >= MANY) found.push(words.join(', '));
    return words.length >= MANY;
  };
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration') return;
    for (const word of comparedAt(node)) compared.add(word);
    if (isList(node) && tell(tellTales(textsWithin(node)))) return;
    const texts = textsOf(node).filter(({ text, isPattern }) => isPattern || !isSentence(text));
    if (tell(tellTales(texts.map(({ text }) => text)))) return;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  if (found.length === 0) tell([...compared].filter((word) => TELLTALES.has(word) || SMALL.has(word)));
  return found;
}

function isList({ type }: Node): boolean {
  return type === 'ArrayExpression' || type === 'ObjectExpression' || type === 'SwitchStatement';
}

/** Words that the program holds against others, one by one. */
function comparedAt(node: Node): readonly string[] {
  const { type, left, right, test } = node as Node & Readonly<Record<'left' | 'right' | 'test', Node>>;
  if (type === 'Literal')
    return textsOf(node).flatMap(({ text, isPattern }) => (isPattern ? wordsOf(text) : []));
  const operands = type === 'BinaryExpression' ? [left, right] : type === 'SwitchCase' ? [test] : [];
  return operands
    .flatMap((operand) => (operand === null ? [] : textsOf(operand)))
    .flatMap(({ text, isPattern }) => (isPattern || !/^[a-z']+$/i.test(text) ? [] : [text.toLowerCase()]));
}

/** Has the marks of a sentence, and more words in it than those that tell of a list. */
function isSentence(text: string): boolean {
  return !/^[\w\s|'-]*$/.test(text) && 2 * tellTales([text]).length < wordsOf(text).length;
}

interface Text {
  readonly text: string;
  /** A regular expression. */
  readonly isPattern: boolean;
}

/** The text of a literal, or of the parts of a template. */
function textsOf(node: Node): readonly Text[] {
  const { type, value, regex, quasis } = node as Node & {
    readonly value?: unknown;
    readonly regex?: { readonly pattern: string };
    readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  };
  if (type === 'TemplateLiteral')
    return (quasis ?? []).map((part) => ({ text: part.value.raw, isPattern: false }));
  if (type !== 'Literal') return [];
  if (regex !== undefined) return [{ text: regex.pattern, isPattern: true }];
  return typeof value === 'string' ? [{ text: value, isPattern: false }] : [];
}

/** The literals and names of fields within a list; the longest are sentences. */
function textsWithin(node: Node): readonly string[] {
  const own = textsOf(node).map(({ text }) => text);
  const name = node.type === 'Property' ? nameOf(node) : undefined;
  const here = [...own, ...(name === undefined ? [] : [name])].filter((text) => text.length < 20);
  return [...here, ...childrenOf(node).flatMap(textsWithin)];
}

function nameOf(property: Node): string | undefined {
  const { key, shorthand } = property as Node & {
    readonly key?: Node & { readonly name?: string };
    readonly shorthand?: boolean;
  };
  return shorthand === true ? undefined : key?.name;
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof child === 'object' && child !== null && 'type' in child);
}

function tellTales(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(wordsOf))].filter((word) => TELLTALES.has(word));
}

function wordsOf(text: string): readonly string[] {
  // Words with hyphens are names of ours, such as `at-least`.
  return text.toLowerCase().match(/(?<![a-z-])[a-z]+(?![a-z-])/g) ?? [];
}
