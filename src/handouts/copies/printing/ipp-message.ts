/**
 * A message of the Internet Printing Protocol, as RFC 8010 (encoding) and RFC 8011 (meaning) have it. Requests
 * and responses look alike; a document may follow one, and is not part of it.
 */
export interface IppMessage {
  /** RFC 8010 section 3.4.1. */
  readonly version: { readonly major: number; readonly minor: number };
  /** The operation's number in a request, the status in a response (sections 3.4.2 and 3.4.3). */
  readonly code: number;
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

/** Attributes under one delimiter tag (RFC 8010 section 3.5.1); groups of one tag may come several times. */
export interface IppGroup {
  /** One of `GROUP`, or a number that is not known yet, from 0 to 15 but for 3, which ends the groups. */
  readonly tag: number;
  readonly attributes: readonly IppAttribute[];
}

/** A name with one value, or with several: a `1setOf` (RFC 8010 section 3.1.5). Never none. */
export interface IppAttribute {
  readonly name: string;
  readonly values: readonly IppValue[];
}

export type IppValue =
  | { readonly tag: 'integer' | 'enum'; readonly value: number }
  | { readonly tag: 'boolean'; readonly value: boolean }
  | { readonly tag: 'octet-string'; readonly value: Uint8Array }
  | { readonly tag: 'date-time'; readonly value: IppDateTime }
  | { readonly tag: 'resolution'; readonly value: IppResolution }
  | { readonly tag: 'range-of-integer'; readonly value: { readonly lower: number; readonly upper: number } }
  | { readonly tag: 'collection'; readonly members: readonly IppAttribute[] }
  | { readonly tag: LocalisedTag; readonly language: string; readonly value: string }
  | { readonly tag: StringTag; readonly value: string }
  | { readonly tag: OutOfBandTag }
  /** A value of a syntax that is not known, or that does not fit its syntax: its tag's number and its octets. */
  | { readonly tag: 'other'; readonly code: number; readonly value: Uint8Array };

/** DateAndTime of RFC 2579. */
export interface IppDateTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 to 60. */
  readonly second: number;
  readonly decisecond: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface IppResolution {
  /** Across the feed, and along it. */
  readonly cross: number;
  readonly feed: number;
  /** 3 for dots an inch, 4 for dots a centimetre. */
  readonly units: number;
}

export type LocalisedTag = keyof typeof LOCALISED_TAGS;
export type StringTag = keyof typeof STRING_TAGS;
export type OutOfBandTag = keyof typeof OUT_OF_BAND_TAGS;

/** RFC 8010 section 3.5.1, table 1, and IANA's registry of IPP for the later ones. */
export const GROUP = {
  operation: 0x01,
  job: 0x02,
  printer: 0x04,
  unsupported: 0x05,
  subscription: 0x06,
  notification: 0x07,
  resource: 0x08,
  document: 0x09,
  system: 0x0a,
} as const;

/** Ends the groups; what follows is the document. */
export const END_OF_ATTRIBUTES = 0x03;

/** Values that say why there is none (RFC 8010 section 3.5.2, table 2; RFC 3380 for the last three). */
export const OUT_OF_BAND_TAGS = {
  unsupported: 0x10,
  default: 0x11,
  unknown: 0x12,
  'no-value': 0x13,
  'not-settable': 0x15,
  'delete-attribute': 0x16,
  'admin-define': 0x17,
} as const;

/** RFC 8010 section 3.5.2, tables 3 and 4. */
export const BINARY_TAGS = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  'octet-string': 0x30,
  'date-time': 0x31,
  resolution: 0x32,
  'range-of-integer': 0x33,
} as const;

export const LOCALISED_TAGS = { 'text-with-language': 0x35, 'name-with-language': 0x36 } as const;

/** RFC 8010 section 3.5.2, table 5. */
export const STRING_TAGS = {
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  'uri-scheme': 0x46,
  charset: 0x47,
  'natural-language': 0x48,
  'mime-media-type': 0x49,
} as const;

/** How a collection is written (RFC 8010 section 3.1.6): begin, a name before each member, end. */
export const COLLECTION = { begin: 0x34, end: 0x37, memberName: 0x4a } as const;

/** Collections inside collections; deeper than this is no printer's doing. */
export const DEEPEST_COLLECTION = 16;
