import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { speakerDiffers } from '../../../ground/model/diagnostics/names.ts';
import type { Prose, SpokenWords } from '../prose/prose.ts';
import type { QuotedPhrase } from '../prose/quoted-phrases.ts';
import { isRoleOf } from '../prose/role-of-speaker.ts';
import { creditsIn, labelIn, namesIn } from '../prose/speaker-credits.ts';
import type { Attribution } from '../text/attributions.ts';
import { blankOut } from '../text/blank-out.ts';
import { quotedForm } from '../text/quoted-form.ts';
import { sameName } from '../text/same-name.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SPEAKER_DIFFERS'],
  holds:
    'Whoever is put to a quotation outside its sentence is its speaker: in the line under it, in the sentence, paragraph or note beside it, in the heading or title over it, in another cell of its row.',
  blind: 'A body that speaks for its members, and somebody who is no entity of the extraction.',
  check: (prose) => {
    if (prose.lists !== undefined) return overList(prose.lists, prose);
    const spoken = prose.spoken ?? [];
    if (spoken.length === 0 || prose.quoted.length === 0 || (prose.people ?? []).length === 0) return [];
    for (const phrase of prose.quoted) {
      const found = prose.isOwn(phrase.span) ? undefined : checkPhrase(phrase, prose);
      if (found !== undefined) return [found];
    }
    return [];
  },
};

/** `What Wren said`, over words of Berg's. */
function overList(lists: readonly SpokenWords[], prose: Prose): readonly Diagnostic[] {
  const wrong = lists.flatMap((one) => {
    if (names(prose.text, [one], prose)) return [];
    const other = creditsIn({ is: 'over', text: prose.text }, prose).find((who) =>
      isOther(who, [one], prose),
    );
    return other === undefined ? [] : [report(other, one.words[0] ?? '', [one], prose.placeOf)];
  });
  return wrong.slice(0, 1);
}

function checkPhrase({ words }: QuotedPhrase, prose: Prose): Diagnostic | undefined {
  const { language, spoken = [], text } = prose;
  const bare = words.replace(/[,.;:!?]+$/, '');
  const sources = spoken.filter((one) =>
    one.words.some((source) => standsIn(source, quotedForm(bare, one.words, language), language)),
  );
  if (sources.length === 0) return undefined;
  const around = blankOut(text, prose.quoted);
  if (text.includes('\t')) return inRow(around, bare, { sources, prose });
  if (names(around, sources, prose)) return undefined;
  const isAlone = isBare(around, prose);
  for (const beside of prose.beside?.() ?? []) {
    if (names(beside.text, sources, prose)) return undefined;
    const other = creditsIn(beside, prose).find((one) => isOther(one, sources, prose));
    if (other === undefined) continue;
    const isPointed = beside.is === 'behind' && labelIn(beside.text, prose) === undefined;
    if (isAlone || isPointed) return report(other, bare, sources, beside.placeOf);
  }
  return undefined;
}

/** Nothing but a quotation, or with `he says`: whose it is is said elsewhere. */
function isBare(around: string, { language }: Prose): boolean {
  const { speech } = language;
  return (around.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) =>
    [speech.persons, speech.verbs, speech.helpers].some((list) => list.has(word)),
  );
}

interface Compared {
  readonly sources: readonly SpokenWords[];
  readonly prose: Prose;
}

/** `| Wren | “It is late” |`, of what Berg says. */
function inRow(around: string, words: string, { sources, prose }: Compared): Diagnostic | undefined {
  const { language, table } = prose;
  const at = prose.text.indexOf(words);
  if (at < 0 || table === undefined || names(around, sources, prose) || names(table.head, sources, prose))
    return undefined;
  const heads = table.head.split('\t');
  let start = 0;
  for (const [index, cell] of around.split('\t').entries()) {
    const from = start;
    start += cell.length + 1;
    const isOwn = from <= at && at < start;
    if (isOwn) {
      if (!isBare(cell, prose)) return undefined;
      continue;
    }
    const head = heads[index] ?? '';
    const label = labelIn(cell, prose);
    if (label === undefined || !isOther(label, sources, prose) || language.speech.spokenOf.test(head))
      continue;
    return report(
      { ...label, start: label.start + from, end: label.end + from },
      words,
      sources,
      prose.placeOf,
    );
  }
  return undefined;
}

/** Whether a text names the speaker, or calls the speaker by the office. */
function names(text: string, sources: readonly SpokenWords[], { known, language }: Prose): boolean {
  const own = sources.map(({ names: all }) => all);
  if (namesIn(text, own).length > 0) return true;
  const roles = (known?.entities ?? []).filter(({ name }) => own.some((all) => all.includes(name)));
  return roles.some(({ role = '' }) => standsIn(text.toLowerCase(), role.toLowerCase(), language));
}

function isOther(one: Attribution, sources: readonly SpokenWords[], prose: Prose): boolean {
  const { language, people = [] } = prose;
  if (one.kind === 'described') return !isRoleOf(one, sources, prose);
  if (one.kind !== 'name') return false;
  const all = [one.who, ...(one.also ?? [])];
  const isOf = (names: readonly string[]): boolean =>
    all.some((who) => names.some((name) => sameName(who, name, language)));
  return !sources.some((source) => isOf(source.names)) && people.some(isOf);
}

