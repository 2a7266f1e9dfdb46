import {
  BINARY_TAGS,
  COLLECTION,
  DEEPEST_COLLECTION,
  END_OF_ATTRIBUTES,
  type IppAttribute,
  type IppDateTime,
  type IppGroup,
  type IppMessage,
  type IppValue,
  LOCALISED_TAGS,
  OUT_OF_BAND_TAGS,
  STRING_TAGS,
} from './ipp-message.ts';

export type DecodedIpp =
  | { readonly message: IppMessage /** What follows the message. */; readonly data: Uint8Array }
  /** What is wrong with the octets, and where. */
  | { readonly fault: string };

/**
 * Reads a message (RFC 8010 section 3.1). Whatever is framed as it should be is accepted: a value of an unknown
 * syntax, or one that does not fit its syntax, is kept as `other`, since printers in the field send such things
 * among hundreds of attributes that nobody asked for.
 */
export function decodeIpp(octets: Uint8Array): DecodedIpp {
  const reader = { octets: Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength), at: 0 };
  try {
    const message = readMessage(reader);
    return { message, data: octets.subarray(reader.at) };
  } catch (error) {
    if (error instanceof Malformed) return { fault: error.message };
    throw error;
  }
}

interface Reader {
  readonly octets: Buffer;
  at: number;
}

interface Field {
  readonly tag: number;
  readonly name: string;
  readonly value: Buffer;
}

class Malformed extends Error {}

function readMessage(reader: Reader): IppMessage {
  const head = take(reader, 8, 'the head');
  const version = { major: head.readUInt8(0), minor: head.readUInt8(1) };
  if (version.major < 1 || version.major > 2) {
    throw new Malformed(`it begins with ${hex(head.subarray(0, 4))}, which is not a version of IPP`);
  }
  const groups: IppGroup[] = [];
  for (;;) {
    const tag = take(reader, 1, 'the end of the attributes').readUInt8();
    if (tag === END_OF_ATTRIBUTES) break;
    if (tag > 0x0f) throw new Malformed(`a value comes before the first group, at octet ${reader.at - 1}`);
    groups.push({ tag, attributes: readAttributes(reader) });
  }
  return { version, code: head.readUInt16BE(2), requestId: head.readInt32BE(4), groups };
}

/** Up to the next delimiter, which is left for the caller. */
function readAttributes(reader: Reader): readonly IppAttribute[] {
  const attributes: { name: string; values: IppValue[] }[] = [];
  while ((reader.octets[reader.at] ?? 0) > 0x0f) {
    const start = reader.at;
    const field = readField(reader);
    const value = readValue(reader, field, 0);
    const last = attributes.at(-1);
    if (field.name !== '') attributes.push({ name: field.name, values: [value] });
    else if (last) last.values.push(value);
    else throw new Malformed(`a value without a name begins a group, at octet ${start}`);
  }
  return attributes;
}

function readField(reader: Reader): Field {
  const tag = take(reader, 1, 'a tag').readUInt8();
  const name = take(reader, length(reader), 'a name').toString('utf8');
  return { tag, name, value: take(reader, length(reader), `the value of “${name}”`) };
}

function length(reader: Reader): number {
  const value = take(reader, 2, 'a length').readInt16BE();
  if (value < 0) throw new Malformed(`a length is negative, at octet ${reader.at - 2}`);
  return value;
}

function readValue(reader: Reader, field: Field, depth: number): IppValue {
  if (field.tag === COLLECTION.begin) return { tag: 'collection', members: readMembers(reader, depth + 1) };
  if (field.tag === COLLECTION.end || field.tag === COLLECTION.memberName) {
    throw new Malformed(`a piece of a collection stands outside one, before octet ${reader.at}`);
  }
  return readKnown(field) ?? { tag: 'other', code: field.tag, value: new Uint8Array(field.value) };
}

