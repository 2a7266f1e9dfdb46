import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { readDates } from '../dates/read-dates.ts';
import { clauseSenses, sharedStems, thingsIn } from '../prose/clause-senses.ts';
import { ownWords } from '../prose/own-words.ts';
import type { Prose } from '../prose/prose.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { type StanceReading, stancesIn } from '../prose/stances-in.ts';
import type { Statement } from '../prose/support.ts';
import { allMatches } from '../text/all-matches.ts';
import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import { rule as denialDiffers } from './denial-differs.ts';
import { rule as directionRule } from './direction-differs.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

/** What a text tells and what its source tells have so many things in common, or all that there are. */
const SHARED = 2;
/** And this share of what the words of doubt or denial reach over. */
const OF_CONTENT = 0.7;
/** And this share of what the author's sentence speaks of. */
const OF_AUTHOR = 0.5;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'Something that somebody denies, doubts, could not confirm or does not know, according to the evidence, is not stated as a fact; a fact in the evidence is not given as denied, doubted or unknown; and an open question is not given as denied.',
  blind: 'Paraphrases; who has the doubt; a doubt given as a denial.',
  limits: { sharedThings: SHARED, ofContent: OF_CONTENT, ofAuthor: OF_AUTHOR },
  check: (prose) => {
    const statements = prose.support.statements ?? [];
    if (prose.isAside === true || prose.isLabel === true || statements.length === 0) return [];
    const text = ownWords(prose);
    if (text === undefined) return [];
    const own = stancesIn(text, prose.language);
    const found = own.length === 0 ? toldAsFact(text, prose) : toldOtherwise(own, prose);
    if (found === undefined) return [];
    // They speak of denials in the same clauses.
    if ([denialDiffers, senseRule, directionRule].some((rule) => rule.check(prose).length > 0)) return [];
    const { span, how, statement } = found;
    return prose.isOwn(span) ? [] : [senseDiffers(prose.placeOf(span), how, shortenWords(statement.words))];
  },
};

interface Fault {
  readonly span: { readonly start: number; readonly end: number };
  readonly how: string;
  readonly statement: Statement;
}

/** `The army shot the drone down`, of `the army denies that it shot the drone down`. */
function toldAsFact(text: string, prose: Prose): Fault | undefined {
  const { language } = prose;
  const own = thingsOf(text, language);
  for (const statement of prose.support.statements ?? []) {
    const source = foldText(statement.words);
    const all = thingsOf(source, language);
    for (const one of stancesIn(source, language)) {
      // `The court dismissed the claim on 9 May`: a day is nothing that is denied.
      if (isOnlyDate(source.slice(one.content.start, one.content.end), language)) continue;
      const content = contentOf(one, source, statement, language);
      if (
        !isTold(content, own, all) ||
        !isPlain(text, source.slice(one.content.start, one.content.end), prose)
      )
        continue;
      if (isToldElsewhere(one, content, prose)) continue;
      const how = `tells as a fact what the evidence does not (“${one.text}”)`;
      return { span: { start: 0, end: prose.text.length }, how, statement };
    }
  }
  return undefined;
}

function isOnlyDate(content: string, language: Prose['language']): boolean {
  const dates = readDates(content, language);
  return dates.length > 0 && thingsOf(blankOut(content, dates), language).length === 0;
}

type Things = readonly string[];

function thingsOf(text: string, language: Prose['language']): Things {
  return [...thingsIn(text, language).things];
}

/** What was told before: `they had heard that the mill would close; she said that there was no truth in it`. */
function contentOf(
  one: StanceReading,
  source: string,
  statement: Statement,
  language: Prose['language'],
): Things {
  const { start, end } = one.content;
  if (one.things.size > 0 || !language.stances.standIn.test(source.slice(start, end))) return [...one.things];
  const sentence = foldText(statement.sentence());
  const at = sentence.indexOf(source);
  const lead = at > 0 ? sentence.slice(0, at) : source.slice(0, one.span.start);
  return thingsOf(lead.split(/[.;:]/u).findLast((part) => part.trim() !== '') ?? '', language);
}

function isTold(content: Things, own: Things, source: Things): boolean {
  const shared = sharedStems(content, own);
  const isMost = shared >= Math.min(SHARED, content.length) && shared / content.length >= OF_CONTENT;
  const ofAuthor = sharedStems(own, source);
  return content.length > 0 && isMost && ofAuthor >= SHARED && ofAuthor / own.length >= OF_AUTHOR;
}

/** Letters of a word that turns something round by which it is the source's own. */
const STEM = 4;

/** Nothing in a text turns, doubts or softens what it tells, but for words of what its source tells. */
function isPlain(text: string, told: string, { language }: Prose): boolean {
  const { sense, prose, stances } = language;
  const turning = [sense.turning, prose.negation, sense.doubt, sense.hedge, sense.cautious, sense.undone];
  const lower = told.toLowerCase();
  return [...turning, sense.leavingOut, stances.notPlain].every((pattern) =>
    allMatches(pattern, text).every((word) => word.length >= STEM && lower.includes(word.slice(0, STEM))),
  );
}

