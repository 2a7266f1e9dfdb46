import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { personExchanged } from '../../../ground/model/diagnostics/names.ts';
import type { Span } from '../../../ground/model/place.ts';
import { peopleInFrontMatter } from '../items/find-names.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type ClauseSense, clauseSenses, sharedThings } from '../prose/clause-senses.ts';
import type { Prose } from '../prose/prose.ts';
import type { CitedEvidence } from '../prose/support.ts';
import { toldOfAnother } from '../prose/told-of-another.ts';
import { foldText } from '../text/fold.ts';
import { surroundingsIn, wholeOf } from '../text/sentence-at.ts';
import { placesIn, standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** How many things besides names have two clauses in common that tell the same deed. */
const SHARED = 2;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['PERSON_EXCHANGED'],
  holds:
    'If a claim or a sentence repeats what its evidence says of a named person, or what its speaker says of “I”, it does not name anybody else instead.',
  blind: 'Who `she` or `the engineer` is; paraphrases; anybody else whom the evidence also names.',
  limits: { sharedThings: SHARED },
  check: (prose) => {
    if (prose.isAside === true || prose.isLabel === true) return [];
    const found = amongPeople(prose);
    if (found.length > 0) return found;
    const told = toldOfAnother(prose);
    return told === undefined ? [] : [personExchanged(prose.placeOf(told.span), told.named, told.stated)];
  },
};

/** The people of the pack, each by all names. */
function amongPeople(prose: Prose): readonly Diagnostic[] {
  const { people, support } = prose;
  const cited = support.cited ?? [];
  if (cited.length === 0 || (people ?? []).length < 2) return [];
  const own = (people ?? []).flatMap((names) => namedHere(names, prose));
  // Two who are named may have changed places, or be set against each other.
  const [only, other] = own;
  if (only === undefined || other !== undefined || isKnownThere(only.names, cited, prose)) return [];
  const clauses = clauseSenses(prose.text, prose.language).filter(({ text }) => hasName(text, only.names));
  const [actor] = cited.flatMap((one) => actorsIn(one, clauses, only.names, prose));
  return actor === undefined ? [] : [personExchanged(prose.placeOf(only.span), only.words, actor)];
}

interface Named {
  readonly names: readonly string[];
  readonly span: Span;
  readonly words: string;
}

