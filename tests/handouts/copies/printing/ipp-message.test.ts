import type { Arbitrary } from 'fast-check';
import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  string,
  tuple,
  uint8Array,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIpp } from '../../../../src/handouts/copies/printing/decode-ipp.ts';
import { encodeIpp } from '../../../../src/handouts/copies/printing/encode-ipp.ts';
import {
  attributesOf,
  flag,
  numbers,
  strings,
} from '../../../../src/handouts/copies/printing/ipp-attributes.ts';
import { statusName } from '../../../../src/handouts/copies/printing/ipp-codes.ts';
import {
  GROUP,
  type IppAttribute,
  type IppMessage,
  type IppValue,
  LOCALISED_TAGS,
  OUT_OF_BAND_TAGS,
  STRING_TAGS,
} from '../../../../src/handouts/copies/printing/ipp-message.ts';

const int32 = integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const byte = integer({ min: 0, max: 255 });
const text = string({ unit: 'grapheme', maxLength: 40 });
const name = string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 });
const keys = <Key extends string>(tags: Readonly<Record<Key, number>>): Key[] => Object.keys(tags) as Key[];

const simple: Arbitrary<IppValue> = oneof(
  record({ tag: constantFrom('integer', 'enum'), value: int32 }),
  record({ tag: constant('boolean'), value: boolean() }),
  record({ tag: constant('octet-string'), value: uint8Array({ maxLength: 60 }) }),
  record({
    tag: constant('date-time'),
    value: record({
      year: integer({ min: 0, max: 65_535 }),
      month: byte,
      day: byte,
      hour: byte,
      minute: byte,
      second: byte,
      decisecond: byte,
      offset: integer({ min: -14 * 60, max: 14 * 60 }),
    }),
  }),
  record({
    tag: constant('resolution'),
    value: record({ cross: int32, feed: int32, units: constantFrom(3, 4) }),
  }),
  record({ tag: constant('range-of-integer'), value: record({ lower: int32, upper: int32 }) }),
  record({ tag: constantFrom(...keys(LOCALISED_TAGS)), language: text, value: text }),
  record({ tag: constantFrom(...keys(STRING_TAGS)), value: text }),
  record({ tag: constantFrom(...keys(OUT_OF_BAND_TAGS)) }),
  record({ tag: constant('other'), code: constantFrom(0x14, 0x20, 0x43, 0x4b, 0x7f), value: uint8Array() }),
);

/** A 1setOf of simple values, and of collections of them, three deep. */
function attribute(depth: number): Arbitrary<IppAttribute> {
  const value: Arbitrary<IppValue> =
    depth === 0
      ? simple
      : oneof(
          { arbitrary: simple, weight: 4 },
          {
            arbitrary: record({
              tag: constant('collection'),
              members: array(attribute(depth - 1), { maxLength: 4 }),
            }),
            weight: 1,
          },
        );
  return record({ name, values: array(value, { minLength: 1, maxLength: 4 }) });
}

const message: Arbitrary<IppMessage> = record({
  version: constantFrom({ major: 1, minor: 1 }, { major: 2, minor: 0 }),
  code: integer({ min: 0, max: 65_535 }),
  requestId: int32,
  groups: array(
    record({
      tag: constantFrom(...Object.values(GROUP), 0x0c),
      attributes: array(attribute(3), { maxLength: 5 }),
    }),
    { maxLength: 4 },
  ),
});

