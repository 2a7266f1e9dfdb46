import { nameOfAnother } from '../../../ground/model/diagnostics/names.ts';
import { namesOf } from '../items/find-names.ts';
import type { KnownNames, Prose } from '../prose/prose.ts';
import { type GivenRole, otherBearer, rolesIn } from '../text/role-bearers.ts';
import { sameName } from '../text/same-name.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['NAME_OF_ANOTHER'],
  holds:
    'A role that the author gives next to a name (“the mayor, Tom Hale”) is not one that a document gives in that way to somebody else and not to them.',
  blind: 'A role in other words than the document’s, or one that the document gives without a name.',
  check: (prose) => {
    const { known, language, quoted, isLabel } = prose;
    if (known === undefined || isLabel === true) return [];
    return rolesIn(prose.text, language)
      .filter(
        ({ span }) =>
          !prose.isOwn(span) && !quoted.some((one) => one.span.start < span.end && span.start < one.span.end),
      )
      .flatMap((given) => {
        const bearer = bearerInstead(given, known, prose);
        const hint = `name ${bearer}, or give ${given.name} the role that the document gives`;
        return bearer === undefined
          ? []
          : [nameOfAnother(prose.placeOf(given.span), given.role, given.name, bearer, hint)];
      })
      .slice(0, 1);
  },
};

/** Somebody else who has the role in a document, where nobody of this name has it. */
function bearerInstead(
  { role, name, isDirect }: GivenRole,
  { documents, entities }: KnownNames,
  { language }: Prose,
): string | undefined {
  // Two words before a name are a role where the extraction knows them as one: `whose secret work Hale describes`.
  const isKnownRole = entities.some(
    (one) => one.kind === 'person' && one.role?.toLowerCase().startsWith(role.toLowerCase()) === true,
  );
  if (isDirect && !isKnownRole) return undefined;
  const own = entities.map(namesOf).find((names) => names.some((one) => sameName(one, name, language))) ?? [
    name,
  ];
  return otherBearer(role, own, { documents, language });
}

const SOURCE =
  'Bo Marsh, 46, a driver for Varn Water, waited. Witnesses: Ada Rossi, chief executive, Varn Water; Tom Hale, medical director. Its head engineer, Ines Calloway, spoke. Ada Rossi closed the old bridge. Tom Hale paid for it. Clara Voss (Chair) thanked them.';
const says = (sentence: string): RuleCase => ({
  source: SOURCE,
  extraction: `entities:\n  rossi: { kind: person, name: Ada Rossi, role: chief executive }\nclaims:\n  one: { text: It was closed., kind: reported, evidence: Ada Rossi closed the old bridge }`,
  narrative: `${sentence} [@one].`,
});

export const cases: RuleCases = {
  pass: [
    says('Ada Rossi closed the old bridge, and Bo Marsh, a driver for Varn Water, waited'),
    says('Ada Rossi, the chief executive, closed the old bridge'),
    says('The chief executive, Ada Rossi, closed the old bridge'),
    says('Chief executive Ada Rossi closed the old bridge'),
    says('Ada Rossi closed the old bridge, whose medical director Rossi named'),
    says('Rossi, who is no engineer, closed the old bridge'),
    says('Unlike the medical director, Ada Rossi closed the old bridge'),
    says('The bridge, says Ada Rossi, was closed'),
    says('Ada Rossi, the head of the waterworks, closed the old bridge'),
    says('The chair, Clara Voss, heard that Ada Rossi closed the old bridge'),
    says('The town, whose chief executive Hale praised, closed the old bridge'),
  ],
  fail: [
    { ...says('Ada Rossi, a driver for Varn Water, closed the old bridge'), at: 'a driver for Varn Water' },
    { ...says('Ada Rossi, the medical director, closed the old bridge'), at: 'the medical director' },
    { ...says('The head engineer, Ada Rossi, closed the old bridge'), at: 'The head engineer' },
    { ...says('The old bridge was closed by chief executive Tom Hale'), at: 'chief executive' },
    { ...says('Ada Rossi (medical director) closed the old bridge'), at: 'medical director' },
    { ...says('The chair, Ada Rossi, closed the old bridge'), at: 'The chair', hint: 'name Clara Voss' },
  ],
};
