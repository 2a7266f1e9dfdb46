import type { Language } from '../../../ground/language/language.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { sharedStems, thingsIn } from '../prose/clause-senses.ts';
import type { Prose } from '../prose/prose.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { isAuxiliary, isPastForm, verbBase } from '../prose/verb-forms.ts';
import { blankOut } from '../text/blank-out.ts';
import { rule as directionDiffers } from './direction-differs.ts';
import { rule as personExchanged } from './person-exchanged.ts';
import { rule as rolesExchanged } from './roles-exchanged.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'Whoever has something done with them in the source, “the board rejected a merger with Alnwick”, is not made the one who does it: “Alnwick rejected the merger”.',
  blind: 'A passive, a pronoun and another verb.',
  check: (prose) => {
    const { isAside, isLabel, language, support } = prose;
    const statements = support.statements ?? [];
    if (isAside === true || isLabel === true || statements.length === 0) return [];
    const own = deedsOf(blankOut(prose.text, prose.quoted, '~'), language);
    if (own.length === 0) return [];
    const stated = statements.flatMap((statement) =>
      deedsOf(statement.sentence(), language).map((deed) => ({ ...deed, statement })),
    );
    for (const one of own) {
      const same = stated.filter(({ verb }) => verb === one.verb);
      const [first] = same;
      if (first === undefined || !same.every((other) => isTurned(one, other))) continue;
      const span = { start: one.start, end: one.end };
      if (prose.isOwn(span) || others.some((other) => other.check(prose).length > 0)) return [];
      const how = `gives what one does (“${prose.text.slice(one.start, one.end)}”) to another`;
      return [senseDiffers(prose.placeOf(span), how, shortenWords(first.statement.words))];
    }
    return [];
  },
};

const others: readonly { check(prose: Prose): readonly unknown[] }[] = [
  directionDiffers,
  rolesExchanged,
  senseRule,
  personExchanged,
];

interface Doing {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly subject: ReadonlySet<string>;
  /** Up to the first preposition. */
  readonly object: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

/** Each active verb of a text that has words before it and an object right behind it; nothing of a clause that denies. */
function deedsOf(text: string, language: Language): readonly Doing[] {
  return text.length > LONGEST ? [] : deedReader(language)(text);
}

/** UTF-16 units; longer texts are not taken apart. */
const LONGEST = 2000;
/** Sentences of one pack rest on the same evidence. */
const REMEMBERED = 500;

const deedReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => readDeeds(text, language)),
);

function readDeeds(text: string, language: Language): readonly Doing[] {
  const { deeds, sense, speech } = language;
  return splitClauses(text, language).flatMap(({ start, end }): readonly Doing[] => {
    const clause = text.slice(start, end);
    if (sense.plainNegation.test(clause)) return [];
    const tokens = splitTokens(clause, language);
    const at = tokens.findIndex((token) => isPastForm(token, language));
    const verb = tokens[at];
    if (verb === undefined || at === 0 || isAuxiliary(verb, language)) return [];
    const before = tokens.slice(0, at);
    const isOpen = before.some(
      (token) =>
        isAuxiliary(token, language) ||
        speech.passives.has(token.lower) ||
        deeds.relative.has(token.lower) ||
        speech.pronouns.has(token.lower) ||
        token.kind !== 'word',
    );
    const rest = tokens.slice(at + 1);
    const preposition = rest.findIndex((token) => token.kind !== 'word' || isPreposition(token, language));
    const object = rest.slice(0, preposition < 0 ? rest.length : preposition);
    const base = verbBase(verb.lower, language);
    const opens = before[0];
    if (isOpen || deeds.mutual.has(base) || opens === undefined || isPreposition(opens, language)) return [];
    const things = (some: readonly Token[]): ReadonlySet<string> =>
      thingsIn(some.map((one) => clause.slice(one.start, one.end)).join(' '), language).things;
    return [
      {
        verb: base,
        start: start + verb.start,
        end: start + verb.end,
        subject: things(before),
        object: things(object),
        behind: things(rest),
      },
    ];
  });
}

function isPreposition({ lower }: Token, { speech, headlines }: Language): boolean {
  return (
    !speech.determiners.has(lower) &&
    (speech.attached.has(lower) || headlines.topical.has(lower) || speech.prepositions.has(lower))
  );
}

/** Who does it there does it not here, and who does it here is named after the verb there; the object is the same. */
function isTurned(said: Doing, stated: Doing): boolean {
  const subject = [...said.subject];
  return (
    sharedStems(said.object, stated.object) > 0 &&
    sharedStems(subject, stated.subject) === 0 &&
    sharedStems(subject, stated.object) === 0 &&
    sharedStems(subject, stated.behind) > 0
  );
}

const SOURCE =
  'The council rejected a merger with the town of Ferrin by nine votes to two. The owners sold the mill to a brewery in May.';
const cite = (narrative: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:\n  one: { text: Something was done., kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@one].`,
});
const MERGER = 'The council rejected a merger with the town of Ferrin by nine votes to two';
const MILL = 'The owners sold the mill to a brewery in May';

export const cases: RuleCases = {
  pass: [
    cite('The council rejected a merger with Ferrin', MERGER),
    cite('The merger with Ferrin was rejected by the council', MERGER),
    cite('Councillors rejected the merger', MERGER),
    cite('Ferrin was told: the council rejected the merger', MERGER),
    cite('The owners sold the mill', MILL),
    cite('In May the owners sold the mill to a brewery', MILL),
    cite('The brewery bought the mill', MILL),
    cite('The family sold the mill', MILL),
  ],
  fail: [
    { ...cite('Ferrin rejected the merger by nine votes to two', MERGER), at: 'rejected' },
    { ...cite('The town of Ferrin rejected a merger with the council', MERGER), at: 'rejected' },
    { ...cite('The brewery sold the mill in May', MILL), at: 'sold' },
  ],
};