describe('a message', () => {
  test('is read back as it was written, with the document after it', () => {
    assert(
      property(message, uint8Array(), (written, document) => {
        const read = decodeIpp(Buffer.concat([encodeIpp(written), document]));
        expect(read).toEqual({ message: written, data: Buffer.from(document) });
      }),
    );
  });

  test('has the octets that RFC 8010 appendix A.1 gives for Print-Job', () => {
    const value = (tag: 'charset' | 'natural-language' | 'uri' | 'name' | 'keyword', value: string) => [
      { tag, value },
    ];
    const written = encodeIpp({
      version: { major: 1, minor: 1 },
      code: 0x0002,
      requestId: 1,
      groups: [
        {
          tag: GROUP.operation,
          attributes: [
            { name: 'attributes-charset', values: value('charset', 'utf-8') },
            { name: 'attributes-natural-language', values: value('natural-language', 'en-us') },
            { name: 'printer-uri', values: value('uri', 'ipp://printer.example.com/ipp/print/pinetree') },
            { name: 'job-name', values: value('name', 'foobar') },
            { name: 'ipp-attribute-fidelity', values: [{ tag: 'boolean', value: true }] },
          ],
        },
        {
          tag: GROUP.job,
          attributes: [
            { name: 'copies', values: [{ tag: 'integer', value: 20 }] },
            { name: 'sides', values: value('keyword', 'two-sided-long-edge') },
          ],
        },
      ],
    });
    const field = (tag: string, name: string, value: string): string =>
      `${tag}${lengthOf(name)}${hexOf(name)}${lengthOf(value)}${hexOf(value)}`;
    expect(written.toString('hex')).toBe(
      [
        '0101000200000001',
        '01',
        field('47', 'attributes-charset', 'utf-8'),
        field('48', 'attributes-natural-language', 'en-us'),
        field('45', 'printer-uri', 'ipp://printer.example.com/ipp/print/pinetree'),
        field('42', 'job-name', 'foobar'),
        `220016${hexOf('ipp-attribute-fidelity')}000101`,
        '02',
        `210006${hexOf('copies')}000400000014`,
        field('44', 'sides', 'two-sided-long-edge'),
        '03',
      ].join(''),
    );
  });

  test('has the collection of RFC 8010 appendix A.4: media-col with media-size in it', () => {
    const octets = Buffer.from(
      [
        '0200000000000007',
        '04',
        `340009${hexOf('media-col')}0000`,
        `4a0000000a${hexOf('media-size')}`,
        '3400000000',
        `4a0000000b${hexOf('x-dimension')}`,
        '21000000040000520800'.slice(0, 18),
        `4a0000000b${hexOf('y-dimension')}`,
        '210000000400007404',
        '3700000000',
        '3700000000',
        '03',
      ].join(''),
      'hex',
    );
    const read = decodeIpp(octets);
    if (!('message' in read)) throw new Error(read.fault);
    expect(read.message.groups[0]?.attributes).toEqual([
      {
        name: 'media-col',
        values: [
          {
            tag: 'collection',
            members: [
              {
                name: 'media-size',
                values: [
                  {
                    tag: 'collection',
                    members: [
                      { name: 'x-dimension', values: [{ tag: 'integer', value: 21_000 }] },
                      { name: 'y-dimension', values: [{ tag: 'integer', value: 29_700 }] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(encodeIpp(read.message)).toEqual(octets);
  });

  test('reads November as November', () => {
    const read = decodeIpp(
      Buffer.from(`010100000000000104310004${hexOf('time')}000b07ea0b14091e0f052b010003`, 'hex'),
    );
    expect('message' in read && read.message.groups[0]?.attributes[0]?.values).toEqual([
      {
        tag: 'date-time',
        value: { year: 2026, month: 11, day: 20, hour: 9, minute: 30, second: 15, decisecond: 5, offset: 60 },
      },
    ]);
  });

  test('keeps a value that does not fit its syntax, and reads on', () => {
    const read = decodeIpp(Buffer.from(`0101000000000001042100016100020505${'22000162000101'}03`, 'hex'));
    expect('message' in read && read.message.groups[0]?.attributes).toEqual([
      { name: 'a', values: [{ tag: 'other', code: 0x21, value: new Uint8Array([5, 5]) }] },
      { name: 'b', values: [{ tag: 'boolean', value: true }] },
    ]);
  });
});

describe('octets that are no message', () => {
  test('a message cut off anywhere is told as cut off', () => {
    assert(
      property(message, integer({ min: 0, max: 10_000 }), (written, cut) => {
        const octets = encodeIpp(written);
        const read = decodeIpp(octets.subarray(0, cut % octets.length));
        expect(read).toEqual({ fault: expect.stringMatching(/^it breaks off within .*, after \d+ octets$/) });
      }),
    );
  });

  test('any octets give a message or a fault, and never an exception', () => {
    assert(
      property(tuple(constantFrom([1, 1], [2, 0], []), uint8Array({ maxLength: 300 })), ([head, octets]) => {
        const read = decodeIpp(Uint8Array.from([...head, ...octets]));
        expect('message' in read || read.fault.length > 0).toBe(true);
      }),
    );
  });

  test('a message with one octet changed gives a message or a fault', () => {
    assert(
      property(message, integer({ min: 0, max: 10_000 }), byte, (written, at, octet) => {
        const octets = encodeIpp(written);
        octets[at % octets.length] = octet;
        const read = decodeIpp(octets);
        expect('message' in read || read.fault.length > 0).toBe(true);
      }),
    );
  });

  test.each([
    ['<html>', 'it begins with 3c 68 74 6d, which is not a version of IPP', ''],
    ['', 'it breaks off within the head, after 0 octets', ''],
    ['a value before a group', 'a value comes before the first group, at octet 8', '010100000000000144'],
    ['a negative length', 'a length is negative, at octet 10', '01010000000000010444ffff'],
    ['no name', 'a value without a name begins a group, at octet 9', '01010000000000010444000000016103'],
    [
      'a stray end',
      'a piece of a collection stands outside one, before octet 15',
      '010100000000000104370001610000',
    ],
    [
      'a collection without end',
      'a collection is not ended, at octet 15',
      '010100000000000104340001610000 2200016100010103',
    ],
    [
      'a member without value',
      'member “a” has no value, at octet 21',
      '010100000000000104340001610000 4a0000000161 3700000000 03',
    ],
    [
      'a value without member',
      "a collection's value has no name, at octet 15",
      '010100000000000104340001610000 220000000101',
    ],
    [
      'a member without name',
      'a member has no name, at octet 15',
      '010100000000000104340001610000 4a00000000',
    ],
  ])('%s', (what, fault, octets) => {
    const bytes =
      octets === ''
        ? Buffer.from(what === '<html>' ? '<html></html>' : '')
        : Buffer.from(octets.replaceAll(' ', ''), 'hex');
    expect(decodeIpp(bytes)).toEqual({ fault });
  });

  test('collections without bottom', () => {
    const begin = Buffer.from('4a00000001613400000000', 'hex');
    const octets = Buffer.concat([
      Buffer.from('010100000000000104340001610000', 'hex'),
      ...Array.from({ length: 20_000 }, () => begin),
    ]);
    expect(decodeIpp(octets)).toEqual({ fault: 'collections are nested deeper than 16' });
  });
});

test('what cannot be written is a bug, and thrown', () => {
  const message = (attribute: IppAttribute, tag = 1): IppMessage => ({
    version: { major: 1, minor: 1 },
    code: 2,
    requestId: 1,
    groups: [{ tag, attributes: [attribute] }],
  });
  expect(() => encodeIpp(message({ name: 'a', values: [] }))).toThrow(RangeError);
  expect(() => encodeIpp(message({ name: 'a', values: [{ tag: 'integer', value: 2 ** 31 }] }))).toThrow(
    RangeError,
  );
  expect(() =>
    encodeIpp(message({ name: 'a', values: [{ tag: 'text', value: 'x'.repeat(32_768) }] })),
  ).toThrow(RangeError);
  expect(() => encodeIpp(message({ name: 'a', values: [{ tag: 'unknown' }] }, 3))).toThrow(RangeError);
});

test('attributes are asked by name and kind', () => {
  const message: IppMessage = {
    version: { major: 1, minor: 1 },
    code: 0,
    requestId: 1,
    groups: [
      {
        tag: GROUP.printer,
        attributes: [
          {
            name: 'sides-supported',
            values: [
              { tag: 'keyword', value: 'one-sided' },
              { tag: 'keyword', value: 'two-sided-long-edge' },
            ],
          },
          {
            name: 'printer-name',
            values: [{ tag: 'name-with-language', language: 'en', value: 'Top floor' }],
          },
          { name: 'printer-state', values: [{ tag: 'enum', value: 3 }] },
          { name: 'printer-is-accepting-jobs', values: [{ tag: 'boolean', value: true }] },
          { name: 'media-ready', values: [{ tag: 'no-value' }] },
        ],
      },
    ],
  };
  const attributes = attributesOf(message, GROUP.printer);
  expect(strings(attributes, 'sides-supported')).toEqual(['one-sided', 'two-sided-long-edge']);
  expect(strings(attributes, 'printer-name')).toEqual(['Top floor']);
  expect(strings(attributes, 'media-ready')).toEqual([]);
  expect(numbers(attributes, 'printer-state')).toEqual([3]);
  expect(flag(attributes, 'printer-is-accepting-jobs')).toBe(true);
  expect(flag(attributes, 'printer-state')).toBeUndefined();
  expect(attributesOf(message, GROUP.job).size).toBe(0);
});

test('statuses have the names of RFC 8011', () => {
  expect(statusName(0x0000)).toBe('successful-ok');
  expect(statusName(0x040a)).toBe('client-error-document-format-not-supported');
  expect(statusName(0x0412)).toBe('client-error-document-access-error');
  expect(statusName(0x0507)).toBe('server-error-busy');
  expect(statusName(0x050b)).toBe('server-error-too-many-jobs');
  expect(statusName(0x0777)).toBe('status 0x0777');
});

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}

function lengthOf(text: string): string {
  return Buffer.byteLength(text).toString(16).padStart(4, '0');
}