/** Where a text names somebody: outside quotation marks, and not as whose something is. */
function namedHere(names: readonly string[], prose: Prose): readonly Named[] {
  const { text, language, quoted, isOwn } = prose;
  const span = formsOf(names)
    .flatMap((name) => placesIn(text, name, language))
    .find(({ start, end }) => {
      const isQuoted = quoted.some((one) => one.span.start <= start && end <= one.span.end);
      // The names of entities are own phrases of an item.
      const isLeft = prose.in !== 'item' && isOwn({ start, end });
      return !isQuoted && !isLeft && !/^(?:['’]|\s\p{Lu})/u.test(text.slice(end));
    });
  return span === undefined ? [] : [{ names, span, words: text.slice(span.start, span.end) }];
}

/** The names and the last word of each full one, longest first. */
function formsOf(names: readonly string[]): readonly string[] {
  const lasts = names.flatMap((name) => /\s(\p{Lu}[\p{L}\p{M}'’-]{2,})$/u.exec(name)?.[1] ?? []);
  const capitals = names.filter((name) => /^\p{Lu}/u.test(name));
  return [...new Set([...capitals, ...lasts])].toSorted((a, b) => b.length - a.length);
}

function hasName(folded: string, names: readonly string[]): boolean {
  return formsOf(names).some((name) => folded.includes(foldText(name)));
}

/** Whether a paragraph that is cited names somebody, or the words are by them. */
function isKnownThere(names: readonly string[], cited: readonly CitedEvidence[], prose: Prose): boolean {
  const { language, spoken } = prose;
  const forms = formsOf(names);
  if ((spoken ?? []).some((one) => one.names.some((name) => forms.includes(name)))) return true;
  return cited.some(({ evidence, document }) => {
    const { authors, interviewers } = peopleInFrontMatter(document);
    const [first, last] = evidence.paragraphs;
    const from = document.text.paragraphs[first - 1]?.start ?? 0;
    const to = document.text.paragraphs[last - 1]?.end ?? document.text.text.length;
    const text = [document.text.text.slice(from, to), ...authors, ...interviewers].join('\n');
    return forms.some((name) => standsIn(text, name, language));
  });
}

/** Others whom the evidence names for the same: its first words, or after `by`. */
function actorsIn(
  { evidence, document }: CitedEvidence,
  clauses: readonly ClauseSense[],
  names: readonly string[],
  prose: Prose,
): readonly string[] {
  const { language, people } = prose;
  const span = wholeOf(evidence.pieces);
  const { before, behind } = surroundingsIn(document.text, span, language);
  const sentence = `${before}${evidence.words}${behind}`;
  // Where somebody is meant without a name, the name may be of another.
  if (splitTokens(sentence, language).some(({ lower }) => language.speech.persons.has(lower))) return [];
  const source = clauseSenses(sentence, language);
  return (people ?? []).flatMap((other) => {
    if (other === names) return [];
    const form = formsOf(other).find((name) => isActor(name, sentence, evidence.words, prose));
    if (form === undefined || formsOf(other).some((name) => formsOf(names).includes(name))) return [];
    const isSame = source.some(
      (one) => hasName(one.text, other) && clauses.some((clause) => shared(clause, one) >= SHARED),
    );
    return isSame ? [form] : [];
  });
}

function isActor(name: string, sentence: string, words: string, { language }: Prose): boolean {
  const { titles, determiners } = language.speech;
  const { by } = language.directions.changes;
  return [sentence, words].some((text) =>
    placesIn(text, name, language).some(({ start, end }) => {
      if (/^['’]/u.test(text.slice(end))) return false;
      const lead = splitTokens(text.slice(0, start), language).filter(({ kind }) => kind === 'word');
      const rest = lead.filter(({ lower }) => !titles.has(lower) && !determiners.has(lower));
      return rest.length === 0 || by.has(lead.at(-1)?.lower ?? '');
    }),
  );
}

function shared(one: ClauseSense, other: ClauseSense): number {
  const things = new Set([...one.things].filter((thing) => !one.names.has(thing)));
  return sharedThings({ ...one, things }, other);
}

const SOURCE =
  'Ada Rossi runs the pumps in Varn. She opened the new station in the spring.\n\nTom Hale closed the old bridge. Ines Calloway found that the wall had cracks, and Hale paid for the repair.\n\nThe road was repaired by Tom Hale in May. She met Tom Hale and sold the old mill.\n\nTom Hale’s office leased the old barn.';
const PEOPLE = `entities:
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale }
  calloway: { kind: person, name: Ines Calloway }
claims:
`;
const claim = (text: string, quote: string): RuleCase => ({
  source: SOURCE,
  extraction: `${PEOPLE}  one: { text: "${text}", kind: reported, evidence: "${quote}" }`,
});
const cite = (sentence: string, quote: string): RuleCase => ({
  ...claim('It is so.', quote),
  narrative: `${sentence} [@one].`,
});
const BRIDGE = 'Tom Hale closed the old bridge';
const WALL = 'Ines Calloway found that the wall had cracks';
const STATION = 'She opened the new station in the spring';
const REPAIRED = 'The road was repaired by Tom Hale';

const HEARING = `**Chair:** Did you write?

**Ada Rossi:** I wrote to the board about the pumps in May, and I left the county in June. Tom Hale stayed.

The mayor, Tom Hale, apologised to the families for the delay. It was reported to the board by Ines Calloway in July.`;
const heard = (text: string, quote: string, speaker = ''): RuleCase => ({
  source: HEARING,
  extraction: `entities:
  rossi: { kind: person, name: Ada Rossi }
  calloway: { kind: person, name: Ines Calloway }
claims:
  one: { text: "${text}", kind: reported, evidence: "${quote}"${speaker === '' ? '' : `, speaker: ${speaker}`} }`,
});
const WROTE = 'I wrote to the board about the pumps in May, and I left the county in June';
const SORRY = 'The mayor, Tom Hale, apologised to the families for the delay';
const TOLD = 'It was reported to the board by Ines Calloway in July';

export const cases: RuleCases = {
  pass: [
    heard('Ada Rossi wrote to the board about the pumps.', WROTE, 'rossi'),
    heard('Hale apologised to the families for the delay.', SORRY),
    heard('The mayor apologised to the families of the town.', SORRY),
    heard('Ines Calloway reported it to the board in July.', TOLD),
    heard('Unlike Ada Rossi, Calloway reported it to the board in July.', TOLD),
    heard('Ada Rossi says that it was reported to the board by Calloway.', TOLD),
    claim('Tom Hale closed the old bridge.', BRIDGE),
    claim('Mr Hale closed an old bridge.', BRIDGE),
    claim('Ada Rossi opened a new station.', STATION),
    claim('Ada Rossi sold the old mill.', 'sold the old mill'),
    cite('Hale closed the old bridge', BRIDGE),
    cite('Rossi opened the new station', STATION),
    cite('Unlike Rossi, the council closed an old bridge', BRIDGE),
    cite('While Rossi ran the pumps, an old bridge was closed', BRIDGE),
    cite('After Rossi had opened a station, Hale closed the old bridge', BRIDGE),
    cite('The wall had cracks, which Hale had repaired', WALL),
    cite('Work by Rossi is not affected: an old bridge was closed', BRIDGE),
    cite('Rossi’s old bridge was closed', BRIDGE),
    cite('The old barn was leased from Ada Rossi', 'office leased the old barn'),
  ],
  fail: [
    { ...heard('Tom Hale wrote to the board about the pumps in May.', WROTE, 'rossi'), at: '"Tom' },
    { ...heard('Hale left the county in June.', WROTE, 'rossi'), at: '"Hale' },
    { ...heard('Ada Rossi apologised to the families for the delay.', SORRY), at: '"Ada' },
    { ...heard('It was reported to the board by Tom Hale in July.', TOLD), at: '"It' },
    { ...heard('Ada Rossi reported it to the board in July.', TOLD), at: '"Ada' },
    { ...claim('Ada Rossi closed the old bridge.', BRIDGE), at: '"Ada', hint: 'Hale' },
    { ...claim('Rossi closed the old bridge.', BRIDGE), at: '"Rossi' },
    { ...claim('Ada Rossi found cracks in the wall.', WALL), at: '"Ada' },
    { ...claim('Ines Calloway repaired the road.', REPAIRED), at: '"Ines' },
    { ...cite('Ada Rossi closed the old bridge', BRIDGE), at: 'Ada' },
    { ...cite('The old bridge was closed by Ada Rossi', BRIDGE), at: 'Ada' },
    { ...cite('The road was repaired by Calloway', REPAIRED), at: 'Calloway' },
    { ...cite('Dr Rossi found cracks in the wall', WALL), at: 'Rossi' },
    { ...cite('In the end Rossi paid for the repair', 'Hale paid for the repair'), at: 'Rossi' },
  ],
};
