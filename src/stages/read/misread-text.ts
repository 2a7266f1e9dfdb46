import { isScalar, type Scalar } from 'yaml';
import { textField } from '../../ground/model/printed-fields.ts';

/** What YAML makes of something that was meant otherwise, and what to do. */
export interface Misread {
  readonly message: string;
  readonly hint: string;
}

/** A name of a field that is none: `{ kind:person }` within braces, and what follows spaces of another kind. */
export function misreadKey(key: unknown, value: unknown, inBraces: boolean): Misread | undefined {
  if (!isScalar(key) || key.type !== 'PLAIN') return undefined;
  const name = String(key.source);
  if (WIDE_SPACE.test(name)) {
    return {
      message:
        'this line is indented with no-break spaces or other wide ones, and YAML knows only the plain one',
      hint: 'use plain spaces instead',
    };
  }
  if (!inBraces || value !== null) return undefined;
  const wide = WIDE_AFTER_COLON.exec(name)?.[1];
  if (wide !== undefined) {
    return {
      message: 'a no-break space or another wide one follows the colon, and YAML knows only the plain one',
      hint: `write a plain space after \`${wide}\``,
    };
  }
  return withoutBlank(name);
}

/** `kind:` and what is no blank of YAML. */
export const WIDE_AFTER_COLON = /^([\w-]+:)(?=[^\S \t\r\n])/u;

const WIDE_SPACE = /^[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;

/** `value:3`: what was meant for a field with its value. An address is none. */
export function withoutBlank(text: string): Misread | undefined {
  const [, name, value] = /^([A-Za-z][A-Za-z0-9_-]{0,63}):(?!\/\/)(\S.{0,60})/.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return {
    message: `a space is missing after the colon of \`${name}\``,
    hint: `write \`${name}: ${value.trimEnd()}\``,
  };
}

/** Lines that begin with dashes without spaces are one text to YAML. */
export function misreadList({ range, type }: Scalar, field: string, text: string): Misread | undefined {
  if (type !== 'PLAIN' || !range || text.charAt(range[0]) !== '-' || textField(field) === undefined)
    return undefined;
  const lines = text.slice(range[0], range[1]).split('\n');
  if (lines.length < 2 || !lines.every((line) => /^\s*-\S/.test(line))) return undefined;
  return {
    message: 'these lines are one text: a dash without a space after it does not begin a list entry',
    hint: 'put a space after each dash',
  };
}
