import type { Language } from '../../../ground/language/language.ts';
import { personExchanged } from '../../../ground/model/diagnostics/names.ts';
import type { Span } from '../../../ground/model/place.ts';
import { namesOf } from '../items/find-names.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { isSameStem, sharedStems, thingsIn } from '../prose/clause-senses.ts';
import { ownWords } from '../prose/own-words.ts';
import type { KnownNames, Prose } from '../prose/prose.ts';
import { verbBase } from '../prose/verb-forms.ts';
import { foldText } from '../text/fold.ts';
import { placesIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** How many things besides names a sentence and its source have in common. */
const SHARED = 2;
/** And this share of what the author's sentence speaks of. */
const OF_AUTHOR = 0.6;
/** Longer sentences, in UTF-16 units, are not looked through for each text that cites one. */
const LONGEST = 2000;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['PERSON_EXCHANGED'],
  holds:
    'What the source says of one place, body or group by name is not said of another in the same words: after the same preposition, or before the same verb.',
  blind: 'A name that is not in the extraction; two that the source’s sentence both names; paraphrases.',
  limits: { sharedThings: SHARED, ofAuthor: OF_AUTHOR },
  check: (prose) => {
    const { known, support, language } = prose;
    const statements = support.statements ?? [];
    if (known === undefined || prose.isAside === true || statements.length === 0) return [];
    const text = ownWords(prose);
    if (text === undefined) return [];
    const own = slotsIn(text, known, language);
    if (own.length === 0) return [];
    const sources = statements.map((statement): Source => {
      const words = foldText(statement.words);
      const whole = statement.sentence();
      const sentence = whole.length > LONGEST ? words : foldText(whole);
      return { both: `${words} ${sentence}`, sentence };
    });
    const things = [...thingsIn(text, language).things].filter((thing) => !isOfName(thing, own));
    for (const slot of own) {
      if (prose.in !== 'item' && prose.isOwn(slot.span)) continue;
      const found = sources.map((source) => instead(slot, { text, own, things, ...source }, prose));
      const [first] = found.flatMap((one) => one ?? []);
      // A place that names it, or says nothing of the kind, may be what is meant.
      if (first === undefined || found.some((one) => one === undefined)) continue;
      return [personExchanged(prose.placeOf(slot.span), text.slice(slot.span.start, slot.span.end), first)];
    }
    return [];
  },
};

/** A name with what it does in its clause: the word before it, or the verb after it. */
interface Slot {
  readonly span: Span;
  readonly names: readonly string[];
  readonly kind: string;
  /** `at hospital`: a preposition and the word before it; `> say`: a verb. */
  readonly uses: readonly string[];
}

/** What is cited and its sentence, and that sentence alone; folded. */
interface Source {
  readonly both: string;
  readonly sentence: string;
}

interface Compared extends Source {
  readonly text: string;
  readonly own: readonly Slot[];
  /** What the author's text speaks of besides names. */
  readonly things: readonly string[];
}

/** Whom the source names in the same slot; nothing where it names the one who is meant there, or nobody. */
function instead(
  slot: Slot,
  { text, own, things, both, sentence }: Compared,
  { known, language }: Prose,
): string | undefined {
  if (known === undefined) return undefined;
  const shared = sharedStems(things, thingsIn(both, language).things);
  if (shared < SHARED || shared / things.length < OF_AUTHOR) return undefined;
  const isNamed = namesIn(both, slot.names);
  // Of a name that the source has, too, only the word before it tells what it does there.
  const uses = slot.uses.filter((use) => !isNamed || use.includes(' '));
  const all = slotsIn(sentence, known, language);
  const theirs = all.filter((other) => other.uses.some((use) => uses.includes(use)));
  if (theirs.some((other) => other.names.some((name) => slot.names.includes(name)))) return undefined;
  const [other] = theirs.filter(
    (one) => isAlike(slot.kind, one.kind) && !isPart(one, slot) && isFree(one, { text, own, uses, isNamed }),
  );
  return other === undefined ? undefined : sentence.slice(other.span.start, other.span.end);
}

/** The author does not name it, or names it for something else. */
function isFree(
  other: Slot,
  {
    text,
    own,
    uses,
    isNamed,
  }: Pick<Compared, 'text' | 'own'> & { readonly uses: readonly string[]; readonly isNamed: boolean },
): boolean {
  if (!namesIn(text, other.names)) return true;
  const same = own.filter(({ names }) => names.some((name) => other.names.includes(name)));
  return isNamed && same.length > 0 && same.every((one) => !one.uses.some((use) => uses.includes(use)));
}

function isAlike(one: string, other: string): boolean {
  return (one === 'place') === (other === 'place') && one !== 'person' && other !== 'person';
}

