import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { speakerDiffers } from '../../../ground/model/diagnostics/names.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Prose, SpokenWords } from '../prose/prose.ts';
import type { QuotedPhrase } from '../prose/quoted-phrases.ts';
import { isRoleOf } from '../prose/role-of-speaker.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import { namesIn } from '../prose/speaker-credits.ts';
import { type Attribution, attributionsIn } from '../text/attributions.ts';
import { quotedForm } from '../text/quoted-form.ts';
import { sameName } from '../text/same-name.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SPEAKER_DIFFERS'],
  holds:
    'A sentence that gives a quotation to somebody by name, with a verb of speech right next to it or as “Wren: …”, “for Wren, …”, “in Wren’s words”, “… (Wren)”, names the speaker of the item that it cites; so does one that reports the words, “Wren says that …”.',
  blind:
    'A speaker who is not an entity of the extraction, or is not called by a name that it has: the critics, he.',
  check: (prose) => {
    const spoken = prose.spoken ?? [];
    if (spoken.length === 0) return [];
    const { language } = prose;
    const bare = withoutQuoted(prose);
    const said =
      prose.quoted.length === 0 ? [] : attributionsIn(bare, language, language.speech.quotingVerbs);
    const found = prose.quoted.flatMap((phrase) => checkPhrase(phrase, said, prose));
    return found.length > 0 ? found : checkReports(bare, prose);
  },
};

/**
 * What somebody is said to say in the author's words: `Wren says that it is late`, of what only Berg says. Whoever the
 * sentence names besides may be meant, and so may those whom the evidence names.
 */
function checkReports(bare: string, prose: Prose): readonly Diagnostic[] {
  const { language, people = [], stretches = [] } = prose;
  if (people.length === 0 || prose.isAside) return [];
  const whole = { start: 0, end: bare.length, spoken: prose.isAllSpoken ? prose.spoken : undefined };
  const parts = stretches.length > 1 ? stretches : [whole];
  const said = attributionsIn(bare, language);
  const [found] = parts.flatMap(({ start, end, spoken }) => {
    if (spoken === undefined) return [];
    const text = bare.slice(start, end);
    const own = spoken.flatMap(({ names }) => names);
    const isOwn = (name: string): boolean => own.some((one) => sameName(name, one, language));
    const isNamed = own.some((name) => standsIn(text, name.split(' ').at(-1) ?? name, language));
    // Of a body somebody speaks who has a name.
    const isPerson = people.some((names) => names.some(isOwn));
    const isOpen = said.some(
      ({ kind, ...one }) => kind === 'pronoun' && one.start >= start && one.end <= end,
    );
    if (isNamed || !isPerson || isOpen) return [];
    const evidence = spoken.flatMap(({ words }) => words).join(' ');
    return said.flatMap((one) => {
      if (one.kind === 'described' && one.start >= start && one.end <= end && !isRoleOf(one, spoken, prose))
        return [report(one, spoken[0]?.words[0] ?? '', spoken, prose)];
      if (one.kind !== 'name' || one.start < start || one.end > end) return [];
      const all = [one.who, ...(one.also ?? [])];
      const last = bare.slice(one.start, one.end).split(' ').at(-1)?.toLowerCase() ?? '';
      if (
        language.speech.asking.has(last) ||
        language.speech.asking.has(bare.slice(one.start).split(' ')[0] ?? '')
      )
        return [];
      const isKnown = people.flat().some((name) => all.some((who) => sameName(who, name, language)));
      const isTold = all.some((who) => standsIn(evidence, who.split(' ').at(-1) ?? who, language));
      if (!isKnown || isTold || all.some(isOwn) || prose.isOwn(one)) return [];
      return [report(one, spoken[0]?.words[0] ?? '', spoken, prose)];
    });
  });
  return found === undefined ? [] : [found];
}

/** What is between quotation marks is said, and says nobody. Offsets stay as they are. */
function withoutQuoted({ text, quoted }: Prose): string {
  let bare = text;
  for (const { span } of quoted)
    bare = `${bare.slice(0, span.start)}${'x'.repeat(span.end - span.start)}${bare.slice(span.end)}`;
  return bare;
}

