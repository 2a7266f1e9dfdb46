import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { type ClauseSense, clauseSenses, sharedStems } from '../prose/clause-senses.ts';
import { ownWords } from '../prose/own-words.ts';
import type { Prose } from '../prose/prose.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import type { Statement } from '../prose/support.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What all the evidence says may, might or could be is not said to be certain (“will”, “is to”), even in other words than its own.',
  blind: 'A sentence that names nothing that the evidence names; a forecast in the present tense.',
  check: (prose) => {
    const { language, support } = prose;
    if (prose.isAside === true || prose.isLabel === true) return [];
    const { certain, conditional, possible, softened, turning } = language.sense;
    const text = ownWords(prose);
    const statements = support.statements ?? [];
    const isOpen = ({ words }: Statement): boolean => possible.test(words) && !certain.test(words);
    if (text === undefined || statements.length === 0 || !statements.every(isOpen)) return [];
    if ([softened, conditional, turning, language.prose.negation].some((pattern) => pattern.test(text)))
      return [];
    const found = clauseSenses(text, language).find(
      (clause) => certain.test(clause.text) && statements.every((one) => sharesPossible(clause, one, prose)),
    );
    const word = found === undefined ? undefined : certain.exec(text);
    const [statement] = statements;
    if (word === undefined || word === null || statement === undefined) return [];
    const span = { start: word.index, end: word.index + word[0].length };
    if (prose.isOwn(span) || senseRule.check(prose).length > 0) return [];
    const open = possible.exec(statement.words)?.[0] ?? '';
    const how = `says for certain (“${word[0]}”) what the evidence says is possible (“${open}”)`;
    return [senseDiffers(prose.placeOf(span), how, shortenWords(statement.words))];
  },
};

/** Whether the clause of the source that says what is possible is the one that has most in common with a clause. */
function sharesPossible(clause: ClauseSense, { words }: Statement, { language }: Prose): boolean {
  const shares = clauseSenses(words, language).map((one) => ({
    // Who or what has a name is told apart by it.
    count: sharedStems([...clause.things], one.things) + sharedStems([...clause.names], one.names) * BY_NAME,
    isOpen: language.sense.possible.test(one.text),
  }));
  const most = Math.max(0, ...shares.map(({ count }) => count));
  return most > 0 && shares.every(({ count, isOpen }) => isOpen || count < most);
}

/** A name tells clauses apart as well as this many things. */
const BY_NAME = 10;

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  quarry: { text: "It is about a quarry.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@quarry].`,
});

const FOLLOW = 'The quarry at Stell closed in May; the one at Ombury may follow';
const CUT = 'The ministry said that it could not rule out a further cut';
const REFUND = 'Passengers may claim a refund until 30 November';

export const cases: RuleCases = {
  pass: [
    says('The quarry at Ombury may close, too', FOLLOW),
    says('It is possible that the quarry at Ombury will close', FOLLOW),
    says('The quarry at Ombury will perhaps close', FOLLOW),
    says('The quarry at Ombury will not necessarily follow', FOLLOW),
    says('The ministry will say whether there is a cut', CUT),
    says('Passengers will be able to claim a refund until 30 November', REFUND),
    says('The council will meet again', FOLLOW),
    says('In May the quarry at Stell closed', FOLLOW),
  ],
  fail: [
    { ...says('The quarry at Ombury will close', FOLLOW), at: 'will' },
    { ...says('The quarry at Ombury is going to shut', FOLLOW), at: 'is going to' },
    { ...says('The state will make a further cut', CUT), at: 'will' },
  ],
};