/** `Great Varn`, of `Varn`. */
function isPart(one: Slot, other: Slot): boolean {
  return one.names.some((name) => other.names.some((that) => name.includes(that) || that.includes(name)));
}

function namesIn(text: string, names: readonly string[]): boolean {
  const lower = text.toLowerCase();
  // `German` is of `Germany`.
  return names.some((name) =>
    lower.includes(name.toLowerCase().slice(0, Math.max(LETTERS, name.length - 2))),
  );
}

const LETTERS = 4;

function isOfName(thing: string, slots: readonly Slot[]): boolean {
  return slots.some(({ names }) =>
    names.some((name) =>
      name
        .toLowerCase()
        .split(' ')
        .some((word) => isSameStem(word.slice(0, 5), thing)),
    ),
  );
}

function slotsIn(text: string, { entities }: KnownNames, language: Language): readonly Slot[] {
  const lower = text.toLowerCase();
  let tokens: readonly Token[] | undefined;
  return entities.flatMap((entity) => {
    if (entity.kind === 'person') return [];
    const names = namesOf(entity).map((name) => withoutThe(name, language));
    // Most sentences name few of them.
    if (!names.some((name) => lower.includes(name.toLowerCase()))) return [];
    tokens ??= splitTokens(text, language);
    const all = tokens;
    return names.flatMap((name) =>
      [name, `${name.charAt(0).toUpperCase()}${name.slice(1)}`]
        .filter((form, index, forms) => forms.indexOf(form) === index)
        .flatMap((form) => placesIn(text, form, language))
        .flatMap((span): readonly Slot[] => {
          const uses = usesOf(span, text, all, language);
          return uses.length === 0 ? [] : [{ span, names, kind: entity.kind, uses }];
        }),
    );
  });
}

/** `The council` opens a sentence, and `the council` does not. */
function withoutThe(name: string, { speech }: Language): string {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 && speech.determiners.has(first.toLowerCase()) ? rest.join(' ') : name;
}

function usesOf(span: Span, text: string, tokens: readonly Token[], language: Language): readonly string[] {
  const { determiners } = language.speech;
  const before = tokens.filter(({ end }) => end <= span.start);
  while (determiners.has(before.at(-1)?.lower ?? '')) before.pop();
  const [noun, preposition] = before.slice(-2);
  const uses: string[] = [];
  const word = preposition?.lower ?? '';
  if (preposition?.kind === 'word' && language.names.locatives.has(word))
    uses.push(word, `${word} ${noun?.kind === 'word' ? verbBase(noun.lower, language) : ''}`);
  // At the start of a clause it does what the verb says.
  const isFirst = preposition === undefined || preposition.kind !== 'word' || language.speech.that.has(word);
  const next = tokens
    .filter(({ start }) => start >= span.end)
    .find(({ lower }) => !language.speech.helpers.has(lower));
  if (isFirst && next?.kind === 'word' && !/^['’]/u.test(text.slice(span.end)))
    uses.push(`> ${verbBase(next.lower, language)}`);
  return uses;
}

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}. Ashford, Elm Hill and Oxley are towns, the council and the guild are bodies, and Hale spoke.`,
  extraction: `entities:
  ash: { kind: place, name: Ashford }
  elm: { kind: place, name: Elm Hill }
  oxley: { kind: place, name: Oxley }
  council: { kind: organisation, name: the council }
  guild: { kind: organisation, name: the guild }
claims:
  mill: { text: "It is about a mill.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@mill].`,
});

const FIRE = 'A fire destroyed the mill at Ashford on Sunday night';
const SOLD = 'The council sold the old mill in autumn';
const MOVED = 'The looms were moved from Ashford to Oxley in spring';

export const cases: RuleCases = {
  pass: [
    says('A fire destroyed the mill at Ashford', FIRE),
    says('A fire destroyed the mill', FIRE),
    says('In spring the looms were moved to Oxley', MOVED),
    says('The council sold the mill', SOLD),
    says('Elm Hill has a mill as well', FIRE),
    says('The looms came to Oxley from Ashford', MOVED),
  ],
  fail: [
    { ...says('A fire destroyed the mill at Oxley', FIRE), at: 'Oxley', hint: 'name' },
    { ...says('The guild sold the old mill', SOLD), at: 'guild' },
    { ...says('The looms were moved from Ashford to Elm Hill in spring', MOVED), at: 'Elm Hill' },
    {
      ...says(
        'The looms were moved to Ashford in spring',
        'The looms were moved to Oxley and the mill at Ashford fell in spring',
      ),
      at: 'Ashford',
    },
  ],
};