/** RFC 8010 section 3.1.6: members until the end, each name a field of its own. */
function readMembers(reader: Reader, depth: number): readonly IppAttribute[] {
  if (depth > DEEPEST_COLLECTION)
    throw new Malformed(`collections are nested deeper than ${DEEPEST_COLLECTION}`);
  const members: { name: string; values: IppValue[] }[] = [];
  for (;;) {
    const start = reader.at;
    const field = readField(reader);
    const last = members.at(-1);
    if (field.tag <= 0x0f || field.name !== '') {
      throw new Malformed(`a collection is not ended, at octet ${start}`);
    }
    if (field.tag === COLLECTION.end || field.tag === COLLECTION.memberName) {
      if (last?.values.length === 0)
        throw new Malformed(`member “${last.name}” has no value, at octet ${start}`);
      if (field.tag === COLLECTION.end) return members;
      if (field.value.length === 0) throw new Malformed(`a member has no name, at octet ${start}`);
      members.push({ name: field.value.toString('utf8'), values: [] });
    } else if (last) {
      last.values.push(readValue(reader, field, depth));
    } else {
      throw new Malformed(`a collection's value has no name, at octet ${start}`);
    }
  }
}

/** RFC 8010 section 3.9; undefined when the tag is not known, or the octets do not fit it. */
function readKnown({ tag, value }: Field): IppValue | undefined {
  switch (tag) {
    case BINARY_TAGS.integer:
      return value.length === 4 ? { tag: 'integer', value: value.readInt32BE() } : undefined;
    case BINARY_TAGS.enum:
      return value.length === 4 ? { tag: 'enum', value: value.readInt32BE() } : undefined;
    case BINARY_TAGS.boolean:
      return value.length === 1 && (value[0] ?? 0) < 2
        ? { tag: 'boolean', value: value[0] === 1 }
        : undefined;
    case BINARY_TAGS['octet-string']:
      return { tag: 'octet-string', value: new Uint8Array(value) };
    case BINARY_TAGS['date-time']:
      return dateTime(value);
    case BINARY_TAGS.resolution:
      return value.length === 9
        ? {
            tag: 'resolution',
            value: { cross: value.readInt32BE(0), feed: value.readInt32BE(4), units: value.readInt8(8) },
          }
        : undefined;
    case BINARY_TAGS['range-of-integer']:
      return value.length === 8
        ? { tag: 'range-of-integer', value: { lower: value.readInt32BE(0), upper: value.readInt32BE(4) } }
        : undefined;
    default:
      return localised(tag, value) ?? plain(tag, value);
  }
}

function dateTime(value: Buffer): IppValue | undefined {
  const direction = String.fromCharCode(value[8] ?? 0);
  if (value.length !== 11 || (direction !== '+' && direction !== '-')) return undefined;
  const offset = value.readUInt8(9) * 60 + value.readUInt8(10);
  const read: IppDateTime = {
    year: value.readUInt16BE(0),
    month: value.readUInt8(2),
    day: value.readUInt8(3),
    hour: value.readUInt8(4),
    minute: value.readUInt8(5),
    second: value.readUInt8(6),
    decisecond: value.readUInt8(7),
    offset: direction === '-' && offset > 0 ? -offset : offset,
  };
  return { tag: 'date-time', value: read };
}

/** Section 3.9: a language and a text, each with its own length, which fill the value exactly. */
function localised(tag: number, value: Buffer): IppValue | undefined {
  const name = nameOf(LOCALISED_TAGS, tag);
  if (name === undefined || value.length < 4) return undefined;
  const language = value.readInt16BE(0);
  if (language < 0 || 2 + language + 2 > value.length) return undefined;
  if (value.readInt16BE(2 + language) !== value.length - 4 - language) return undefined;
  return {
    tag: name,
    language: value.toString('utf8', 2, 2 + language),
    value: value.toString('utf8', 4 + language),
  };
}

function plain(tag: number, value: Buffer): IppValue | undefined {
  const string = nameOf(STRING_TAGS, tag);
  if (string !== undefined) return { tag: string, value: value.toString('utf8') };
  const nothing = nameOf(OUT_OF_BAND_TAGS, tag);
  return nothing !== undefined && value.length === 0 ? { tag: nothing } : undefined;
}

function nameOf<Name extends string>(tags: Readonly<Record<Name, number>>, tag: number): Name | undefined {
  return (Object.keys(tags) as Name[]).find((name) => tags[name] === tag);
}

function take(reader: Reader, count: number, what: string): Buffer {
  const end = reader.at + count;
  if (end > reader.octets.length) {
    throw new Malformed(`it breaks off within ${what}, after ${reader.octets.length} octets`);
  }
  const taken = reader.octets.subarray(reader.at, end);
  reader.at = end;
  return taken;
}

function hex(octets: Buffer): string {
  return octets.toString('hex').replace(/..(?=.)/g, '$& ');
}
