import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { badDate, badValue, missingField, unknownField } from '../../ground/model/diagnostics/values.ts';
import { certainFix, type Fix, likelyFix, newValue, withFixes } from '../../ground/model/fix.ts';
import { SECTIONS } from '../../ground/model/item-references.ts';
import type { DataPath, Located } from '../../ground/model/located.ts';
import { didYouMean, meantName } from '../../ground/model/nearest-name.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import type { Place } from '../../ground/model/place.ts';
import { collapseChoices } from './collapse-choices.ts';
import { pathOfPointer } from './explain-json-error.ts';
import { entriesHint, explainKind, idOfFile, isYear } from './explain-kind.ts';
import { explainUnknownField } from './explain-unknown-field.ts';
import { fieldsBeside, isSaidBeside } from './fields-beside.ts';
import { listNames, nameValue, sayValue, withArticle } from './name-value.ts';
import { straightQuotes, withoutCurly } from './straight-quotes.ts';
import { suggestDate, twoReadings } from './suggest-date.ts';

/** Turns what Ajv says about a file into one diagnostic for each mistake. `whole` is "the front matter". */
export function explainErrors(
  errors: readonly ErrorObject[],
  located: Located<unknown>,
  whole: string,
): readonly Diagnostic[] {
  const collapsed = collapseChoices(errors);
  const misspelt = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const beside = fieldsBeside(collapsed, located.data);
  for (const { fields, message, hint, isOfList } of beside) {
    const place = located.placeOf([fields[0] ?? ''], 'key');
    if (!isOfList) diagnostics.push(badValue(place, message, hint));
  }
  for (const error of collapsed.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const path = pathOfPointer(error.instancePath, located.data);
    const field = String(error.params.additionalProperty);
    if (path.length === 0 && beside.some(({ fields }) => fields.includes(field))) continue;
    const { hint, meant } = explainUnknownField(field, error.data, error.parentSchema ?? {});
    if (meant !== undefined) misspelt.add(`${error.instancePath}/${meant}`);
    const place = located.placeOf([...path, field], 'key');
    diagnostics.push(unknownField(place, field, nameValue(path, whole), hint));
  }
  for (const error of collapsed) {
    // A field that was meant to be there, but misspelt, is one mistake and not two.
    if (misspelt.has(`${error.instancePath}/${error.params.missingProperty}`)) continue;
    const path = pathOfPointer(error.instancePath, located.data);
    if (isSaidBeside(path, beside)) continue;
    const diagnostic = explain(error, path, located, whole);
    if (diagnostic !== undefined) diagnostics.push(diagnostic);
  }
  return diagnostics;
}

function explain(
  error: ErrorObject,
  path: DataPath,
  located: Located<unknown>,
  whole: string,
): Diagnostic | undefined {
  const name = nameValue(path, whole);
  const { keyword, params, data } = error;
  const schema: AnySchemaObject = error.parentSchema ?? {};
  if (error.propertyName !== undefined) {
    if (keyword === 'propertyNames') return undefined;
    return badId(error.propertyName, located.placeOf([...path, error.propertyName], 'key'));
  }
  if (isReportedNumber(data, located, path)) return undefined;
  const place = located.placeOf(path);
  switch (keyword) {
    case 'required': {
      const missing = String(params.missingProperty);
      const about: unknown = schema.properties?.[missing]?.description;
      const needed = located.placeOf([...path, missing]);
      return missingField(needed, missing, name, typeof about === 'string' ? toAdd(about) : undefined);
    }
    case 'type':
      return explained(place, misplacedField(path, data, schema, name) ?? explainKind(name, data, [schema]));
    case 'anyOf':
      return explained(place, explainKind(name, data, error.schema as readonly AnySchemaObject[]));
    case 'enum':
      return explainEnum(place, name, data, params.allowedValues, schema);
    case 'const':
      return explainConstant({ located, path, place, data, only: params.allowedValue, name });
    case 'format':
      return explainDate(place, String(data));
    case 'pattern':
      return schema.pattern === ID
        ? badId(String(data), place, name)
        : explainPattern(place, name, data, schema);
    case 'minimum':
    case 'maximum':
      return isYear(schema) ? badYear(place, data) : outOfRange(place, name, data, schema);
    case 'minLength':
    case 'minProperties':
      return badValue(place, `${name} is empty`, 'write a value, or delete the line');
    case 'maxLength':
      return tooMuch(place, name, [...String(data)].length, params.limit, 'characters');
    case 'maxProperties':
      return explainFields(located.placeOf(path, 'key'), name, Object.keys(Object(data)), schema);
    case 'minItems':
    case 'maxItems':
      return explainLength(located, path, name, data, schema, params.limit);
    case 'uniqueItems': {
      const second = [...path, Math.max(params.i, params.j)];
      const same = `${name} lists ${sayValue((data as unknown[])[params.i])} twice`;
      return withFixes(
        badValue(located.placeOf(second), same, 'delete one of them'),
        certainFix('delete the second', { kind: 'delete', file: located.file, path: second }),
      );
    }
    case 'additionalProperties':
    case 'if':
    case 'propertyNames':
      return undefined;
    default:
      return badValue(place, `${name} ${error.message ?? 'is not as the schema wants it'}`);
  }
}

