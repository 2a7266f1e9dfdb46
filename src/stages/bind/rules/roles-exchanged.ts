import type { Language } from '../../../ground/language/language.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { tellingWords } from '../dates/dated-clauses.ts';
import type { Prose } from '../prose/prose.ts';
import { type Party, type Roles, rolesIn } from '../prose/roles-in.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import type { Statement } from '../prose/support.ts';
import { blankOut } from '../text/blank-out.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'Who does something to somebody in a sentence, in the verb of its evidence, is not the one to whom it is done there: active or passive.',
  blind:
    'Another verb than that of the evidence; who is called by a pronoun, or by another name; what is done together, as in `met`.',
  check: (prose) => {
    if (prose.isAside === true || prose.isLabel === true) return [];
    const statements = prose.support.statements ?? [];
    if (statements.length === 0) return [];
    const own = rolesIn(blankOut(prose.text, prose.quoted, '~'), prose.language).filter((one) =>
      isPlain(one, prose),
    );
    if (own.length === 0) return [];
    const stated = statements.flatMap((statement) =>
      rolesIn(statement.sentence(), prose.language).map((roles) => ({ roles, statement })),
    );
    const [found] = own.flatMap((said) => {
      const fault = faultOf(said, { own, stated }, prose);
      return fault === undefined ? [] : [{ ...said, ...fault }];
    });
    if (found === undefined || senseRule.check(prose).length > 0) return [];
    const { how, statement, start, end } = found;
    return [senseDiffers(prose.placeOf({ start, end }), how, shortenWords(statement.words))];
  },
};

interface Stated {
  readonly roles: Roles;
  readonly statement: Statement;
}

interface Compared {
  readonly own: readonly Roles[];
  readonly stated: readonly Stated[];
}

interface Fault {
  readonly how: string;
  readonly statement: Statement;
}

/** What is wrong with who does it, where the evidence always has it otherwise. */
function faultOf(said: Roles, { own, stated: all }: Compared, prose: Prose): Fault | undefined {
  const stated = all.filter(({ roles }) => roles.verb === said.verb && isPlain(roles, prose));
  const [first] = stated;
  if (first === undefined || stated.some(({ roles }) => meet(said.agents, roles.agents))) return undefined;
  const { statement } = first;
  const verb = prose.text.slice(said.start, said.end);
  if (stated.every(({ roles }) => isTurned(said, roles)))
    return { statement, how: `exchanges who does it (“${verb}”) with whom it is done to` };
  const isCrossed = own.some((other) =>
    all.some(
      ({ roles }) =>
        roles.verb === other.verb &&
        roles.verb !== said.verb &&
        meet(said.agents, roles.agents) &&
        !meet(other.agents, roles.agents) &&
        stated.every((one) => meet(other.agents, one.roles.agents)),
    ),
  );
  if (isCrossed || stated.every((one) => isOfAnother(said, one, prose)))
    return { statement, how: `gives what one does (“${verb}”) to another` };
  return undefined;
}

/** Who does it there has it done here, and the other way round. */
function isTurned(said: Roles, { agents, patients }: Roles): boolean {
  return (
    meet(said.agents, patients) &&
    meet(said.patients, agents) &&
    !meet(said.agents, said.patients) &&
    !meet(agents, patients)
  );
}

/** The same is done to the same, by another who is named in the same sentence. */
function isOfAnother(said: Roles, { roles, statement }: Stated, { text, language }: Prose): boolean {
  const [one, ...more] = said.agents;
  const [other, ...others] = roles.agents;
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0) return false;
  const isSame = said.object.some((word) => isTelling(word, language) && roles.object.includes(word));
  if (!isSame || !standsIn(statement.sentence(), one.join(' '), language)) return false;
  return (isName(one) && isName(other)) || standsIn(text, other.join(' '), language);
}

function isTelling(word: string, language: Language): boolean {
  return tellingWords(word, language).length > 0;
}

