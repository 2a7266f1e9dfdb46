import type { Language } from '../../../ground/language/language.ts';
import type { SenseWords } from '../../../ground/language/sense-words.ts';
import { foldText } from './fold.ts';

/** What is before words in their sentence, as far as it can bear on them. */
export interface ClauseBefore {
  /** Folded; phrases that affirm are blanked out. */
  readonly text: string;
  /** The condition that begins the sentence, when the words are its main clause: `if`. */
  readonly condition: string | undefined;
}

/** The words within whose reach a negation bears on what follows. */
const REACH_WORDS = 9;

/**
 * The clause that leads up to words: what comes before a new clause, a parenthesis or a verb that reports falls away.
 * `before` is the text before the words within their sentence, `words` are the words, `reach` is how many are kept.
 */
export function clauseBefore(
  before: string,
  words: string,
  { sense }: Language,
  reach = REACH_WORDS,
): ClauseBefore {
  const folded = foldText(dashesToCommas(before))
    .replace(sense.answer, '')
    // What opens a quotation within the clause parts nothing: that is ‘not achievable’.
    .replaceAll(/(^|\s)["']+/gu, '$1')
    .replace(/[\s"'([]+$/u, '');
  const blanked = folded.replace(sense.affirming, (phrase) => '~'.repeat(phrase.length));
  const condition = conditionOf(blanked, words, sense);
  const lead = afterReport(
    afterConjunction(afterComma(afterColon(blanked, sense), sense), foldText(words), sense),
    sense,
  );
  return { text: lastWords(lead, reach), condition };
}

/** A dash between words parts as a comma does. */
function dashesToCommas(text: string): string {
  return text.replaceAll(/\s*—\s*|\s+[–-]+\s+/gu, ', ').replaceAll(/[()]/gu, ',');
}

function conditionOf(lead: string, words: string, sense: SenseWords): string | undefined {
  if (!lead.endsWith(',') || /[;:]/.test(lead)) return undefined;
  // `If the wind, which is strong, turns, the words`: what is put in is left out.
  const bare = lead.replaceAll(sense.aside, '');
  // `If A, B and C, the words`: what is between may be a list, but another clause is not.
  if (bare.split(/,\s+/).length > 2) return undefined;
  const condition = sense.conditionFirst.exec(lead)?.[1];
  if (condition !== undefined) return condition;
  // `Once the money is there, we will build`.
  return sense.promise.test(words) ? sense.inTime.exec(lead)?.[1] : undefined;
}

/** A colon right before the words leads to them where somebody says or denies something; else it parts. */
function afterColon(lead: string, sense: SenseWords): string {
  const body = lead.replace(/[:;]\s*$/u, '');
  if (body !== lead) {
    const last = lastWords(body.trim(), 3);
    const leads =
      last.search(sense.reporting) >= 0 ||
      sense.negation.test(lastWords(last, 1)) ||
      sense.interrupted.test(last);
    if (!leads || lead.trim().endsWith(';')) return '';
  }
  const at = Math.max(body.lastIndexOf(';'), body.lastIndexOf(': '));
  return at < 0 ? body : body.slice(at + 1).trim();
}

function afterComma(lead: string, sense: SenseWords): string {
  const parts = lead.split(/,\s+|,$/u).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const [outer, inner] = [parts.at(-3), parts.at(-2)];
  if (inner === undefined) return last;
  const interrupted = outer !== undefined && sense.interrupted.test(outer);
  if (last === '') {
    if (interrupted) return outer;
    return inner.split(' ').length <= 2 && (sense.hedge.test(inner) || sense.doubt.test(inner)) ? inner : '';
  }
  if (interrupted) return `${outer} ${last}`;
  if (sense.goesOn.test(last)) return `${parts.length > 2 ? outer : inner} ${last}`;
  // `no clear, convincing evidence that`: an adjective, not a clause.
  const begins = last.search(sense.newClause) === 0 || last.search(sense.joining) === 0;
  if (
    !begins &&
    last.includes(' ') &&
    sense.negation.test(lastWords(inner, 2)) &&
    !sense.finiteVerb.test(last)
  )
    return `${inner} ${last}`;
  return last;
}

function afterConjunction(lead: string, words: string, sense: SenseWords): string {
  let from = 0;
  for (const { index, 0: word } of lead.matchAll(sense.newClause)) {
    if (!sense.keepsClause.test(lead.slice(from, index).trim())) from = index + word.length;
  }
  for (const { index, 0: word } of lead.matchAll(sense.joining)) {
    const before = lead.slice(from, index);
    const rest = `${lead.slice(index + word.length)} ${words}`.trim();
    if (beginsClause(before, rest, sense)) from = index + word.length;
  }
  const joined = sense.joiningFirst.exec(words)?.[0];
  const isApart =
    joined !== undefined && beginsWithSubject(words.slice(joined.length), lead.slice(from), sense);
  return isApart ? '' : lead.slice(from).trim();
}

/** `And nobody uses it`, after `we cannot heat it`: who is called so does what follows, and nothing before reaches it. */
function beginsWithSubject(words: string, before: string, sense: SenseWords): boolean {
  return (
    sense.clauseSubject.test(words) && !sense.subordinate.test(before) && !sense.denialOfClause.test(before)
  );
}

function beginsClause(before: string, rest: string, sense: SenseWords): boolean {
  // `Denies that it is to blame and says that`: who denies the one says the other.
  if (rest.search(sense.reporting) === 0) return true;
  if (sense.denialOfClause.test(before)) return false;
  if (beginsWithSubject(rest, before, sense)) return true;
  if (sense.pastVerb.test(rest)) return sense.withAuxiliary.test(before);
  return sense.clauseStart.test(rest) && sense.finiteVerb.test(rest.split(' ').slice(1, 9).join(' '));
}

function afterReport(lead: string, sense: SenseWords): string {
  let from = 0;
  for (const { index, 0: verb } of lead.matchAll(sense.reporting)) {
    if (!sense.unreported.test(lead.slice(from, index).trim())) from = index + verb.length;
  }
  const rest = lead.slice(from);
  // `claimed falsely that`: the adverb belongs to the verb.
  return rest.trim();
}

function lastWords(text: string, count: number): string {
  return text.split(' ').slice(-count).join(' ');
}
