import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { attributionUnsupported } from '../../../ground/model/diagnostics/names.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Prose } from '../prose/prose.ts';
import { isRoleOf } from '../prose/role-of-speaker.ts';
import { attributionsIn } from '../text/attributions.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['ATTRIBUTION_UNSUPPORTED'],
  holds:
    'A speaker whose office the extraction gives is not called by an office that is in no document, nor by a body of which somebody else has the office: “the mayor says” for a harbour master, “the union says” beside a union secretary.',
  blind: 'A speaker for whom the extraction has no `role`.',
  check: (prose) => {
    const { known, language, spoken = [] } = prose;
    if (known === undefined || prose.isAside === true || spoken.length === 0) return [];
    const own = known.entities.filter(({ name }) => spoken.some(({ names }) => names.includes(name)));
    if (own.length === 0 || own.some(({ role }) => role === undefined)) return [];
    const bare = blankOut(prose.text, prose.quoted);
    const said = attributionsIn(bare, language, language.speech.quotingVerbs);
    // Who is named is told by the name.
    if (said.some(({ kind }) => kind === 'name')) return [];
    return said.flatMap((one): readonly Diagnostic[] => {
      const noun = /\p{L}+$/u.exec(one.who.toLowerCase())?.[0] ?? '';
      if (one.kind !== 'described' || prose.isOwn(one) || !isRoleOf(one, spoken, prose)) return [];
      if (own.some((entity) => has(entity, noun)) || !isForeign(noun, own, prose)) return [];
      const [{ name, role = '' } = { name: '' }] = own;
      return [
        attributionUnsupported(
          prose.placeOf(one),
          `nothing says that ${name}, ${role}, is ${one.who}`,
          `name ${name}, or call the speaker “${role}”`,
        ),
      ];
    });
  },
};

function isForeign(noun: string, own: readonly Entity[], { known, language }: Prose): boolean {
  const { speech } = language;
  if (speech.bodies.has(noun))
    return (
      known?.entities.some(
        (entity) => !own.includes(entity) && entity.kind === 'person' && has(entity, noun),
      ) === true
    );
  return (
    speech.titles.has(noun) &&
    known?.documents.every(({ text }) => !text.text.toLowerCase().includes(noun)) === true
  );
}

function has({ name, role = '', aliases = [] }: Entity, noun: string): boolean {
  const all = [name, role, ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name))];
  return all.join(' ').toLowerCase().includes(noun);
}

const says = (narrative: string): RuleCase => ({
  source: '**Quill:** The cost has doubled.\n\n**Berg:** The gates are late.',
  front: 'type: interview',
  extraction: `entities:
  berg: { kind: person, name: Ivo Berg, aliases: [Berg], role: chief engineer }
  quill: { kind: person, name: Ada Quill, aliases: [Quill], role: union secretary }
quotations:
  cost: { words: The cost has doubled, speaker: quill }
  late: { words: The gates are late, speaker: berg }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('“The gates are late”, the engineer said [@late].'),
    says('“The gates are late”, the former official said [@late].'),
    says('The union says that the cost has doubled [@cost].'),
    says('The company says that the gates come late [@late].'),
    says('“The gates are late”, Berg told the mayor [@late].'),
  ],
  fail: [
    { ...says('“The gates are late”, the mayor told us [@late].'), at: 'the mayor' },
    { ...says('The minister says that the gates come late [@late].'), at: 'The minister' },
    { ...says('The union complains: “The gates are late” [@late].'), at: 'The union' },
  ],
};
