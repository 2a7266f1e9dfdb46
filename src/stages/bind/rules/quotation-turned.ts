import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { negationCut, senseCut } from '../../../ground/model/diagnostics/quotations.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import type { Prose } from '../prose/prose.ts';
import type { QuotedPhrase } from '../prose/quoted-phrases.ts';
import { stancesIn } from '../prose/stances-in.ts';
import type { CitedEvidence } from '../prose/support.ts';
import { readingLanguage } from '../reading-language.ts';
import { foldText } from '../text/fold.ts';
import { quotedForm } from '../text/quoted-form.ts';
import { cutBefore, cutBehind, type SenseCut, tellsCut } from '../text/sense-cut.ts';
import { surroundingsIn } from '../text/sentence-at.ts';
import { splitAtElisions } from '../text/split-at-elisions.ts';
import { placesIn } from '../text/stands-in.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['NEGATION_CUT', 'SENSE_CUT', 'SENSE_DIFFERS'],
  holds:
    'Whatever negates, doubts or limits quoted words in the source’s clause is in the quotation, or in the author’s words that govern it: before it in its clause, or right after it. And words that somebody says are not reported as denied or unsaid.',
  blind: 'Whether the author’s own condition paraphrases the source’s.',
  check: (prose) => prose.quoted.flatMap((phrase) => checkPhrase(phrase, prose)),
};

function checkPhrase({ span, words }: QuotedPhrase, prose: Prose): readonly Diagnostic[] {
  const cited = prose.support.cited ?? [];
  if (prose.isOwn(span) || cited.length === 0) return [];
  const cuts = cited.flatMap((one) => cutsIn(words, one));
  // One place in which the words are said as they are is enough.
  const [cut] = cuts;
  if (cut === undefined) return [];
  const around = { before: prose.text.slice(0, span.start), behind: prose.text.slice(span.end) };
  if (cut === 'none' || cuts.includes('none')) {
    const denial = denialOfReport(around, prose.language);
    return denial === undefined
      ? []
      : [senseDiffers(prose.placeOf(span), `says “${denial}” of words that are said`, words)];
  }
  if (tellsCut(words, around, cut, prose.language)) return [];
  const hint =
    cut.side === 'before'
      ? `begin the quotation with “${cut.words}”, or say so right before it`
      : `quote on to “${cut.words}”, or say so right before the quotation`;
  const place = prose.placeOf(span);
  return [
    cut.kind === 'negation'
      ? negationCut(place, words, cut.words, hint)
      : senseCut(place, words, cut.words, hint),
  ];
}

/** Stands for quoted words after what leads to them. */
const SOMETHING = 'things';

