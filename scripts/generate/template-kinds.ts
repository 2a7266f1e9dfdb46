import { relative } from 'node:path';
import {
  type Identifier,
  isIdentifier,
  isStringLiteral,
  type Node,
  type StringLiteral,
} from 'typescript/unstable/ast';
import {
  type Symbol as Declared,
  type Project,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/async';

/** What a type is to a template. */
export interface Kind {
  /** `text`, `number`, `truth`, `tree`, the name of a shape, or one of these with `[]`. */
  readonly type: string;
  /** The words that the text can be, when the type lists them. */
  readonly words: readonly string[];
  /** The type of the shape that is named. */
  readonly leadsTo: Type | undefined;
}

/** What a type is to a template, with or without `undefined`; nothing when no template can use it. */
export async function kindOf(type: Type, symbol: Declared, project: Project): Promise<Kind | undefined> {
  const none = TypeFlags.Undefined | TypeFlags.Null;
  const all = type.isUnionType() ? ((await type.getTypes()) ?? []) : [type];
  const some = all.filter(({ flags }) => (flags & none) === 0);
  const every = (flag: TypeFlags): boolean =>
    some.length > 0 && some.every(({ flags }) => (flags & flag) !== 0);
  const words = await wordsOf(some, symbol, project);
  if (every(TypeFlags.StringLike)) return { type: 'text', words, leadsTo: undefined };
  if (every(TypeFlags.NumberLike)) return { type: 'number', words: [], leadsTo: undefined };
  if (every(TypeFlags.BooleanLike)) return { type: 'truth', words: [], leadsTo: undefined };
  const only = some.length === 1 ? some[0] : some.length === all.length ? type : undefined;
  if (only === undefined) return undefined;
  if (await isTree(only)) return { type: 'tree', words: [], leadsTo: undefined };
  if (only.isTypeReference() && (await project.checker.isArrayType(only))) {
    const [element] = await project.checker.getTypeArguments(only);
    const kind = element && (await kindOf(element, symbol, project));
    if (kind === undefined || /^(?:truth|tree)$|\[\]$/.test(kind.type)) return undefined;
    return { type: `${kind.type}[]`, words: [], leadsTo: kind.leadsTo };
  }
  const name = await shapeName(only);
  return name === undefined ? undefined : { type: name, words: [], leadsTo: only };
}

/** The name by which templates know an interface, or a type with a name: `Pack` for `PackContent`. */
export async function shapeName(type: Type): Promise<string | undefined> {
  const symbol =
    (await type.getAliasSymbol()) ?? (type.isClassOrInterface() ? await type.getSymbol() : undefined);
  const ours = symbol?.declarations.every(({ path }) => !/node_modules|^bundled:/.test(path));
  if (symbol === undefined || !ours || type.isErrorType()) return undefined;
  if ((await type.getAliasTypeArguments()).length > 0) return undefined;
  return symbol.name.replace(/(?<=.)Content$/, '');
}

/** The types that a union is a choice of, in the order of its declaration; none when it is no union. */
export async function membersOf(type: Type, symbol: Declared, project: Project): Promise<readonly Type[]> {
  if (!type.isUnionType()) return [];
  const order = await namesIn(symbol, project);
  const placed: { readonly member: Type; readonly place: number }[] = [];
  for (const member of (await type.getTypes()) ?? []) {
    placed.push({ member, place: placeIn(order, (await member.getSymbol())?.name ?? '') });
  }
  return placed.sort((a, b) => a.place - b.place).map(({ member }) => member);
}

/** A field that is not for templates is marked. */
export async function isInternal(symbol: Declared, { checker }: Project): Promise<boolean> {
  return (await checker.getJsDocTagsOfSymbol(symbol)).some(({ name }) => name === 'internal');
}

export async function typeOf(symbol: Declared, { checker }: Project): Promise<Type> {
  return (await checker.getTypeOfSymbol(symbol)) ?? (await checker.getUnknownType());
}

/** The doc comment, on one line; empty when there is none. */
export async function commentOf(symbol: Declared, { checker }: Project): Promise<string> {
  return (await checker.getDocumentationCommentOfSymbol(symbol)).replace(/\s+/g, ' ').trim();
}

/** File and name, such as `src/ground/model/content.ts: FigureRow.unit`. */
export async function whereIs(symbol: Declared): Promise<string> {
  const file = relative('.', symbol.declarations[0]?.path ?? '').replaceAll('\\', '/');
  const parent = symbol.flags & SymbolFlags.Property ? await symbol.getParent() : undefined;
  return `${file}: ${parent === undefined ? '' : `${parent.name}.`}${symbol.name}`;
}

/** The words of a choice of words, in the order of its declaration; none when it can be any text. */
async function wordsOf(
  types: readonly Type[],
  symbol: Declared,
  project: Project,
): Promise<readonly string[]> {
  const words = types.flatMap((type) => (type.isStringLiteralType() ? type.value : []));
  if (words.length < types.length || words.length < 2) return words.length < types.length ? [] : words;
  const order = await namesIn(symbol, project);
  return words.sort((a, b) => placeIn(order, a) - placeIn(order, b));
}

/** Running text is the tree of a Markdown document. */
async function isTree(type: Type): Promise<boolean> {
  const symbol = await type.getSymbol();
  return symbol?.name === 'Root' && symbol.declarations.some(({ path }) => path.includes('/@types/mdast/'));
}

/**
 * The names and words of a declaration, in order, then those of the declarations that it names: a union has an order
 * of its own, and the one in which it is written may be that of a table, or of a type with a name.
 */
async function namesIn(symbol: Declared, project: Project, followed = false): Promise<readonly string[]> {
  const found: (Identifier | StringLiteral)[] = [];
  const visit = (node: Node): void => {
    if (isIdentifier(node) || isStringLiteral(node)) found.push(node);
    node.forEachChild(visit);
  };
  for (const declaration of symbol.declarations) {
    const node = await declaration.resolve(project);
    if (node !== undefined) visit(node);
  }
  const names = found.map(({ text }) => text);
  if (followed) return names;
  for (const node of found.filter(isIdentifier)) {
    const named = await project.checker.getSymbolAtLocation(node);
    if (named === undefined || named === symbol) continue;
    const meant = named.flags & SymbolFlags.Alias ? await project.checker.getAliasedSymbol(named) : named;
    names.push(...(await namesIn(meant, project, true)));
  }
  return names;
}

function placeIn(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  return index < 0 ? names.length : index;
}
