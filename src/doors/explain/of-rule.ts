import { distance } from 'fastest-levenshtein';
import type { FailingCase, RuleCase, RuleCases } from '../../stages/bind/rules/rule.ts';
import type { Excerpts, Part, ShownExample } from './explanation.ts';

export interface RuleExample {
  /** Which code, where the rule has several: the cases that name it, and not those of the rule's first. */
  readonly code?: string;
  /** Words of the case that fails, where one other than the shortest shows more. */
  readonly words?: string;
  /** Where the words are at which it is reported, when they are in several parts. */
  readonly in?: Part;
}

/**
 * The example of a code that a rule reports, from the rule's own cases: the pair of one that fails and one that passes
 * that is short and differs least.
 */
export function ofRule(cases: RuleCases, { code, words = '', in: where }: RuleExample = {}): ShownExample {
  let least = Number.POSITIVE_INFINITY;
  let found: { readonly wrong: FailingCase; readonly right: RuleCase } | undefined;
  for (const wrong of cases.fail) {
    if (wrong.code !== code || !textOf(wrong).includes(words)) continue;
    for (const right of cases.pass) {
      const apart = distance(textOf(wrong), textOf(right)) + textOf(wrong).length;
      if (apart < least) [found, least] = [{ wrong, right }, apart];
    }
  }
  if (found === undefined) throw new Error(`no case of ${code ?? 'the first code'} with ${words}`);
  const { wrong, right } = found;
  return { wrong: excerptsOf(wrong), right: excerptsOf(right), at: wrong.at, in: where };
}

/** All parts of a case: what it does not have, its workspace does not have either. */
function excerptsOf({ source, front, extraction, narrative, settings }: RuleCase): Excerpts {
  return { source, front, extraction: extraction ?? '', narrative: narrative ?? 'Words.', settings };
}

function textOf({ source, front, extraction, narrative, settings }: RuleCase): string {
  return [front, source, extraction, settings, narrative].join('\n');
}
