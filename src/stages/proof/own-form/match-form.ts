import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { type Form, type Kind, OBJECT_FORMS } from './object-forms.ts';

/** A reference from one object to another, and as what. */
export interface Claim {
  readonly how: 'own' | 'share' | 'back';
  readonly kind: Kind;
  readonly number: number;
}

export interface Matching {
  readonly resolve: (number: number) => PdfValue | undefined;
  /** What the value refers to, as far as it has been matched. */
  readonly claims: Claim[];
}

/** The largest number that a PDF may have, whatever reads it (ISO 32000-1, annex C). */
const LARGEST = 2 ** 31 - 1;
const LONGEST_NAME = 500;
const LONGEST_TEXT = 32_767;

/**
 * Why a value is not of a form, as a clause that goes on after the object's name; nothing when it is. What it refers
 * to is added to the claims.
 *
 * @param path where it is in the object, such as `/Resources /Font`
 */
export function matchForm(
  value: PdfValue | undefined,
  form: Form,
  path: string,
  matching: Matching,
): string | undefined {
  if (typeof form === 'string') return isPlain(value, form) ? undefined : `has another ${path} than ours`;
  if ('is' in form) return value === form.is ? undefined : `has another ${path} than ours`;
  if ('either' in form) return matchEither(value, form.either, path, matching);
  if ('keys' in form) return matchKeys(value, form.keys, path, matching);
  if ('each' in form) {
    if (!isDictionary(value)) return `has no dictionary at ${path}`;
    return firstFault([...value], ([key, one]) =>
      matchForm(one, form.each, `${path} /${shown(key)}`, matching),
    );
  }
  if ('list' in form || 'tuple' in form || 'pairs' in form) return matchList(value, form, path, matching);
  return matchReference(value, form, path, matching);
}

function isPlain(value: PdfValue | undefined, form: Form): boolean {
  switch (form) {
    case 'name':
      return typeof value === 'string' && value.length <= LONGEST_NAME;
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= LARGEST;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST;
    case 'text':
      return isString(value) && value.string.length <= LONGEST_TEXT;
    case 'flag':
      return typeof value === 'boolean';
    default:
      return value === null;
  }
}

function matchEither(
  value: PdfValue | undefined,
  forms: readonly Form[],
  path: string,
  matching: Matching,
): string | undefined {
  const before = matching.claims.length;
  let closest: string | undefined;
  for (const form of forms) {
    const fault = matchForm(value, form, path, matching);
    if (fault === undefined) return undefined;
    matching.claims.length = before;
    // A foreign key says more than that it is not a number.
    if (closest === undefined || fault.includes('which ours never')) closest = fault;
  }
  return closest;
}

function matchKeys(
  value: PdfValue | undefined,
  keys: Readonly<Record<string, Form>>,
  path: string,
  matching: Matching,
): string | undefined {
  if (!isDictionary(value)) return path === '' ? 'is not a dictionary' : `has no dictionary at ${path}`;
  const at = path === '' ? '' : ` in ${path}`;
  for (const [key, one] of value) {
    const form = Object.hasOwn(keys, key)
      ? keys[key]
      : Object.hasOwn(keys, `${key}?`)
        ? keys[`${key}?`]
        : undefined;
    if (form === undefined || key.endsWith('?')) return `has /${shown(key)}${at}, which ours never have`;
    const fault = matchForm(one, form, `${path}${path === '' ? '' : ' '}/${key}`, matching);
    if (fault !== undefined) return fault;
  }
  const missing = Object.keys(keys).find((key) => !key.endsWith('?') && !value.has(key));
  return missing === undefined ? undefined : `lacks /${missing}${at}, which ours always have`;
}

function matchList(
  value: PdfValue | undefined,
  form: Extract<Form, { list: Form } | { tuple: readonly Form[] } | { pairs: readonly [Form, Form] }>,
  path: string,
  matching: Matching,
): string | undefined {
  if (!isArray(value)) return `has no list at ${path === '' ? 'all' : path}`;
  const wrong = `has a list of another length at ${path} than ours`;
  if ('list' in form) {
    if (form.length !== undefined && value.length !== form.length) return wrong;
    return firstFault(value, (one) => matchForm(one, form.list, path, matching));
  }
  if ('tuple' in form) {
    if (value.length !== form.tuple.length) return wrong;
    return firstFault(form.tuple, (one, index) => matchForm(value[index], one, path, matching));
  }
  if (value.length % 2 !== 0) return wrong;
  return firstFault(value, (one, index) =>
    matchForm(one, form.pairs[index % 2 === 0 ? 0 : 1], path, matching),
  );
}

function matchReference(
  value: PdfValue | undefined,
  form: Extract<Form, { own: unknown } | { share: unknown } | { back: unknown }>,
  path: string,
  matching: Matching,
): string | undefined {
  if (!isReference(value)) return `has no reference at ${path}`;
  const how = 'own' in form ? 'own' : 'share' in form ? 'share' : 'back';
  const kinds = 'own' in form ? form.own : 'share' in form ? form.share : form.back;
  const target = matching.resolve(value.ref);
  const kind = kinds.length === 1 ? kinds[0] : kinds.find((one) => looksLike(target, one));
  if (kind === undefined || target === undefined || !looksLike(target, kind))
    return `leads at ${path} to object ${value.ref}, which is none that ours have there`;
  matching.claims.push({ how, kind, number: value.ref });
  return undefined;
}

/** Whether a value is a list or a dictionary as the kind is, with the same type. */
function looksLike(value: PdfValue | undefined, kind: Kind): boolean {
  const form = OBJECT_FORMS[kind]?.form;
  if (form === undefined || typeof form === 'string') return false;
  if ('list' in form) return isArray(value);
  if (!isDictionary(value)) return false;
  if (!('keys' in form)) return true;
  return ['Type', 'Subtype', 'PatternType'].every((key) => {
    const wanted = form.keys[key];
    return typeof wanted !== 'object' || !('is' in wanted) || value.get(key) === wanted.is;
  });
}

function firstFault<T>(
  values: readonly T[],
  faultOf: (value: T, index: number) => string | undefined,
): string | undefined {
  for (const [index, value] of values.entries()) {
    const fault = faultOf(value, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function shown(key: string): string {
  const plain = key.replace(/[^\x21-\x7e]/g, '?');
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
