import { inflateSync } from 'node:zlib';
import { isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { type FileLayout, MOST_UNPACKED } from './file-layout.ts';
import { ForeignPart } from './foreign-part.ts';
import { type Claim, matchForm } from './match-form.ts';
import { type Kind, OBJECT_FORMS } from './object-forms.ts';

/** The objects of a document, each known for what it is. */
export interface KnownObjects {
  readonly kinds: ReadonlyMap<number, Kind>;
  /** The values of all objects of a kind, by number. */
  ofKind(kind: Kind): readonly (readonly [number: number, value: PdfValue])[];
  valueOf(number: number): PdfValue | undefined;
  /** What a stream holds, without its filter; empty for what has none. */
  contentOf(number: number): Buffer;
}

/**
 * Goes from the trailer to every object, and holds each against the form that it has to have as what it is. What the
 * document owns, one thing owns: so nothing goes round in a circle, and nothing is there twice.
 *
 * @throws ForeignPart
 */
export function checkObjects({ objects, trailer }: FileLayout): KnownObjects {
  const kinds = new Map<number, Kind>();
  const owned = new Set<number>();
  const backs: (Claim & { readonly from: number })[] = [];
  const waiting: number[] = [];
  const resolve = (number: number): PdfValue | undefined => objects.get(number)?.value;
  const claim = (one: Claim, from: number): void => {
    const { how, kind, number } = one;
    if (how === 'back') {
      backs.push({ ...one, from });
      return;
    }
    const known = kinds.get(number);
    if (known !== undefined && known !== kind) throw twoThings(number, known, kind);
    if (known !== undefined && (how === 'own' || owned.has(number)))
      throw new ForeignPart(`object ${number}, ${nameOf(kind)}, belongs to two others, or to itself`);
    if (how === 'own') owned.add(number);
    if (known !== undefined) return;
    kinds.set(number, kind);
    waiting.push(number);
  };
  for (const [key, kind] of [
    ['Root', 'catalog'],
    ['Info', 'information'],
  ] as const) {
    const value = trailer.get(key);
    if (!isReference(value) || !objects.has(value.ref)) throw new ForeignPart(`its trailer has no /${key}`);
    claim({ how: 'own', kind, number: value.ref }, 0);
  }
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const kind = kinds.get(number) ?? '';
    const object = objects.get(number);
    const form = OBJECT_FORMS[kind];
    if (object === undefined || form === undefined) throw new ForeignPart(`object ${number} is missing`);
    if ((object.stream !== undefined) !== (form.stream === true))
      throw new ForeignPart(
        `object ${number}, ${form.name}, ${form.stream ? 'has no stream' : 'has a stream'}`,
      );
    const claims: Claim[] = [];
    const fault = matchForm(object.value, form.form, '', { resolve, claims });
    if (fault !== undefined) throw new ForeignPart(`object ${number}, ${form.name}, ${fault}`);
    for (const one of claims) claim(one, number);
  }
  for (const { number, kind, from } of backs) {
    const known = kinds.get(number);
    if (known === undefined)
      throw new ForeignPart(`object ${from} leads to object ${number}, which has no place in the document`);
    if (known !== kind) throw twoThings(number, known, kind);
  }
  for (const number of objects.keys())
    if (!kinds.has(number)) throw new ForeignPart(`object ${number} has no place in the document`);
  return known(objects, kinds);
}

function known(objects: FileLayout['objects'], kinds: ReadonlyMap<number, Kind>): KnownObjects {
  let unpacked = 0;
  const contents = new Map<number, Buffer>();
  return {
    kinds,
    ofKind: (kind) =>
      [...kinds].flatMap(([number, one]) => {
        const value = one === kind ? objects.get(number)?.value : undefined;
        return value === undefined ? [] : [[number, value] as const];
      }),
    valueOf: (number) => objects.get(number)?.value,
    contentOf: (number) => {
      const before = contents.get(number);
      if (before !== undefined) return before;
      const object = objects.get(number);
      const packed = object?.stream ?? Buffer.alloc(0);
      const filter = object?.value instanceof Map ? object.value.get('Filter') : undefined;
      const content = filter === 'FlateDecode' ? inflate(packed, number, MOST_UNPACKED - unpacked) : packed;
      unpacked += content.length;
      contents.set(number, content);
      return content;
    },
  };
}

function inflate(packed: Buffer, number: number, most: number): Buffer {
  const options = { maxOutputLength: Math.max(1, most), info: true };
  try {
    // With `info` the result has the engine, too, which knows how much it has read.
    const { buffer, engine } = inflateSync(packed, options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (engine.bytesWritten === packed.length) return buffer;
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ForeignPart(
      isLonger
        ? `the streams up to object ${number} unpack to more than ${MOST_UNPACKED} bytes`
        : `the stream of object ${number} cannot be unpacked`,
    );
  }
  throw new ForeignPart(`something is after the end of the packed stream of object ${number}`);
}

function nameOf(kind: Kind): string {
  return OBJECT_FORMS[kind]?.name ?? kind;
}

function twoThings(number: number, one: Kind, other: Kind): ForeignPart {
  return new ForeignPart(`object ${number} is ${nameOf(one)} and ${nameOf(other)}`);
}