function report(
  { start, end, who }: Attribution,
  words: string,
  sources: readonly SpokenWords[],
  placeOf: Prose['placeOf'],
): Diagnostic {
  const [speaker = ''] = sources[0]?.names ?? [];
  const hint = `write that ${speaker} says it, or cite the words of ${who}`;
  return speakerDiffers(placeOf({ start, end }), words, who, speaker, hint);
}

const SOURCE = `**Quill:** Critics say the cost has doubled.

**Berg:** It has not doubled. The gates are late.`;

const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  front: 'type: interview',
  extraction: `entities:
  berg: { kind: person, name: Ivo Berg, aliases: [Berg], role: chief engineer }
  quill: { kind: person, name: Ada Quill, aliases: [Quill], role: union secretary }
quotations:
  cost: { words: Critics say the cost has doubled, speaker: quill }
  doubled: { words: It has not doubled, speaker: berg }
  late: { words: The gates are late, speaker: berg }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('> It has not doubled\n>\n> — Ivo Berg [@doubled]'),
    says('> It has not doubled [@doubled]\n\nSo said the chief engineer.'),
    says('Berg spoke plainly. “It has not doubled” [@doubled].'),
    says('Quill was not content. “It has not doubled”, Berg answered her [@doubled].'),
    says('“It has not doubled” [@doubled]. Quill does not think so.'),
    says('“It has not doubled” [@doubled]. That is not what Quill says.'),
    says('# What Ivo Berg says\n\n“It has not doubled” [@doubled].'),
    says(
      '# What Ada Quill says\n\n“Critics say the cost has doubled” [@cost]. Berg answers: “It has not doubled” [@doubled].',
    ),
    says('# What Ada Quill asked\n\nBerg was brief:\n\n> It has not doubled [@doubled]'),
    says('::quotations{title="What was said"}'),
    says('# Quill and Berg\n\n“It has not doubled” [@doubled].'),
    says('| Who | Words |\n|---|---|\n| Berg | “It has not doubled” [@doubled] |'),
    says('| Said to | Words |\n|---|---|\n| Quill | “It has not doubled” [@doubled] |'),
    says(
      '| Quill | Berg |\n|---|---|\n| “Critics say the cost has doubled” [@cost] | “It has not doubled” [@doubled] |',
    ),
    says('“It has not doubled” [@doubled].[^a]\n\n[^a]: Ada Quill had asked.'),
    says('“It has not doubled” \\\nIvo Berg [@doubled]'),
    says(
      '**Ivo Berg**\n\n“It has not doubled” [@doubled]\n\n**Ada Quill**\n\n“Critics say the cost has doubled” [@cost]',
    ),
    says(':::box{title="On Ada Quill’s question"}\n“It has not doubled”, says Berg [@doubled].\n:::'),
  ],
  fail: [
    { ...says('::quotations{title="What Ada Quill said"}'), at: 'Ada Quill said' },
    { ...says('> It has not doubled\n>\n> — Ada Quill [@doubled]'), at: 'Ada Quill' },
    { ...says('> It has not doubled [@doubled]\n\nSo said the union secretary.'), at: 'said the union' },
    { ...says('> It has not doubled [@doubled]\n\nAda Quill, union secretary'), at: 'Ada Quill' },
    { ...says('Quill spoke plainly. “It has not doubled” [@doubled].'), at: 'Quill spoke' },
    { ...says('**Ada Quill.** “It has not doubled” [@doubled].'), at: 'Ada Quill' },
    { ...says('Ada Quill had an answer:\n\n> It has not doubled [@doubled]'), at: 'Ada Quill' },
    { ...says('“It has not doubled” [@doubled]. These were the words of Ada Quill.'), at: 'Ada Quill' },
    { ...says('The answer was short: “It has not doubled” [@doubled]. That is Quill’s view.'), at: 'Quill' },
    { ...says('# What Ada Quill says\n\n“It has not doubled” [@doubled].'), at: 'Ada Quill says' },
    { ...says('# Quill in her own words\n\n“It has not doubled”, she says [@doubled].'), at: 'Quill' },
    {
      ...says(':::box{title="Ada Quill, in her own words"}\n“It has not doubled” [@doubled].\n:::'),
      at: 'Ada Quill',
    },
    { ...says('| Who | Words |\n|---|---|\n| Quill | “It has not doubled” [@doubled] |'), at: 'Quill' },
    {
      ...says('| Who | Words |\n|---|---|\n| The union secretary | “It has not doubled” [@doubled] |'),
      at: 'The union',
    },
    { ...says('“It has not doubled” [@doubled].[^a]\n\n[^a]: Ada Quill, union secretary.'), at: 'Ada Quill' },
    { ...says('- “It has not doubled” [@doubled]\n\n  Ada Quill'), at: 'Ada Quill' },
    { ...says('“It has not doubled” \\\nAda Quill [@doubled]'), at: 'Ada Quill' },
  ],
};