/** Another place that is cited tells it without a doubt. */
function isToldElsewhere(stance: StanceReading, content: Things, { support, language }: Prose): boolean {
  return (support.statements ?? []).some(({ words }) => {
    const source = foldText(words);
    const own = stancesIn(source, language);
    const spans = own.map(({ span, content: reach }) => ({
      start: Math.min(span.start, reach.start),
      end: Math.max(span.end, reach.end),
    }));
    const rest = blankOut(
      source,
      spans.map((span) => ({ span })),
    );
    return (
      sharedStems(content, thingsOf(rest, language)) >= Math.min(SHARED, content.length) &&
      own.every((one) => one.kind === stance.kind)
    );
  });
}

/** `Berg doubts that the road is closed`, of `Berg says that the road is closed`. */
function toldOtherwise(own: readonly StanceReading[], prose: Prose): Fault | undefined {
  const { language, support } = prose;
  for (const one of own) {
    const content = [...one.things];
    if (content.length < SHARED) continue;
    const stated = (support.statements ?? []).flatMap((statement) => {
      const shared = sharedStems(content, thingsOf(foldText(statement.words), language));
      return shared >= SHARED && shared / content.length >= OF_CONTENT ? [statement] : [];
    });
    const faults = stated.map((statement) => {
      const source = foldText(`${statement.words} ~ ${statement.sentence()}`);
      const others = stancesIn(source, language).filter(
        ({ things }) => things.size === 0 || sharedStems(content, things) > 0,
      );
      if (others.length === 0)
        return isToldPlainly(source, content, prose)
          ? `says “${one.text}” of what the evidence tells as a fact`
          : undefined;
      const isSure = one.kind === 'denied' && others.every(({ kind }) => kind === 'open');
      return isSure ? `says “${one.text}” for “${others[0]?.text ?? ''}”` : undefined;
    });
    const [how] = faults;
    const [first] = stated;
    if (how === undefined || first === undefined || faults.includes(undefined)) continue;
    return { span: one.span, how, statement: first };
  }
  return undefined;
}

/** The clauses of a source that tell it turn nothing round. */
function isToldPlainly(source: string, content: Things, prose: Prose): boolean {
  const clauses = clauseSenses(source, prose.language).filter(
    ({ things }) => sharedStems(content, things) >= SHARED,
  );
  return clauses.length > 0 && clauses.every(({ text }) => isPlain(text, '', prose));
}

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  road: { text: "It is about a road.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@road].`,
});

const DENIES = 'The owners deny that they sold the northern quarry';
const DOUBTS = 'Berg doubts that the northern quarry was ever sold';
const OPEN = 'The clerk could not confirm that the northern quarry had been sold';
const SOLD = 'The clerk said that the northern quarry had been sold in May';
const TWO = 'The owners admit that the fence was broken but dispute that they sold the northern quarry';

export const cases: RuleCases = {
  pass: [
    says('The owners deny that they sold the northern quarry', DENIES),
    says('The owners reject the claim that they sold the northern quarry', DENIES),
    says('Whether the owners sold the northern quarry is disputed', DENIES),
    says('Berg does not believe that the northern quarry was ever sold', DOUBTS),
    says('The clerk did not know whether the northern quarry had been sold', OPEN),
    says('It is unclear whether the northern quarry had been sold', OPEN),
    says('The northern quarry had been sold, the clerk said', SOLD),
    says('The owners admit that the fence was broken', TWO),
    says('Nobody doubts that the northern quarry had been sold', SOLD),
    says('The owners have a quarry in the north', DENIES),
    says(
      'Harrow took Calder to court in May and lost on 9 June',
      'Harrow sued Calder in May over a mill; the court dismissed the claim on 9 June',
    ),
    says(
      'The union complained in spring, and was turned away on 3 July 2031',
      'The union complained about hours in spring; the tribunal rejected the allegation on 3 July 2031',
    ),
  ],
  fail: [
    { ...says('The owners sold the northern quarry', DENIES), at: 'The owners sold the northern quarry' },
    {
      ...says('The northern quarry was sold, says Berg', DOUBTS),
      at: 'The northern quarry was sold, says Berg',
    },
    {
      ...says('The clerk confirmed that the northern quarry had been sold', OPEN),
      at: 'The clerk confirmed',
    },
    { ...says('The clerk denied that the northern quarry had been sold', OPEN), at: 'denied that' },
    { ...says('The clerk doubts that the northern quarry had been sold', SOLD), at: 'doubts that' },
    { ...says('It is unclear whether the northern quarry had been sold', SOLD), at: 'is unclear whether' },
    { ...says('The owners admit that they sold the northern quarry', TWO), at: 'The owners admit' },
  ],
};
