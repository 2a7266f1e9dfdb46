import { isArray, isDictionary, isReference, type PdfValue } from './pdf-values.ts';

/** The source of a value (ISO 32000-1, 7.3). */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'string') return writeName(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isDictionary(value)) {
    let entries = '';
    for (const [key, item] of value) {
      entries += `${entries === '' ? '' : '\n'}${writeName(key)} ${writeValue(item)}`;
    }
    return `<<${entries}>>`;
  }
  if (isArray(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isReference(value)) return `${value.ref} 0 R`;
  return writeString(value.string);
}

const IRREGULAR = /[^!-~]|[#/()<>[\]{}%]/g;

function writeName(name: string): string {
  // Hardly any name has one of these.
  if (name.search(IRREGULAR) < 0) return `/${name}`;
  return `/${name.replace(IRREGULAR, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** Numbers have no exponent (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  const plain = String(value);
  if (!plain.includes('e')) return plain;
  if (Math.abs(value) >= 1) return String(BigInt(value));
  return value.toFixed(20).replace(/\.?0+$/, '');
}

function writeString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}