/** `He does not say: “…”`, `“…”, she denies`: a verb of speech beside the words that takes them back. */
function denialOfReport(
  { before, behind }: { readonly before: string; readonly behind: string },
  language: Language,
): string | undefined {
  const { sense, speech } = language;
  const told = foldText(before).replace(/[\s"'(,:]+$/u, '');
  // `It is false that “…”`.
  const stance = stancesIn(`${told} ${SOMETHING}`, language).find(
    ({ kind, span }) => kind === 'denied' && span.end === told.length,
  );
  if (stance !== undefined) return stance.text;
  const lead = foldText(before)
    .replace(/[\s"'(,:]+$/u, '')
    .split(' ');
  const verb = lead.findLastIndex((word) => speech.verbs.has(word.toLowerCase()));
  const rest = lead.slice(verb + 1);
  if (verb > 0 && rest.every((word) => speech.that.has(word.toLowerCase())) && rest.length < 2) {
    const negation = sense.plainNegation.exec(lead.slice(Math.max(0, verb - 1), verb).join(' '));
    if (negation !== null) return lead.slice(Math.max(0, verb - 1), verb + 1).join(' ');
  }
  const tail = /^[\s,"')]*((?:[\p{L}.'-]+ ){1,4})(\p{L}+)\s*(?:[.,;:[]|$)/u.exec(foldText(behind));
  const [, subject = '', last = ''] = tail ?? [];
  const isSubject = /^\p{Lu}/u.test(subject) || speech.pronouns.has(subject.trim().split(' ')[0] ?? '');
  const isDenied = speech.verbs.has(last) && sense.denying.test(`${last} that it`);
  return isSubject && isDenied ? `${subject}${last}` : undefined;
}

/** What each place of the words in a piece of evidence leaves off. */
function cutsIn(words: string, { evidence, document }: CitedEvidence): readonly (SenseCut | 'none')[] {
  const language = readingLanguage(document);
  const bare = foldText(words).replace(/[,.;:!?]+$/, '');
  const pieces = splitAtElisions(bare).map((piece) => quotedForm(piece, [evidence.words], language));
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  return evidence.pieces.flatMap((piece) => {
    const text = document.text.text.slice(piece.start, piece.end);
    const starts = placesIn(text, first, language);
    return starts.flatMap((start) => {
      const end = placesIn(text, last, language).find((place) => place.start >= start.start);
      if (end === undefined) return [];
      const span = { start: piece.start + start.start, end: piece.start + end.end };
      const around = surroundingsIn(document.text, span, language);
      return [cutBefore(words, around, language) ?? cutBehind(words, around, language) ?? ('none' as const)];
    });
  });
}

const extraction = `claims:
  fair:
    text: It is fair for most.
    kind: reported
    evidence: [{ quote: "a fair outcome for most of us, though not for all" }]
  road:
    text: He denied it.
    kind: reported
    evidence: [{ quote: He denied that the road was closed by the council }]
  bridge:
    text: The bridge could close if it fails.
    kind: reported
    evidence: [{ quote: "The bridge might be closed for good, but only if it fails" }]
  stone:
    text: It is built of stone.
    kind: reported
    evidence: [{ quote: The tower is built of stone }]`;

const SOURCE =
  'It is a fair outcome for most of us, though not for all. He denied that the road was closed by the council. The bridge might be closed for good, but only if it fails. The tower is built of stone, Berg says.';

const passes = (narrative: string) => ({ source: SOURCE, extraction, narrative });
const fails = (narrative: string, at: string, code: string) => ({
  source: SOURCE,
  extraction,
  narrative,
  at,
  code,
});

export const cases: RuleCases = {
  pass: [
    passes('“The tower is built of stone”, Berg says [@stone].'),
    passes('“The tower is built of stone”, which the owner denies [@stone].'),
    passes('Berg did not hesitate to say: “The tower is built of stone” [@stone].'),
    passes('He denied that “the road was closed by the council” [@road].'),
    passes('It is not so that “the road was closed by the council” [@road].'),
    passes('He “denied that the road was closed by the council” [@road].'),
    passes('It “might be closed for good, but only if it fails” [@bridge].'),
    passes('He denied under oath, as ever, that “the road was closed by the council” [@road].'),
    passes('Nobody, he holds, “was closed by the council” [@road].'),
    passes('Nobody can say that “the road was closed by the council” [@road].'),
    passes('“the road was closed by the council”, which he denied [@road].'),
    passes('That “the road was closed by the council” is untrue [@road].'),
    passes('He did not come, but he denied that “the road was closed by the council” [@road].'),
    passes('It is not known whether it “might be closed for good, but only if it fails” [@bridge].'),
    passes('If it fails, it “might be closed for good” [@bridge].'),
    passes('They call it “fair” for most [@fair].'),
    passes('It is “a fair outcome for most of us, though not for all” [@fair].'),
    passes('Perhaps it will “be closed for good, but only if it fails” [@bridge].'),
  ],
  fail: [
    fails('“The tower is built of stone”, Berg denies [@stone].', 'The tower', 'SENSE_DIFFERS'),
    fails('Berg denied that “The tower is built of stone” [@stone].', 'The tower', 'SENSE_DIFFERS'),
    fails('It is false that “The tower is built of stone” [@stone].', 'The tower', 'SENSE_DIFFERS'),
    fails(
      'Berg rejects the claim that “The tower is built of stone” [@stone].',
      'The tower',
      'SENSE_DIFFERS',
    ),
    fails('Berg does not say: “The tower is built of stone” [@stone].', 'The tower', 'SENSE_DIFFERS'),
    fails('Berg never said that “the tower is built of stone” [@stone].', 'the tower', 'SENSE_DIFFERS'),
    fails('We heard that “the road was closed by the council” [@road].', 'the road was', 'NEGATION_CUT'),
    fails(
      'He says “the road was closed by the council”, and not in haste [@road].',
      'the road',
      'NEGATION_CUT',
    ),
    fails('There is no doubt that “the road was closed by the council” [@road].', 'the road', 'NEGATION_CUT'),
    fails('He will never forget that “the road was closed” [@road].', 'the road', 'NEGATION_CUT'),
    fails('He said of it, not of the bridge: “the road was closed” [@road].', 'the road', 'NEGATION_CUT'),
    fails('He did not come. He said that “the road was closed” [@road].', 'the road', 'NEGATION_CUT'),
    fails('He never came, but “the road was closed” [@road].', 'the road', 'NEGATION_CUT'),
    fails('He does not ask if; it “might be closed for good” [@bridge].', 'might', 'SENSE_CUT'),
    fails('We heard that “the road was closed” [@road].', 'the road was', 'NEGATION_CUT'),
    fails('> the road was closed by the council [@road]', 'the road was', 'NEGATION_CUT'),
    fails('It will “be closed for good, but only if it fails” [@bridge].', 'be closed', 'SENSE_CUT'),
    fails('They call it “a fair outcome” [@fair].', 'a fair', 'SENSE_CUT'),
    fails('They find it “fair” [@fair].', 'fair', 'SENSE_CUT'),
    fails('It “might be closed for good” [@bridge].', 'might be', 'SENSE_CUT'),
  ],
};