/** A field that says only one thing: to say the contrary is to leave it out. */
function explainConstant({ located, path, place, data, only, name }: ConstantField): Diagnostic {
  const said = badValue(
    place,
    `${name} must be ${sayValue(only)}, not ${sayValue(data)}`,
    `write \`${String(only)}\`, or delete the line`,
  );
  const isContrary = only === true && data === false;
  const gone = { kind: 'delete', file: located.file, path } as const;
  return isContrary ? withFixes(said, certainFix('delete it', gone)) : said;
}

interface ConstantField {
  readonly located: Located<unknown>;
  readonly path: DataPath;
  readonly place: Place;
  readonly data: unknown;
  readonly only: unknown;
  readonly name: string;
}

/** A field of an item in the column of the item's id, and the item that is empty for it. */
function misplacedField(
  path: DataPath,
  data: unknown,
  schema: AnySchemaObject,
  name: string,
): ReturnType<typeof explainKind> | undefined {
  const [section, field, ...more] = path;
  const noun = Object.entries(SECTIONS).find(([one]) => one === section)?.[1];
  if (noun === undefined || field === undefined || more.length > 0 || schema.type !== 'object')
    return undefined;
  if (data === null) {
    const hint = 'its fields follow on lines that are indented further than its id';
    return { message: `${name} has no fields`, hint };
  }
  if (typeof field !== 'string' || !Object.hasOwn(schema.properties ?? {}, field)) return undefined;
  return {
    message: `\`${field}\` is where the id of ${withArticle(noun)} is expected`,
    hint: `indent it further than the id of its ${noun}`,
  };
}

type PlaceOf = ReturnType<Located<unknown>['placeOf']>;

const ID = '^[A-Za-z0-9][A-Za-z0-9_-]*$';

function explained(place: PlaceOf, { message, hint }: ReturnType<typeof explainKind>): Diagnostic {
  return badValue(place, message, hint);
}

/**
 * A number that YAML had changed before it got here (`3.000`) is reported when the file is read, with the
 * advice to quote it: whatever else it is need not be said. Its written form is longer or shorter.
 */
function isReportedNumber(data: unknown, located: Located<unknown>, path: DataPath): boolean {
  if (typeof data !== 'number') return false;
  const { start, end } = located.placeOf(path);
  return start.line === end.line && end.column - start.column !== String(data).length;
}

function explainEnum(
  place: PlaceOf,
  name: string,
  data: unknown,
  allowed: readonly string[],
  { description }: AnySchemaObject,
): Diagnostic {
  if (data === null) return explained(place, explainKind(name, data, []));
  const few = allowed.length <= 12;
  const near = typeof data === 'string' ? (straightQuotes(data) ?? didYouMean(data, allowed)) : undefined;
  const message = few
    ? `${name} must be ${listNames(allowed, 'or')}, not ${sayValue(data)}`
    : `${name} cannot be ${sayValue(data)}`;
  // `A` or `3` says nothing to who does not know the scale.
  const scale =
    typeof description === 'string' && allowed.every((one) => String(one).length === 1)
      ? description.replace(/\.$/, '')
      : undefined;
  const hint = near ?? scale ?? (few ? undefined : `it is one of ${listNames(allowed, 'or')}`);
  return withFixes(badValue(place, message, hint), wordFix(place, data, hint));
}

/** A word of those that are allowed: for certain, where what is written differs in capitals or quotation marks only. */
function wordFix(place: PlaceOf, data: unknown, hint: string | undefined): Fix | undefined {
  const plain = typeof data === 'string' ? withoutCurly(data) : undefined;
  const meant = meantName(hint) ?? plain;
  if (meant === undefined || typeof data !== 'string') return undefined;
  const same = meant === plain || meant.toLowerCase() === data.toLowerCase().replaceAll(/[\s_]/g, '-');
  return (same ? certainFix : likelyFix)(`write \`${meant}\``, newValue(place, meant));
}

function explainDate(place: PlaceOf, text: string): Diagnostic {
  const parsed = parseCalendarDate(text);
  const suggestion = suggestDate(text);
  const both = twoReadings(text);
  const hint =
    both === undefined
      ? suggestion === undefined
        ? undefined
        : `write ${suggestion}`
      : `write ${both[0]} if the day comes first in it, ${both[1]} if the month does`;
  // What has no digit in it is no date misspelt, but the lack of one.
  const advice =
    straightQuotes(text) ?? (/\d/.test(text) ? hint : 'leave the field out when no date is known');
  const reason = 'reason' in parsed ? parsed.reason : 'it cannot be read';
  const write = (date: string): Parameters<typeof certainFix> => [`write ${date}`, newValue(place, date)];
  const plain = withoutCurly(text);
  const certain = plain === undefined ? suggestion : 'date' in parseCalendarDate(plain) ? plain : undefined;
  return withFixes(
    badDate(place, text, reason, advice),
    both === undefined
      ? certain === undefined
        ? undefined
        : certainFix(...write(certain))
      : both.map((date) => likelyFix(...write(date))),
  );
}

