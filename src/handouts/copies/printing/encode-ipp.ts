import {
  BINARY_TAGS,
  COLLECTION,
  END_OF_ATTRIBUTES,
  type IppAttribute,
  type IppDateTime,
  type IppMessage,
  type IppValue,
  LOCALISED_TAGS,
  OUT_OF_BAND_TAGS,
  STRING_TAGS,
} from './ipp-message.ts';

/**
 * The octets of a message (RFC 8010 section 3.1), to be followed by the document, if there is one.
 *
 * `ipp-encoder` 5.0.0 in place of this and of `decode-ipp.ts` fails 52 of the 80 tests of messages and printers: it
 * has no collections (paper sizes), ranges, resolutions and octet strings, and writes dates in the local time zone.
 *
 * @throws RangeError when a name or value is longer than its two octets of length can say, a number does not fit
 *   its field, or an attribute has no value: what is sent is made here, so that is a bug
 */
export function encodeIpp(message: IppMessage): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(message.version.major, 0);
  head.writeUInt8(message.version.minor, 1);
  head.writeUInt16BE(message.code, 2);
  head.writeInt32BE(message.requestId, 4);
  const parts: Buffer[] = [head];
  for (const { tag, attributes } of message.groups) {
    if (tag === END_OF_ATTRIBUTES || tag < 0 || tag > 0x0f) {
      throw new RangeError(`IPP: ${tag} is not a tag of a group`);
    }
    parts.push(Buffer.of(tag));
    for (const attribute of attributes) writeAttribute(parts, attribute);
  }
  parts.push(Buffer.of(END_OF_ATTRIBUTES));
  return Buffer.concat(parts);
}

/** Sections 3.1.4 and 3.1.5: the values after the first have a name of no length. */
function writeAttribute(parts: Buffer[], { name, values }: IppAttribute): void {
  if (name === '' || values.length === 0)
    throw new RangeError(`IPP: attribute “${name}” has no name or value`);
  values.forEach((value, index) => {
    writeValue(parts, index === 0 ? name : '', value);
  });
}

function writeValue(parts: Buffer[], name: string, value: IppValue): void {
  if (value.tag === 'collection') {
    writeField(parts, COLLECTION.begin, name, Buffer.alloc(0));
    for (const member of value.members) writeMember(parts, member);
    writeField(parts, COLLECTION.end, '', Buffer.alloc(0));
    return;
  }
  const [tag, octets] = fieldOf(value);
  writeField(parts, tag, name, octets);
}

/** Section 3.1.7: a member's name is the value of a field of its own; its values have none. */
function writeMember(parts: Buffer[], { name, values }: IppAttribute): void {
  if (name === '' || values.length === 0) throw new RangeError(`IPP: member “${name}” has no name or value`);
  writeField(parts, COLLECTION.memberName, '', Buffer.from(name));
  for (const value of values) writeValue(parts, '', value);
}

function writeField(parts: Buffer[], tag: number, name: string, value: Buffer): void {
  parts.push(Buffer.of(tag), withLength(Buffer.from(name)), withLength(value));
}

/** The tag and the octets of a value: RFC 8010 section 3.9. */
function fieldOf(value: Exclude<IppValue, { tag: 'collection' }>): readonly [number, Buffer] {
  switch (value.tag) {
    case 'integer':
    case 'enum':
      return [BINARY_TAGS[value.tag], int32(value.value)];
    case 'boolean':
      return [BINARY_TAGS.boolean, Buffer.of(value.value ? 1 : 0)];
    case 'octet-string':
      return [BINARY_TAGS['octet-string'], Buffer.from(value.value)];
    case 'date-time':
      return [BINARY_TAGS['date-time'], dateTime(value.value)];
    case 'resolution':
      return [
        BINARY_TAGS.resolution,
        Buffer.concat([int32(value.value.cross), int32(value.value.feed), Buffer.of(value.value.units)]),
      ];
    case 'range-of-integer':
      return [
        BINARY_TAGS['range-of-integer'],
        Buffer.concat([int32(value.value.lower), int32(value.value.upper)]),
      ];
    case 'text-with-language':
    case 'name-with-language':
      return [
        LOCALISED_TAGS[value.tag],
        Buffer.concat([withLength(Buffer.from(value.language)), withLength(Buffer.from(value.value))]),
      ];
    case 'other':
      return [value.code, Buffer.from(value.value)];
    default:
      return 'value' in value
        ? [STRING_TAGS[value.tag], Buffer.from(value.value)]
        : [OUT_OF_BAND_TAGS[value.tag], Buffer.alloc(0)];
  }
}

/** RFC 2579's DateAndTime, in its form of eleven octets. */
function dateTime(value: IppDateTime): Buffer {
  const octets = Buffer.alloc(11);
  octets.writeUInt16BE(value.year, 0);
  const offset = Math.abs(value.offset);
  const rest = [value.month, value.day, value.hour, value.minute, value.second, value.decisecond];
  const zone = [(value.offset < 0 ? '-' : '+').charCodeAt(0), Math.floor(offset / 60), offset % 60];
  [...rest, ...zone].forEach((octet, index) => {
    octets.writeUInt8(octet, 2 + index);
  });
  return octets;
}

function int32(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeInt32BE(value);
  return octets;
}

function withLength(octets: Buffer): Buffer {
  const length = Buffer.alloc(2);
  // Lengths are SIGNED-SHORT in the standard's grammar: 32,767 at most.
  length.writeInt16BE(octets.length);
  return Buffer.concat([length, octets]);
}