function isName([first = '']: Party): boolean {
  return /^\p{Lu}/u.test(first);
}

/** Nothing is denied, and the verb is not one of what two do together. */
function isPlain({ verb, text }: Roles, { language }: Prose): boolean {
  return !language.deeds.mutual.has(verb) && !language.sense.plainNegation.test(text);
}

function meet(ones: readonly Party[], others: readonly Party[]): boolean {
  return ones.some((one) =>
    others.some((other) => one.some((word) => other.some((their) => isSameWord(word, their)))),
  );
}

function isSameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const SOURCE =
  'Harlow had sued Penrice over a mill, and the court dismissed the claim. Ada Rossi, who ran the mill for years, will be succeeded by Tom Hale. The union criticised Penrice. Dyson sold coal to Harlow for a year, and met Penrice in May. The sale was not approved by the council. Bowen dug a pit for Ashby, and the lease was cancelled by Ashby. The prefect complained that it was late, and the mayor denied it. The state has paid £600, if the county pays as much.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:
  suit: { text: There was a quarrel., kind: reported, evidence: Harlow had sued Penrice over a mill }
  next: { text: "There is a successor.", kind: reported, evidence: will be succeeded by Tom Hale }
  union: { text: There was criticism., kind: reported, evidence: The union criticised Penrice }
  lease: { text: There was a lease., kind: reported, evidence: the lease was cancelled by Ashby }
  late: { text: They fell out., kind: reported, evidence: "The prefect complained that it was late, and the mayor denied it" }
  paid: { text: Money came., kind: reported, evidence: "The state has paid £600, if the county pays as much" }
  coal: { text: There was coal., kind: reported, evidence: "Dyson sold coal to Harlow for a year, and met Penrice in May" }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('Harlow sued Penrice [@suit].'),
    says('Penrice was sued by Harlow over a mill [@suit].'),
    says('Penrice had been sued, and Harlow lost [@suit].'),
    says('Tom Hale will succeed Ada Rossi [@next].'),
    says('Penrice was criticised by the union [@union].'),
    says('Dyson sold coal to Harlow, which was sued by nobody [@coal].'),
    says('Penrice met Dyson in May [@coal].'),
    says('Harlow’s lawyers had sued Penrice [@suit].'),
    {
      source: 'Its director, Simon Vane, paid the fine. Tom Hale, head of the mill, and Ada Rossi left.',
      extraction:
        'claims:\n  fine: { text: Simon Vane paid the fine., kind: reported, evidence: "Its director, Simon Vane, paid the fine" }',
    },
    says('Ashby cancelled the lease [@lease].'),
    says('Bowen dug a pit, and Ashby cancelled the lease [@lease].'),
    says('The mayor denied it when the prefect complained [@late].'),
    says('The state has paid £600 if the county pays [@paid].'),
  ],
  fail: [
    { ...says('Bowen cancelled the lease [@lease].'), at: 'cancelled' },
    { ...says('The mayor complained, and the prefect denied it [@late].'), at: 'complained' },
    { ...says('The county has paid £600 if the state pays as much [@paid].'), at: 'paid' },
    { ...says('Penrice sued Harlow over a mill [@suit].'), at: 'sued' },
    { ...says('Harlow was sued by Penrice [@suit].'), at: 'sued' },
    { ...says('Ada Rossi will succeed Tom Hale [@next].'), at: 'succeed' },
    { ...says('Penrice has criticised the union [@union].'), at: 'criticised' },
    { ...says('The union was criticised by Penrice [@union].'), at: 'criticised' },
    {
      ...says('In that year Harlow sold coal to Dyson [@coal].'),
      at: 'sold',
      hint: 'the way the source does',
    },
    {
      source: SOURCE,
      extraction:
        'claims:\n  suit: { text: Penrice sued Harlow., kind: reported, evidence: Harlow had sued Penrice over a mill }',
      at: 'Penrice sued',
    },
  ],
};
