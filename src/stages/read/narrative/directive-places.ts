import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { Span } from '../../../ground/model/place.ts';

/** Where the name and the attributes of a directive are written; the parser itself keeps only their text. */
export interface DirectivePlaces {
  name?: Span;
  /** In order; an attribute without a value has none. `#id` and `.class` are named by their sign. */
  readonly attributes: { readonly name: string; readonly at: Span; value?: Span }[];
}

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    places?: DirectivePlaces;
  }
  interface LeafDirectiveData {
    places?: DirectivePlaces;
  }
  interface ContainerDirectiveData {
    places?: DirectivePlaces;
  }
}

/** Makes the parser note in the data of each directive where its name and attributes are. */
export function noteDirectivePlaces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), extension()];
}

const FORMS = ['Text', 'Leaf', 'Container'] as const;

function extension(): Extension {
  const enter: Record<string, Handle> = {};
  for (const form of FORMS) {
    enter[`directive${form}Name`] = noteName;
    enter[`directive${form}AttributeName`] = noteAttribute;
    enter[`directive${form}AttributeValue`] = noteValue;
    enter[`directive${form}AttributeId`] = noteShort;
    enter[`directive${form}AttributeClass`] = noteShort;
    enter[`directive${form}AttributeIdValue`] = noteValue;
    enter[`directive${form}AttributeClassValue`] = noteValue;
  }
  return { enter };
}

function noteName(this: CompileContext, token: Token): void {
  const places = placesIn(this);
  if (places !== undefined) places.name = spanOf(token);
}

function noteAttribute(this: CompileContext, token: Token): void {
  placesIn(this)?.attributes.push({ name: this.sliceSerialize(token), at: spanOf(token) });
}

function noteShort(this: CompileContext, token: Token): void {
  const name = this.sliceSerialize(token).startsWith('#') ? 'id' : 'class';
  placesIn(this)?.attributes.push({ name, at: spanOf(token) });
}

function noteValue(this: CompileContext, token: Token): void {
  const last = placesIn(this)?.attributes.at(-1);
  if (last !== undefined) last.value = spanOf(token);
}

/** Those of the directive that is being parsed: above it there may be a fragment that collects its attributes. */
function placesIn({ stack }: CompileContext): DirectivePlaces | undefined {
  const node = stack.findLast(({ type }) => type !== 'fragment');
  if (node?.type !== 'textDirective' && node?.type !== 'leafDirective' && node?.type !== 'containerDirective')
    return undefined;
  node.data ??= {};
  node.data.places ??= { attributes: [] };
  return node.data.places;
}

function spanOf({ start, end }: Token): Span {
  return { start: start.offset, end: end.offset };
}