/** UTF-16 units between a verb of speech and the words: a mark, `that`. */
const BESIDE = 9;

function checkPhrase(
  { span, words }: QuotedPhrase,
  said: readonly Attribution[],
  prose: Prose,
): readonly Diagnostic[] {
  const { language } = prose;
  if (prose.isOwn(span)) return [];
  const bare = words.replace(/[,.;:!?]+$/, '');
  const sources = (prose.spoken ?? []).filter((one) =>
    one.words.some((text) => standsIn(text, quotedForm(bare, one.words, language), language)),
  );
  const distance = ({ start, end }: Attribution): number =>
    end <= span.start ? span.start - end : start - span.end;
  const [next] = said
    .filter(
      (one) =>
        one.kind === 'name' &&
        distance(one) >= 0 &&
        (distance(one) <= BESIDE ||
          leadsTo(prose.text.slice(one.end, span.start).replace(/^,/, one.start === 0 ? ' ' : ','), prose)),
    )
    .toSorted((a, b) => distance(a) - distance(b));
  if (sources.length === 0) return [];
  const people = prose.people ?? [];
  const inTurn = namedInTurn(span, prose);
  if (inTurn !== undefined)
    return isAnyOf(inTurn, sources, language) ? [] : [report(inTurn, words, sources, prose)];
  const described = said.find(
    (one) =>
      one.kind === 'described' &&
      distance(one) >= 0 &&
      distance(one) <= BESIDE &&
      !/[;.?!]/.test(prose.text.slice(Math.min(one.end, span.end), Math.max(one.start, span.start))) &&
      !isRoleOf(one, sources, prose),
  );
  if (next === undefined && described !== undefined) return [report(described, words, sources, prose)];
  if (next === undefined) {
    const isMine = ({ who }: Attribution): boolean =>
      sources.some(({ names }) => names.some((name) => sameName(who, name, language)));
    const beside = besides(span, people, prose);
    const [other] = beside;
    return other === undefined || beside.some(isMine) ? [] : [report(other, words, sources, prose)];
  }
  const isMeant = (names: readonly string[]): boolean =>
    [next.who, ...(next.also ?? [])].some((who) => names.some((name) => sameName(who, name, language)));
  if (sources.some(({ names }) => isMeant(names))) {
    const joint = joinedTo(next, prose).find((one) => !isAnyOf(one, sources, language));
    return joint === undefined ? [] : [report(joint, words, sources, prose)];
  }
  return people.some(isMeant) ? [report(next, words, sources, prose)] : [];
}

function isAnyOf({ who }: Attribution, sources: readonly SpokenWords[], language: Language): boolean {
  return sources.some(({ names }) => names.some((name) => sameName(who, name, language)));
}

/** `“…” and “…”, said Wren and Berg respectively`: whose turn it is. */
function namedInTurn(span: Span, prose: Prose): Attribution | undefined {
  const { language, quoted, people = [] } = prose;
  const bare = withoutQuoted(prose);
  const words = bare.toLowerCase().split(/[^\p{L}]+/u);
  if (!words.some((word) => language.speech.inTurn.has(word))) return undefined;
  const named = namesIn(bare, people).toSorted((a, b) => a.start - b.start);
  return named.length === quoted.length ? named[quoted.findIndex((one) => one.span === span)] : undefined;
}

/** Those who are the subject of the same verb: `Wren and Berg agree`. */
function joinedTo({ who, start, end }: Attribution, prose: Prose): readonly Attribution[] {
  const { language, people = [] } = prose;
  const bare = withoutQuoted(prose);
  const at = bare.indexOf(who, start);
  const before = bare.slice(0, at < 0 ? start : at);
  const behind = bare.slice(end);
  return namesIn(bare, people).filter((one) => {
    if (sameName(one.who, who, language)) return false;
    const isBefore =
      one.end <= start && language.speech.joined.test(before.slice(one.end)) && isOpening(before, one.start);
    const next = one.start - end;
    return (
      isBefore ||
      (next > 0 &&
        language.speech.joined.test(behind.slice(0, next)) &&
        /^[\s.;:]*(?:x|$)/u.test(bare.slice(one.end)))
    );
  });
}

