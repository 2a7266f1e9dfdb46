import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { speakerDiffers } from '../../../ground/model/diagnostics.ts';
import type { Prose, SpokenWords } from '../prose/prose.ts';
import type { QuotedPhrase } from '../prose/quoted-phrases.ts';
import { type Attribution, attributionsIn } from '../text/attributions.ts';
import { sameName } from '../text/same-name.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SPEAKER_DIFFERS'],
  holds:
    'A sentence that gives a quotation to somebody by name, with a verb of speech right beside it, names who says it by the item that it cites.',
  blind:
    'A speaker who is no entity of the extraction, or is called otherwise than by a name there: the critics, he.',
  check: (prose) => {
    const spoken = prose.spoken ?? [];
    if (spoken.length === 0 || prose.quoted.length === 0) return [];
    const { language } = prose;
    const said = attributionsIn(withoutQuoted(prose), language, language.speech.quotingVerbs);
    return prose.quoted.flatMap((phrase) => checkPhrase(phrase, said, prose));
  },
};

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
    one.words.some((text) => standsIn(text, bare, language)),
  );
  const distance = ({ start, end }: Attribution): number =>
    end <= span.start ? span.start - end : start - span.end;
  const [next] = said
    .filter(
      (one) =>
        one.kind === 'name' &&
        distance(one) >= 0 &&
        (distance(one) <= BESIDE || leadsTo(prose.text.slice(one.end, span.start), prose)),
    )
    .toSorted((a, b) => distance(a) - distance(b));
  if (next === undefined || sources.length === 0) return [];
  const isMeant = (names: readonly string[]): boolean =>
    [next.who, ...(next.also ?? [])].some((who) => names.some((name) => sameName(who, name, language)));
  if (sources.some(({ names }) => isMeant(names)) || !(prose.people ?? []).some(isMeant)) return [];
  return [report(next, words, sources, prose)];
}

/** UTF-16 units between a verb that leads to the words and the words: `thought the drought “…”`. */
const LEAD = 40;

/** Nobody else is named between, and no clause ends. */
function leadsTo(between: string, { language, people = [] }: Prose): boolean {
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
  return speakerDiffers(prose.placeOf({ start, end }), words, who, speaker, hint);
}

const SOURCE = `**Quill:** Critics say the cost has doubled.

**Berg:** It has not doubled. The gates are late.

Ada Lindqvist warned of it.`;
const extraction = `entities:
  berg: { kind: person, name: Berg }
  quill: { kind: person, name: Quill }
  ada: { kind: person, name: Ada Lindqvist }
quotations:
  doubled: { words: It has not doubled, speaker: berg }
  late: { words: The gates are late, speaker: berg }`;

const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  front: 'type: interview',
  extraction,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('“It has not doubled”, Berg says [@doubled].'),
    says('“It has not doubled”, says Berg [@doubled].'),
    says('Berg says: “It has not doubled” [@doubled].'),
    says('According to Berg, “It has not doubled” [@doubled].'),
    says('He says: “It has not doubled” [@doubled].'),
    says('“It has not doubled”, Berg told Quill [@doubled].'),
    says('Quill had said that it doubled; “It has not doubled”, Berg replied [@doubled].'),
    says('“It has not doubled”, Berg says, and “The gates are late”, he adds [@doubled; @late].'),
    says('“It has not doubled”, the engineer says [@doubled].'),
    says('To Quill, who says so, he answers “It has not doubled” [@doubled].'),
  ],
  fail: [
    { ...says('“It has not doubled”, Quill says [@doubled].'), at: 'Quill says' },
    { ...says('“It has not doubled”, says Quill [@doubled].'), at: 'says Quill' },
    { ...says('Quill says: “It has not doubled” [@doubled].'), at: 'Quill says' },
    { ...says('“It has not doubled”, Ada Lindqvist says [@doubled].'), at: 'Ada' },
    {
      ...says('Lindqvist said that “It has not doubled” [@doubled].'),
      at: 'Lindqvist',
      hint: 'Berg says it',
    },
    { ...says('According to Quill, “It has not doubled” [@doubled].'), at: 'According' },
  ],
};
