import { isArray, isDictionary, isReference, isString, type PdfValue } from './pdf-values.ts';

/** The source of a value (ISO 32000-1, 7.3). */
export function writeValue(value: PdfValue): string {
  if (value === null) return 'null';
  if (isReference(value)) return `${value.ref} 0 R`;
  if (isString(value)) return writeString(value.string);
  if (isDictionary(value)) {
    return `<<${[...value].map(([key, item]) => `${writeName(key)} ${writeValue(item)}`).join('\n')}>>`;
  }
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  return typeof value === 'string' ? writeName(value) : String(value);
}

function writeName(name: string): string {
  return `/${name.replace(/[^!-~]|[#/()<>[\]{}%]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

function writeString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
