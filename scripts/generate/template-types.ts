import { API, type Symbol as Declared, type Project, type Type } from 'typescript/unstable/async';
import {
  commentOf,
  isInternal,
  type Kind,
  kindOf,
  membersOf,
  shapeName,
  typeOf,
  whereIs,
} from './template-kinds.ts';

/** A value that a template can use. */
export interface TemplateField {
  readonly name: string;
  /** A kind of value, such as `text`; the name of a shape; or either with `[]`, a list. */
  readonly type: string;
  /** What the doc comment says, and the words that the value can be, when its type lists them. */
  readonly meaning: string;
}

export interface TemplateShape {
  readonly name: string;
  readonly meaning: string;
  readonly fields: readonly TemplateField[];
}

export interface TemplateTypes {
  /** Each shape after the one that leads to it. */
  readonly shapes: readonly TemplateShape[];
  /** The shape that each file of a template is given, but for those of blocks. */
  readonly files: ReadonlyMap<string, string>;
  /** The shape of each block, by its name. */
  readonly blocks: ReadonlyMap<string, string>;
}

/**
 * Follows the types of `TemplateFiles`, in the one file that a `tsconfig.json` names, to every value that a template
 * can use. A field that is marked `@internal` is none of them.
 *
 * Throws when a type is not what a template can use, or a doc comment is missing: the message has a line for each,
 * with the file and the name.
 */
export async function readTemplateTypes(config: string): Promise<TemplateTypes> {
  const api = new API();
  try {
    const [project] = (await api.updateSnapshot({ openProjects: [config] })).getProjects();
    const [file] = project?.rootFiles ?? [];
    if (project === undefined || file === undefined) throw new Error(`${config} names no file`);
    const source = await project.program.getSourceFile(file);
    const module = source && (await project.checker.getSymbolAtLocation(source));
    const exported = [...((await module?.getExports())?.values() ?? [])];
    const start = exported.find(({ name }) => name === 'TemplateFiles');
    if (start === undefined) throw new Error(`${file} exports no TemplateFiles`);
    return await follow(start, project);
  } finally {
    await api.close();
  }
}

/** What the walk has found so far. */
interface Walk {
  readonly project: Project;
  /** Each shape by its name, with the type that it comes from; without fields while those are being read. */
  readonly shapes: Map<string, { readonly from: Type; shape?: TemplateShape }>;
  readonly blocks: Map<string, string>;
  readonly faults: Set<string>;
}

/** A field, with what is needed to join it with those of other blocks. */
interface Field extends Kind {
  readonly name: string;
  /** What the doc comment says. */
  readonly said: string;
}

async function follow(start: Declared, project: Project): Promise<TemplateTypes> {
  const walk: Walk = { project, shapes: new Map(), blocks: new Map(), faults: new Set() };
  const { checker } = project;
  const files = new Map<string, string>();
  for (const file of await checker.getPropertiesOfType(await checker.getDeclaredTypeOfSymbol(start))) {
    const kind = await kindIn(file, walk);
    files.set(file.name, kind.type);
    if (kind.leadsTo !== undefined) await addShape(kind.leadsTo, walk);
  }
  if (walk.faults.size > 0) throw new Error([...walk.faults].join('\n'));
  const shapes = [...walk.shapes.values()].flatMap(({ shape }) => shape ?? []);
  return { shapes, files, blocks: walk.blocks };
}

async function addShape(type: Type, walk: Walk): Promise<void> {
  const symbol = (await type.getAliasSymbol()) ?? (await type.getSymbol());
  const name = await shapeName(type);
  if (symbol === undefined || name === undefined) return;
  const known = walk.shapes.get(name);
  if (known !== undefined) {
    if (known.from !== type) walk.faults.add(`${await whereIs(symbol)}: another type is called ${name}, too`);
    return;
  }
  const entry: { readonly from: Type; shape?: TemplateShape } = { from: type };
  walk.shapes.set(name, entry);
  const members = await membersOf(type, symbol, walk.project);
  const fields = members.length > 0 ? await commonFields(members, symbol, walk) : await fieldsOf(type, walk);
  const meaning = await commentOf(symbol, walk.project);
  if (meaning === '') walk.faults.add(`${await whereIs(symbol)} has no doc comment`);
  entry.shape = { name, meaning, fields: fields.map(withMeaning) };
  for (const next of [...fields.flatMap(({ leadsTo }) => leadsTo ?? []), ...members])
    await addShape(next, walk);
}

/** What every block has. One of its fields tells the blocks apart: the name of each is its word there. */
async function commonFields(
  members: readonly Type[],
  symbol: Declared,
  walk: Walk,
): Promise<readonly Field[]> {
  const all: (readonly Field[])[] = [];
  for (const member of members) all.push(await fieldsOf(member, walk));
  const common = (all[0] ?? []).flatMap((first) => {
    const same = all.flatMap((fields) =>
      fields.filter(({ name, type }) => name === first.name && type === first.type),
    );
    return same.length < all.length ? [] : [{ ...first, words: same.flatMap(({ words }) => words) }];
  });
  const tells = ({ words }: Field): boolean =>
    words.length === all.length && new Set(words).size === all.length;
  const names = common.find(tells)?.words;
  if (names === undefined || walk.blocks.size > 0) {
    walk.faults.add(
      `${await whereIs(symbol)}: only blocks are a choice of types, told apart by a word in one field`,
    );
    return common;
  }
  for (const [index, member] of members.entries()) {
    walk.blocks.set(names[index] ?? '', (await shapeName(member)) ?? '');
  }
  return common;
}

/** The fields of an interface: the word that tells blocks apart, then what it inherits, then its own. */
async function fieldsOf(type: Type, walk: Walk): Promise<readonly Field[]> {
  const own = await type.getSymbol();
  const ranked: { readonly rank: number; readonly field: Field }[] = [];
  for (const symbol of await walk.project.checker.getPropertiesOfType(type)) {
    if (await isInternal(symbol, walk.project)) continue;
    const kind = await kindIn(symbol, walk);
    const said = await commentOf(symbol, walk.project);
    const fixed = kind.words.length === 1;
    // Of a value that is always the same word there is no more to say.
    if (said === '' && !fixed) walk.faults.add(`${await whereIs(symbol)} has no doc comment`);
    const inherited = (await symbol.getParent()) !== own;
    ranked.push({ rank: fixed ? 0 : inherited ? 1 : 2, field: { name: symbol.name, said, ...kind } });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ field }) => field);
}

/** What a field is to a template; a fault, and text, when it is nothing to it. */
async function kindIn(symbol: Declared, { project, faults }: Walk): Promise<Kind> {
  const type = await typeOf(symbol, project);
  const kind = await kindOf(type, symbol, project);
  if (kind !== undefined) return kind;
  faults.add(
    `${await whereIs(symbol)} is ${await project.checker.typeToString(type)}, which no template can use: make it text, a number, true or false, an interface with a name, or a list of one of these`,
  );
  return { type: 'text', words: [], leadsTo: undefined };
}

function withMeaning({ name, type, said, words }: Field): TemplateField {
  const list = words.map((word) => `\`${word}\``).join(', ');
  const can = words.length === 0 ? '' : words.length === 1 ? `Always ${list}.` : `One of ${list}.`;
  return { name, type, meaning: [said, can].filter((part) => part !== '').join(' ') };
}