function badYear(place: PlaceOf, data: unknown): Diagnostic {
  return badDate(place, String(data), 'a year has four digits');
}

function explainPattern(place: PlaceOf, name: string, data: unknown, schema: AnySchemaObject): Diagnostic {
  if (schema.title === 'Address') {
    return badValue(
      place,
      `${name} must be an address that begins with http:// or https://, not ${sayValue(data)}`,
      'a path or another kind of address goes into `note`',
    );
  }
  if (schema.title === 'Language') {
    return badValue(
      place,
      `${name} must be a language tag, not ${sayValue(data)}`,
      'write it as en, en-GB or fr (BCP 47)',
    );
  }
  const [what, hint] = BY_PATTERN.get(String(schema.pattern)) ?? ['a number', undefined];
  return badValue(place, `${name} must be ${what}, not ${sayValue(data)}`, hint?.(String(data)));
}

/** What a text has to be, by the pattern of its schema, and how to write it. */
const BY_PATTERN: ReadonlyMap<string, readonly [what: string, hint: (written: string) => string]> = new Map([
  [
    '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
    ['a colour', () => 'write it as # and six digits from 0 to f, in quotes: "#8a6a00"'],
  ],
  [
    '^brand/[^/\\\\]+$',
    [
      'a file in the folder brand/',
      (written: string) =>
        `put the file into brand/ in the workspace’s folder, and write \`brand/${written.split(/[/\\]/).at(-1)}\``,
    ],
  ],
  [
    '^[A-Za-z0-9][A-Za-z0-9 ]*$',
    [
      'the name of a typeface',
      () => 'write its name alone, such as `Inter`; or name its files: `{ regular: brand/… }`',
    ],
  ],
]);

function badId(id: string, place: PlaceOf, name?: string): Diagnostic {
  const plain = plainId(withoutCurly(id) ?? id);
  return withFixes(
    sayBadId(id, place, name),
    plain === '' ? undefined : likelyFix(`write \`${plain}\``, newValue(place, plain)),
  );
}

function sayBadId(id: string, place: PlaceOf, name?: string): Diagnostic {
  const what =
    name === undefined ? `\`${id}\` cannot be an id` : `${name} must be an id, not ${sayValue(id)}`;
  return badValue(
    place,
    `${what}: an id has up to 64 letters a-z, digits, - and _, and begins with a letter or digit`,
    straightQuotes(id) ?? suggestId(id),
  );
}

function suggestId(id: string): string | undefined {
  const plain = plainId(id);
  return plain === '' ? undefined : `write \`${plain}\``;
}

function plainId(id: string): string {
  return idOfFile(id)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '')
    .slice(0, 64);
}

function outOfRange(place: PlaceOf, name: string, data: unknown, schema: AnySchemaObject): Diagnostic {
  return badValue(place, `${name} must be from ${schema.minimum} to ${schema.maximum}, not ${String(data)}`);
}

function tooMuch(place: PlaceOf, name: string, count: number, limit: number, unit: string): Diagnostic {
  const hint = unit === 'characters' ? 'shorten it' : 'remove some';
  return limitExceeded(place, `${name} has ${count} ${unit}`, `${limit} ${unit}`, hint);
}

/** Where one field is allowed, an unknown one beside it is reported as unknown, and that is enough. */
function explainFields(
  place: PlaceOf,
  name: string,
  fields: readonly string[],
  schema: AnySchemaObject,
): Diagnostic | undefined {
  const { maxProperties: limit, properties } = schema;
  if (limit !== 1) return tooMuch(place, name, fields.length, limit, 'entries');
  const known = fields.filter((field) => Object.hasOwn(properties ?? {}, field));
  if (known.length < 2) return undefined;
  return badValue(
    place,
    `${name} must have one field, not ${known.length}`,
    `keep one: ${listNames(known, 'or')}`,
  );
}

function explainLength(
  located: Located<unknown>,
  path: DataPath,
  name: string,
  data: unknown,
  schema: AnySchemaObject,
  limit: number,
): Diagnostic {
  const place = located.placeOf(path);
  const count = Array.isArray(data) ? data.length : 0;
  if (schema.minItems === schema.maxItems) {
    const [only] = Array.isArray(data) && count === 1 ? data : [];
    const hint = `write ${typeof only === 'number' ? `\`${only}\`` : 'one number'} without brackets; or \`[low, high]\` for a range`;
    return badValue(place, `${name} is a list of ${count}, and a range has two numbers, low and high`, hint);
  }
  if (count > limit) return tooMuch(located.placeOf(path, 'key'), name, count, limit, 'entries');
  return badValue(
    place,
    `${name} is an empty list`,
    entriesHint(schema) ?? 'write at least one entry, or delete the line',
  );
}

/** From what a schema says of a field, in its first sentence. */
function toAdd(about: string): string {
  return `add it: ${lowerFirst(about.split('. ', 1)[0] ?? about)}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '') : text;
}