/** Nobody else does something before: `Wren, Berg and Quill say`, not `Wren met Berg and Quill said`. */
function isOpening(text: string, at: number): boolean {
  return /(?:^|[.;:x]\s*)(?:\p{Lu}[\p{L}.’-]*,? )*$/u.test(text.slice(Math.max(0, at - OPENING), at));
}

/** UTF-16 units of the names of those who do something together. */
const OPENING = 160;

/** Those who are named right beside the words, in a way that gives them the words without a verb of speech. */
function besides(
  { start, end }: Span,
  people: readonly (readonly string[])[],
  { text, language }: Prose,
): readonly Attribution[] {
  const before = text.slice(0, start).replace(/[\s“"'‘„«(]+$/u, '');
  const behind = text.slice(end);
  const lead = /^[”"'’»,.\s]*(?:\(|[–—-]\s?)\s*/u.exec(behind)?.[0];
  return people.flat().flatMap((name): readonly Attribution[] => {
    const forms = [...new Set([name, name.split(' ').at(-1) ?? name])];
    return forms.flatMap((form): readonly Attribution[] => {
      const at = before.toLowerCase().lastIndexOf(form.toLowerCase());
      const isWord = at >= 0 && !/[\p{L}\p{N}]$/u.test(before.slice(0, at));
      const after = before.slice(at + form.length);
      const isLed =
        /^(?:[,:](?: [\p{L}'’-]+){0,6})?$/u.test(after) &&
        language.speech.leadsToName.test(before.slice(0, at));
      const isLabel =
        /^\s*:$/u.test(after) && /(?:^|[.;!?–—-]\s*)(?:\p{Lu}[\p{L}.’-]* ){0,3}$/u.test(before.slice(0, at));
      if (isWord && after === '' && isSubject(before.slice(0, at), text.slice(start, end), language))
        return [{ kind: 'name', who: name, start: at, end: at + form.length }];
      if (isWord && (isLed || isLabel || language.speech.ownedWords.test(after)))
        return [{ kind: 'name', who: name, start: at, end: at + form.length }];
      const of = language.speech.isWordsOf.exec(behind)?.[0];
      const owner = of === undefined ? '' : behind.slice(of.length);
      if (of !== undefined && owner.startsWith(form) && !/^\p{L}/u.test(owner.slice(form.length)))
        return [{ kind: 'name', who: name, start: end + of.length, end: end + of.length + form.length }];
      const rest = lead === undefined ? '' : behind.slice(lead.length);
      const found = lead === undefined ? -1 : rest.slice(0, form.length + TITLE).indexOf(form);
      const isNext =
        found >= 0 &&
        /^(?:(?:\p{Lu}\p{L}*\.?) ){0,2}$/u.test(rest.slice(0, found)) &&
        !/^\p{L}/u.test(rest.slice(found + form.length));
      const from = end + (lead?.length ?? 0) + found;
      return isNext ? [{ kind: 'name', who: name, start: from, end: from + form.length }] : [];
    });
  });
}

/** `Wren “could smell it”`: whoever opens the sentence does what the words say, which begin with a verb. */
function isSubject(before: string, words: string, language: Language): boolean {
  const isOpening = /^(?:\p{Lu}[\p{L}.’-]* ){0,3}$/u.test(before);
  const [first = ''] = /\p{L}[\p{L}’'-]*/u.exec(words) ?? [];
  return isOpening && /^\p{Ll}/u.test(first) && language.sense.finiteVerb.test(first);
}

/** UTF-16 units of titles and first names before a name. */
const TITLE = 24;

/** UTF-16 units between a verb that leads to the words and the words: `thought the drought “…”`. */
const LEAD = 40;

/** Nobody else is named between, and no clause ends. */
function leadsTo(words: string, { language, people = [] }: Prose): boolean {
  const between = words.replace(/[“"'‘„«]+$/u, '');
  if (between === '' || between.length > LEAD || /[.,;:“”"]/.test(between)) return false;
  return !people.flat().some((name) => standsIn(between, name.split(' ').at(-1) ?? name, language));
}

function report(
  { start, end, who }: Attribution,
  words: string,
  sources: readonly SpokenWords[],
  prose: Prose,
): Diagnostic {
  const [speaker = ''] = sources[0]?.names ?? [];
  const hint = `write that ${speaker} says it, or cite the words of ${who}`;
  const diagnostic = speakerDiffers(prose.placeOf({ start, end }), words, who, speaker, hint);
  const at = prose.text.indexOf(who, start);
  if (at < start || at + who.length > end) return diagnostic;
  return withFixes(diagnostic, sourceWordsFix(prose, { start: at, end: at + who.length }, speaker));
}

const SOURCE = `**Quill:** Critics say the cost has doubled.

**Berg:** It has not doubled. The gates are late.

Ada Lindqvist warned of it.`;
const extraction = `entities:
  berg: { kind: person, name: Berg }
  quill: { kind: person, name: Quill }
  ada: { kind: person, name: Ada Lindqvist }
quotations:
  cost: { words: Critics say the cost has doubled, speaker: quill }
  doubled: { words: It has not doubled, speaker: berg }
  late: { words: The gates are late, speaker: berg }`;

const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  front: 'type: interview',
  extraction,
  narrative,
});

const OFFICES = `Ada Rossi, the medical director, and Tom Hale, chief executive of the trust, met.

**Rossi:** The wards are safe at night.

**Hale:** We will open the new wing in the spring.`;
const offices = (narrative: string): RuleCase => ({
  source: OFFICES,
  front: 'type: interview',
  extraction: `entities:
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale }
quotations:
  safe: { words: The wards are safe at night, speaker: rossi }
  wing: { words: We will open the new wing in the spring, speaker: hale }`,
  narrative,
});

/** Somebody whose name describes him, beside somebody who has spoken. */
const described = (narrative: string): RuleCase => ({
  source: 'Berg: The gates are late, and the lock is sound.\n\nThe keeper was asked, too.',
  extraction: `entities:
  berg: { kind: person, name: Jan Berg, aliases: [Berg] }
  keeper: { kind: person, name: Former Keeper of the Lock, aliases: [The keeper] }
claims:
  late: { text: The gates come late., kind: reported, speaker: berg, evidence: The gates are late }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    described('Berg holds that the gates come late [@late]; the former keeper was asked as well.'),
    described('A former keeper is not needed to see that the gates come late [@late].'),
    offices('“The wards are safe at night,” the medical director said [@safe].'),
    offices('“We will open the new wing in the spring,” the trust said [@wing].'),
    offices('“We will open the new wing in the spring,” the head of the hospital said [@wing].'),
    offices('The chief executive says that the new wing will open in the spring [@wing].'),
    says('For Berg it “has not doubled”, and Quill heard it [@doubled].'),
    says('“It has not doubled”, Berg says [@doubled].'),
    says('“It has not doubled”, says Berg [@doubled].'),
    says('Berg says: “It has not doubled” [@doubled].'),
    says('According to Berg, “It has not doubled” [@doubled].'),
    says('He says: “It has not doubled” [@doubled].'),
    says('“It has not doubled”, Berg told Quill [@doubled].'),
    says('Quill had said that it doubled; “It has not doubled”, Berg replied [@doubled].'),
    says('“It has not doubled”, Berg says, and “The gates are late”, he adds [@doubled; @late].'),
    says('“It has not doubled”, the engineer says [@doubled].'),
    says('Berg: “It has not doubled” [@doubled].'),
    says('For Berg, “It has not doubled” [@doubled].'),
    says('In Berg’s words, “It has not doubled” [@doubled].'),
    says('“It has not doubled” (Berg) [@doubled].'),
    says('“It has not doubled” (Berg to Quill) [@doubled].'),
    says('Asked by Quill, the engineer was firm: “It has not doubled” [@doubled].'),
    says('Berg answered Quill: “It has not doubled” [@doubled].'),
    says('Berg’s answer to Quill: “It has not doubled” [@doubled].'),
    says('Berg says that the gates come late [@late].'),
    says('The gates come late, Berg says [@late].'),
    says('The engineer says that the gates come late [@late].'),
    says('Berg contradicts what Quill says: the gates are late [@late].'),
    says('To Quill, who says so, he answers “It has not doubled” [@doubled].'),
    says(
      '“It has not doubled” and “Critics say the cost has doubled”, said Berg and Quill respectively [@doubled; @cost].',
    ),
    says('“It has not doubled” is an answer of Berg’s [@doubled].'),
    says('Quill met Berg, who said: “It has not doubled” [@doubled].'),
    says('Quill asked and Berg said: “It has not doubled” [@doubled].'),
    says('Quill’s complaint was answered: “It has not doubled” [@doubled].'),
  ],
  fail: [
    { ...described('The former keeper says that the gates come late [@late].'), at: 'The former keeper' },
    { ...described('The keeper says that the gates come late [@late].'), at: 'The keeper' },
    { ...described('According to the former keeper, the gates come late [@late].'), at: 'According' },
    {
      ...offices('“The wards are safe at night,” the chief executive said [@safe].'),
      at: 'the chief executive',
    },
    {
      ...offices('The medical director says that the new wing will open in the spring [@wing].'),
      at: 'The medical director',
    },
    { ...says('Quill “has not doubled” it [@doubled].'), at: 'Quill' },
    { ...says('Quill says that the gates come late [@late].'), at: 'Quill says' },
    { ...says('The gates come late, Quill says [@late].'), at: 'Quill says' },
    { ...says('According to Ada Lindqvist, the gates come late [@late].'), at: 'According' },
    { ...says('“It has not doubled”, Quill says [@doubled].'), at: 'Quill says' },
    { ...says('“It has not doubled”, says Quill [@doubled].'), at: 'says Quill' },
    { ...says('Quill says: “It has not doubled” [@doubled].'), at: 'Quill says' },
    { ...says('“It has not doubled”, Ada Lindqvist says [@doubled].'), at: 'Ada' },
    {
      ...says('Lindqvist said that “It has not doubled” [@doubled].'),
      at: 'Lindqvist',
      hint: 'Berg says it',
    },
    { ...says('Quill: “It has not doubled” [@doubled].'), at: 'Quill' },
    { ...says('For Quill, “It has not doubled” [@doubled].'), at: 'Quill' },
    { ...says('Quill and Berg agree: “It has not doubled” [@doubled].'), at: 'Quill' },
    { ...says('“It has not doubled”, said Berg and Quill [@doubled].'), at: 'Quill' },
    { ...says('“It has not doubled” is a sentence of Quill’s [@doubled].'), at: 'Quill' },
    { ...says('Quill’s complaint that “It has not doubled” is old [@doubled].'), at: 'Quill' },
    { ...says('For Ms Lindqvist, “It has not doubled” [@doubled].'), at: 'Lindqvist' },
    { ...says('In Quill’s words, “It has not doubled” [@doubled].'), at: 'In Quill' },
    { ...says('Ada Lindqvist’s view: “It has not doubled” [@doubled].'), at: 'Ada' },
    { ...says('“It has not doubled” (Quill) [@doubled].'), at: 'Quill' },
    { ...says('“It has not doubled” — Ada Lindqvist [@doubled].'), at: 'Ada' },
    { ...says('To quote Quill, “It has not doubled” [@doubled].'), at: 'Quill' },
    { ...says('According to Quill, the cost “has not doubled” [@doubled].'), at: 'According' },
    { ...says('According to Quill, “It has not doubled” [@doubled].'), at: 'According' },
  ],
};
