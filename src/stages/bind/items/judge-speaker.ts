import { distance } from 'fastest-levenshtein';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { readingLanguage } from '../reading-language.ts';
import { antecedentIn } from '../text/antecedent.ts';
import type { Attribution } from '../text/attributions.ts';
import { foldText } from '../text/fold.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { quotedLetterAt } from '../text/quoted-letter.ts';
import { sameName } from '../text/same-name.ts';
import { wholeOf } from '../text/sentence-at.ts';
import { type Spoken, spokenAround } from '../text/speaker-of.ts';
import { standsIn } from '../text/stands-in.ts';
import { addressedIn, introducedNames, type Label, labelAt, sectionBehindTurns } from '../text/turns.ts';
import { isInFrontMatter, namesOf, paragraphsNaming, peopleInFrontMatter } from './find-names.ts';
import { peopleOf } from './people-of.ts';
import type { SpeakerSubject } from './speaker-subject.ts';

/** Who says the words of an item, held against who is said to. */
export type SpeakerVerdict =
  | { readonly kind: 'supported' }
  /** The document gives them to somebody else. */
  | { readonly kind: 'differs'; readonly other: string; readonly hint: string }
  /** They are in an earlier letter that the document quotes, and does not say by whom. */
  | { readonly kind: 'quoted' }
  /** Somebody quotes them in a turn, and does not say by whom. */
  | { readonly kind: 'retold' }
  /** Nobody who is said to speak is named near the words. */
  | { readonly kind: 'unnamed' };

/** How many paragraphs away from the words their speaker may be named. */
const REACH = 2;

const SUPPORTED = { kind: 'supported' } as const;

/** The label of a turn decides; else the verb of speech next to the words; else who was named last. */
export const judgeSpeaker: (subject: SpeakerSubject) => SpeakerVerdict = onceFor((subject) => {
  const { document, evidence, context } = subject;
  const whole = wholeOf(evidence.pieces);
  const label = labelAt(document, whole.start, peopleOf(context));
  const spoken = spokenAround(document, whole, evidence.pieces[0]);
  if (label !== undefined) return judgeLabel(label, spoken, subject);
  return judgeVerbs(spoken, subject) ?? judgeQuoted(whole.start, subject) ?? judgeNearness(subject);
});

/** What a letter quotes of an earlier one is not said by who writes it. */
function judgeQuoted(offset: number, subject: SpeakerSubject): SpeakerVerdict | undefined {
  const letter = quotedLetterAt(subject.document, offset);
  if (letter === undefined) return undefined;
  const { from } = letter;
  if (from !== undefined && isSpeaker(from, subject)) return SUPPORTED;
  const isAuthor = namesOf(subject.speaker).some((name) => isInFrontMatter(subject.document, name));
  if (!isAuthor) return undefined;
  return from === undefined ? { kind: 'quoted' } : differs(from, subject);
}

function judgeLabel(label: Label, spoken: Spoken, subject: SpeakerSubject): SpeakerVerdict {
  const { here, adjacent } = spoken;
  // What the turn's own speaker goes on to tell of somebody gives that one nothing of what comes before.
  const leads = ({ start }: Attribution): boolean => spoken.quoted || start < spoken.lead.length;
  const quoted = (adjacent ? here.slice(0, 1) : here.filter(leads)).some(
    (one) => one.kind === 'name' && judgeOne(one, subject) === 'yes',
  );
  if (quoted) return SUPPORTED;
  const told = toldBy(here, subject);
  if (told !== undefined) return differs(told, subject);
  // Within a turn somebody else is quoted: `Pelle told me: “I was so tired.”`
  const [next] = here;
  if (adjacent && next?.kind === 'name' && judgeOne(next, subject) === 'no')
    return differs(bestOf(next, subject), subject);
  const within = judgeWithin(label, spoken, subject);
  if (within !== undefined) return within;
  const { interviewers } = peopleOf(subject.context);
  const language = readingLanguage(subject.document);
  const asks =
    interviewers.some((name) => isSpeaker(name, subject)) ||
    [subject.speaker.name, subject.speaker.role ?? ''].some((text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => language.speech.questions.has(word)),
    );
  switch (label.kind) {
    case 'question':
      return asks ? SUPPORTED : differs(interviewers[0] ?? label.name, subject);
    case 'answer':
      return asks ? differs(label.name, subject) : SUPPORTED;
    case 'chair':
      return isSpeaker(label.name, subject) || describes(label.name, subject.speaker)
        ? SUPPORTED
        : differs(label.name, subject);
    case 'name':
      return isSpeaker(label.name, subject) || isIntroduced(label, subject)
        ? SUPPORTED
        : differs(label.name, subject);
  }
}

