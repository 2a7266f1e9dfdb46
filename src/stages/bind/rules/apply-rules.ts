import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { RULES } from '../generated/rules.ts';
import type { AnyRule, Rule, SubjectKind, Subjects } from './rule.ts';

/** Holds a subject against every rule of its kind, in order of name. */
export function applyRules<On extends SubjectKind>(on: On, subject: Subjects[On]): readonly Diagnostic[] {
  return rulesOn(on).flatMap((rule) => rule.check(subject));
}

const byKind = new Map<SubjectKind, readonly AnyRule[]>();

/** Divided once: the rules are constants. */
function rulesOn<On extends SubjectKind>(on: On): readonly Rule<On>[] {
  const known = byKind.get(on);
  if (known !== undefined) return known as readonly Rule<On>[];
  const rules = Object.values(RULES).filter((rule) => rule.on === on);
  byKind.set(on, rules);
  return rules as unknown as readonly Rule<On>[];
}
