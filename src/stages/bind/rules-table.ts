import { createHash } from 'node:crypto';
import { ENGLISH } from '../../ground/language/en/english.ts';
import type { Language } from '../../ground/language/language.ts';
import type { Severity } from '../../ground/model/diagnostic.ts';
import { SEVERITIES } from './generated/codes.ts';
import { RULES } from './generated/rules.ts';
import type { AnyRule, FailingCase, RuleCase, RuleCases } from './rules/rule.ts';
import { GAP_WORDS, PIECE_WORDS } from './text/find-quote.ts';
import { FOLDS } from './text/fold.ts';

/** Counts up when the rules refuse what they accepted before: `docs/migrating.md` says what. */
export const RULES_VERSION = 2;

/** All that is published of how binding decides, as data. */
export interface RulesTable {
  readonly version: number;
  readonly rules: Readonly<Record<string, RuleRow>>;
  readonly folds: unknown;
  readonly limits: Readonly<Record<string, number>>;
  /** The words of each language that has some; how a pack is worded decides nothing. */
  readonly languages: Readonly<Record<string, Omit<Language, 'printing'>>>;
}

/** What decides of a rule. How it is worded, for readers, decides nothing; what its check does is seen in its cases. */
export interface RuleRow extends Pick<AnyRule, 'on' | 'codes' | 'limits'> {
  readonly severities: readonly (Severity | undefined)[];
  readonly pass: readonly RuleCase[];
  readonly fail: readonly DecidedCase[];
}

/** A case that fails, and its code; neither where that is reported nor what the hint says. */
type DecidedCase = RuleCase & Pick<FailingCase, 'code'>;

export async function rulesTable(): Promise<RulesTable> {
  const { printing: _, ...en } = ENGLISH;
  return {
    version: RULES_VERSION,
    rules: Object.fromEntries(
      await Promise.all(
        Object.entries(RULES).map(async ([name, rule]) => [name, rowOf(rule, await casesOf(name))] as const),
      ),
    ),
    folds: FOLDS,
    limits: { pieceWords: PIECE_WORDS, gapWords: GAP_WORDS },
    languages: { en },
  };
}

function rowOf({ on, codes, limits }: AnyRule, { pass, fail }: RuleCases): RuleRow {
  return {
    on,
    codes,
    severities: codes.map((code) => SEVERITIES.get(code)),
    ...(limits && { limits }),
    pass,
    fail: fail.map(({ at: _at, hint: _hint, ...one }) => one),
  };
}

async function casesOf(name: string): Promise<RuleCases> {
  const file: { readonly cases: RuleCases } = await import(`./rules/${name}.ts`);
  return file.cases;
}

/** How many digits tell one edition of the rules from another, and can still be compared by eye. */
const DIGITS = 6;

/** The first digits of the table's SHA-256. The order of fields, of words in a set and of entries in a map is no part of it. */
export function fingerprintOf(table: RulesTable): string {
  return createHash('sha256').update(canonicalJson(table)).digest('hex').slice(0, DIGITS);
}

function canonicalJson(value: unknown): string {
  if (value instanceof RegExp) return JSON.stringify(String(value));
  if (value instanceof Set) return `{${[...value].map(canonicalJson).sort().join()}}`;
  if (value instanceof Map) return listed([...value].map(([key, meaning]) => [String(key), meaning]));
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value === 'object' && value !== null) return listed(Object.entries(value));
  // Infinity and the like have no JSON of their own. What a function does is seen in the cases of the rules.
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'null');
}

function listed(entries: readonly (readonly [string, unknown])[]): string {
  const texts = entries.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${texts.sort().join()}}`;
}