/** `CALLER: …`, who says a name in a later turn, or is known by a role: `caller`. */
function isIntroduced(label: Label, { document, context, speaker }: SpeakerSubject): boolean {
  const { speech } = readingLanguage(document);
  const word = label.name.toLowerCase().split(' ')[0] ?? '';
  if (!speech.callers.has(word)) return false;
  const given = introducedNames(document, label, peopleOf(context));
  if (given.length === 0) return describes(word, speaker);
  return namesOf(speaker).some((name) =>
    given.some((words) => standsIn(words, name, readingLanguage(document))),
  );
}

/** What somebody in a turn quotes: whose words they are is told by what leads to the quotation marks. */
function judgeWithin(label: Label, spoken: Spoken, subject: SpeakerSubject): SpeakerVerdict | undefined {
  const { here, adjacent, aroundMarks, sentencesBefore } = spoken;
  const { document, context } = subject;
  const language = readingLanguage(document);
  const { speech } = language;
  if (aroundMarks === undefined) return undefined;
  const { before, behind } = aroundMarks;
  const isLabelled = before.toLowerCase().includes(label.name.toLowerCase());
  const lead = isLabelled ? before.slice(before.indexOf(':') + 1) : before;
  // `ANNA: “I saw it.”`: all of the turn is between marks.
  if (!/\p{L}/u.test(lead)) return undefined;
  const labelLength = before.length - lead.length;
  const sentence = before.slice(Math.max(labelLength, sentencesBefore.length));
  if (speech.addressed.test(sentence)) {
    const other = addressedIn(document, label, peopleOf(context));
    if (other !== undefined) return isSpeaker(other.name, subject) ? SUPPORTED : differs(other.name, subject);
  }
  const next = adjacent ? here[0] : undefined;
  if (next?.kind === 'pronoun' && !speech.persons.has(next.who)) return undefined;
  const isOwn = isSpeaker(label.name, subject) || isIntroduced(label, subject);
  if (next === undefined) {
    const isLed = /:\s*["“”'‘„«]?\s*$/u.test(before) && !speech.firstPerson.test(sentence);
    if (!isLed) return undefined;
    if (!isOwn) return namesSpeaker(`${lead} ${behind}`, subject) ? SUPPORTED : undefined;
    return namedOrNobody(`${lead} ${behind}`, subject);
  }
  if (next.kind !== 'pronoun') {
    if (!isOwn) return namesSpeaker(`${lead} ${behind}`, subject) ? SUPPORTED : undefined;
    return describes(next.who, subject.speaker) ? undefined : differs(next.who, subject);
  }
  const found = antecedentIn(sentencesBefore.slice(labelLength), document);
  if (found !== undefined) return isSpeaker(found.who, subject) ? SUPPORTED : differs(found.who, subject);
  if (isOwn) return { kind: 'retold' };
  return namesSpeaker(lead, subject) ? SUPPORTED : undefined;
}

/** Words that are led to by a colon, and by nothing that the turn's own speaker says of himself. */
function namedOrNobody(text: string, subject: SpeakerSubject): SpeakerVerdict | undefined {
  const other = others(subject).find(([, entity]) =>
    namesOf(entity).some((name) => names(text, name, subject)),
  );
  return other === undefined ? { kind: 'retold' } : differs(other[1].name, subject);
}

function namesSpeaker(text: string, subject: SpeakerSubject): boolean {
  return namesOf(subject.speaker).some((name) => names(text, name, subject));
}

/**
 * Whose words somebody tells in a turn: `The management says that staffing is safe; we say that it is not`. What
 * leads to the words says whose they are, where they begin after it.
 */
function toldBy(here: Spoken['here'], subject: SpeakerSubject): string | undefined {
  const { document, evidence, item } = subject;
  if (item.kind !== 'quotation') return undefined;
  const { speech } = readingLanguage(document);
  const [piece] = evidence.pieces;
  const paragraph = paragraphAt(document.text, piece.start);
  if (paragraph === undefined) return undefined;
  const local = piece.start - paragraph.start;
  const words = document.text.text.slice(paragraph.start, piece.start);
  const told = here.find(({ kind, end }) => {
    if (kind === 'pronoun' || end > local || local - end > TOLD) return false;
    // `told us that`: an object and `that`, and nothing else, lead to what is told.
    const between =
      words
        .slice(end)
        .toLowerCase()
        .match(/[\p{L}]+|[^\s\p{L}]/gu) ?? [];
    return (
      between.some((word) => speech.that.has(word)) &&
      between.every((word) => speech.that.has(word) || /^\p{L}{1,4}$/u.test(word))
    );
  });
  return told === undefined || judgeOne(told, subject) === 'yes' ? undefined : told.who;
}

/** UTF-16 units between a verb of speech and what it tells. */
const TOLD = 16;

function judgeVerbs(spoken: Spoken, subject: SpeakerSubject): SpeakerVerdict | undefined {
  const { here, adjacent, before, between } = spoken;
  const inner = wholeOf(subject.evidence.pieces);
  const isAuthor = namesOf(subject.speaker).some((name) => isInFrontMatter(subject.document, name));
  const decisive = adjacent ? here.slice(0, 1) : here;
  const verdicts = decisive.map((one) => judgeOne(one, subject));
  if (verdicts.includes('yes')) return SUPPORTED;
  const wrong = decisive.find((_, index) => verdicts[index] === 'no');
  if (wrong !== undefined && verdicts.every((verdict) => verdict === 'no')) {
    // The author of a document tells what somebody said.
    if (!adjacent && isAuthor && inner.end - inner.start > 40) return undefined;
    return differs(bestOf(wrong, subject), subject);
  }
  const { speech } = readingLanguage(subject.document);
  const pronoun = decisive.find(({ kind, who }) => kind === 'pronoun' && speech.persons.has(who));
  if (pronoun !== undefined && verdicts.every((verdict) => verdict === 'open')) {
    const meant = judgePronoun(pronoun, spoken, subject);
    if (meant !== undefined) return meant;
  }
  if (before === undefined) return undefined;
  const goesOn = pronoun !== undefined || (here.length === 0 && spoken.quoted);
  if (!goesOn || judgeOne(before, subject) !== 'no') return undefined;
  if (namesOf(subject.speaker).some((name) => names(between, name, subject))) return undefined;
  if (here.length === 0 && !before.sameParagraph) return undefined;
  if (before.kind !== 'name' || speech.unnamed.has(before.who.toLowerCase())) return undefined;
  return isAuthor && here.length === 0 ? undefined : differs(before.who, subject);
}

/** `He` is the subject of the sentence before, where that is somebody: `Mr Wenn has led them since May. “…,” he said`. */
function judgePronoun(
  pronoun: Attribution,
  { lead, sentencesBefore }: Spoken,
  subject: SpeakerSubject,
): SpeakerVerdict | undefined {
  const { speech } = readingLanguage(subject.document);
  // `Analysts were less sure: the plan, they wrote, “…”`.
  const [subjectHere = ''] = lead.slice(sentencesBefore.length).trim().split(' ');
  if (pronoun.who !== subjectHere.toLowerCase() && speech.unnamed.has(subjectHere.toLowerCase()))
    return subject.speaker.kind === 'person' ? differs(subjectHere, subject) : undefined;
  const found = antecedentIn(sentencesBefore, subject.document);
  if (found === undefined) return undefined;
  const own = namesOf(subject.speaker);
  if (isSpeaker(found.who, subject)) return SUPPORTED;
  // Who is named since may be meant as well.
  const since = `${found.since}${lead.slice(sentencesBefore.length)}`;
  const heard = found.isNext ? since : lead;
  if (own.some((name) => names(heard, name, subject)) || describesIn(heard, subject)) return undefined;
  return speech.oneself.has(pronoun.who) ? differs(found.who, subject) : undefined;
}

/** Whether a text speaks of the one who is said to speak by a word of the role: `the mayor`. */
function describesIn(text: string, { speaker }: SpeakerSubject): boolean {
  const role = (speaker.role ?? '').toLowerCase().split(/[^\p{L}-]+/u);
  const words = new Set(text.toLowerCase().split(/[^\p{L}-]+/u));
  return role.some((word) => word.length > 4 && words.has(word));
}

/** Of several names the one that is an entity's. */
function bestOf({ who, also }: Attribution, subject: SpeakerSubject): string {
  const language = readingLanguage(subject.document);
  const isEntity = (name: string): boolean =>
    others(subject).some(([, entity]) => namesOf(entity).some((known) => sameName(name, known, language)));
  return [who, ...(also ?? [])].find(isEntity) ?? who;
}

/** A text names somebody by the whole name, or by its last word. */
function names(text: string, name: string, { document }: SpeakerSubject): boolean {
  const language = readingLanguage(document);
  const last = name.split(' ').at(-1) ?? name;
  return standsIn(text, name, language) || (last.length > 2 && standsIn(text, last, language));
}

function judgeOne({ who, also, kind }: Attribution, subject: SpeakerSubject): 'yes' | 'no' | 'open' {
  if (also?.some((name) => isSpeaker(name, subject)) ?? false) return 'yes';
  switch (kind) {
    case 'name':
      return isSpeaker(who, subject) || describes(who, subject.speaker) ? 'yes' : 'no';
    case 'unnamed':
      if (describes(who, subject.speaker) || isSpeaker(who, subject)) return 'yes';
      return subject.speaker.kind === 'person' || isOneOfNobody(who, subject) ? 'no' : 'open';
    case 'described':
      if (describes(who, subject.speaker) || isSpeaker(who, subject)) return 'yes';
      if (isBody(who, subject) || isOfAuthors(who, subject)) return 'no';
      return others(subject).some(
        ([, entity]) =>
          describes(who, entity) ||
          namesOf(entity).some((name) => sameName(who, name, readingLanguage(subject.document))),
      )
        ? 'no'
        : 'open';
    case 'pronoun':
      // `He said` gives nothing to a council.
      return readingLanguage(subject.document).speech.oneself.has(who) &&
        subject.speaker.kind === 'organisation'
        ? 'no'
        : 'open';
  }
}

/** `A steward said` gives nothing to the company; `a spokesman said` does. */
function isOneOfNobody(who: string, { speaker, document }: SpeakerSubject): boolean {
  const { speech } = readingLanguage(document);
  const words = who.toLowerCase().split(' ');
  return (
    speaker.kind === 'organisation' &&
    speech.indefinites.has(words[0] ?? '') &&
    !words.some((word) => speech.voices.has(word))
  );
}

/** `The authors write` gives nothing to somebody who is none of them. */
function isOfAuthors(who: string, { speaker, document }: SpeakerSubject): boolean {
  const { speech } = readingLanguage(document);
  return (
    speech.authors.has(who.toLowerCase().split(' ').at(-1) ?? '') &&
    peopleInFrontMatter(document).authors.length > 0 &&
    !namesOf(speaker).some((name) => isInFrontMatter(document, name))
  );
}

/** `The council denied` gives nothing to a person, but to one who speaks for it. */
function isBody(who: string, { speaker, document }: SpeakerSubject): boolean {
  const { speech } = readingLanguage(document);
  const isOfIt = (speaker.role ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => speech.voices.has(word));
  return speaker.kind === 'person' && !isOfIt && speech.bodies.has(who.toLowerCase().split(' ').at(-1) ?? '');
}

/** Whether a name in the document is the speaker's, and not better another's. */
function isSpeaker(who: string, subject: SpeakerSubject): boolean {
  const language = readingLanguage(subject.document);
  const own = namesOf(subject.speaker);
  if (!own.some((name) => sameName(who, name, language))) return false;
  const exact = (list: readonly string[]): boolean =>
    list.some((name) => foldText(name).toLowerCase() === foldText(who).toLowerCase());
  return exact(own) || !others(subject).some(([, entity]) => exact(namesOf(entity)));
}

function others({ speaker, context }: SpeakerSubject): readonly (readonly [string, Entity])[] {
  return Object.entries(context.extraction.content.data.entities ?? {}).filter(
    ([, entity]) => entity !== speaker,
  );
}

/** Whether the last word of a description is in somebody's name or role: `the mayor`, of `Mayor of Ashford`. */
function describes(who: string, { name, role }: Entity): boolean {
  const noun = who.toLowerCase().split(' ').at(-1)?.replace(/s$/, '') ?? '';
  const known = `${name} ${role ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return (
    noun.length > 2 && known.some((word) => word.replace(/s$/, '') === noun) && /^\p{Ll}|^The /u.test(who)
  );
}

function differs(other: string, subject: SpeakerSubject): SpeakerVerdict {
  const language = readingLanguage(subject.document);
  const own = namesOf(subject.speaker);
  const found = others(subject).find(
    ([, entity]) =>
      namesOf(entity).some((name) => sameName(other, name, language)) || describes(other, entity),
  );
  if (found !== undefined) {
    return {
      kind: 'differs',
      other,
      hint: `said by ${found[1].name}: write \`${subject.field}: ${found[0]}\``,
    };
  }
  const isNear = own.some((name) =>
    name
      .split(' ')
      .some(
        (word) =>
          word.length > 3 &&
          other
            .split(' ')
            .some((part) => distance(part.toLowerCase(), word.toLowerCase()) <= 2 && part.length > 3),
      ),
  );
  if (language.speech.pronouns.has(other.toLowerCase()))
    return {
      kind: 'differs',
      other,
      hint: `give whoever “${other}” means as \`${subject.field}\`, or leave it out`,
    };
  return {
    kind: 'differs',
    other,
    hint: isNear
      ? `add the alias “${other}” to ${subject.speaker.name}, if they are the same`
      : `said by ${other}: add ${other} to the entities and make it the ${subject.field}, or choose other words`,
  };
}

function judgeNearness({ speaker, evidence, document, context }: SpeakerSubject): SpeakerVerdict {
  const all = namesOf(speaker);
  if (all.some((name) => isInFrontMatter(document, name))) return SUPPORTED;
  const [first, last] = evidence.paragraphs;
  const lastWords = all
    .map((name) => name.split(' ').at(-1) ?? name)
    .filter((word) => /^\p{Lu}.{2}/u.test(word));
  // Whoever has the last turn before a section of the report says nothing in it.
  const section = sectionBehindTurns(document, wholeOf(evidence.pieces).start, peopleOf(context));
  const from = Math.max(first - REACH, section?.[0]?.number ?? 0);
  const to = Math.min(last + REACH, section?.at(-1)?.number ?? Number.POSITIVE_INFINITY);
  const near = paragraphsNaming(document, [...all, ...lastWords]).some(
    (number) => number >= from && number <= to,
  );
  return near ? SUPPORTED : { kind: 'unnamed' };
}
