import type { RulesEdition } from '../../ground/model/rules-edition.ts';
import { RULES_EDITION } from '../../stages/bind/generated/rules-edition.ts';

/** Says that something was bound under other rules than those of this program; nothing where they are the same. */
export function otherRules(made: RulesEdition | undefined): readonly string[] {
  const here = RULES_EDITION;
  if (made?.version === here.version && made.fingerprint === here.fingerprint) return [];
  const then = made === undefined ? 'rules 1, which have no fingerprint' : nameOf(made);
  return [
    `It was made by ${then}, and bound again by ${nameOf(here)}: what one of them refuses the other may accept.`,
  ];
}

function nameOf({ version, fingerprint }: RulesEdition): string {
  return `rules ${version} (${fingerprint})`;
}
