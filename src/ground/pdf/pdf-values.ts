/** A reference to an indirect object: `12 0 R`. */
export interface PdfReference {
  readonly ref: number;
}

/** A string, each byte as one character. */
export interface PdfString {
  readonly string: string;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Names are strings without their slash; keys of dictionaries too. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | PdfReference
  | PdfString
  | PdfDictionary
  | readonly PdfValue[];

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'string' in value;
}
