import { mixedScript } from '../../../ground/model/diagnostics/characters.ts';
import type { Prose } from '../prose/prose.ts';
import { findLookAlikes, type LookAlike } from '../text/look-alikes.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** A number that is spelt with a Cyrillic letter is read by people, and by no rule. */
export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['MIXED_SCRIPT'],
  holds: 'A word is written in letters of one alphabet: `Тwenty` with a Cyrillic `Т` is no word.',
  blind: 'A word that is written in letters of another alphabet throughout, unless it reads as a number.',
  check: (prose) =>
    findLookAlikes(prose.text, prose.language).flatMap((found) =>
      isMeant(found, prose)
        ? []
        : [mixedScript(prose.placeOf(found.span), found.word, detailOf(found), hintOf(prose))],
    ),
};

/** The author's own phrase, words of somebody between quotation marks, a name that a document writes so. */
function isMeant({ span, word, isNumber }: LookAlike, prose: Prose): boolean {
  if (prose.isOwn(span)) return true;
  if (prose.quoted.some((one) => one.span.start <= span.start && span.end <= one.span.end)) return true;
  return !isNumber && prose.isNamed(word);
}

function detailOf({ letter }: LookAlike): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${letter} (U+${code}) only looks like a Latin letter`;
}

function hintOf({ in: where }: Prose): string {
  return where === 'item' ? 'type the word again' : 'type the word again; or list it in `own` of the pack';
}

const extraction = `claims:
  boats:
    text: Boats lay at the quay.
    kind: reported
    evidence: [{ quote: twenty boats lay }]`;

const says = (narrative: string, settings?: string): RuleCase => ({
  source: 'In May twenty boats lay at the quay.',
  extraction,
  narrative,
  ...(settings === undefined ? {} : { settings }),
});

export const cases: RuleCases = {
  pass: [
    says('Twenty boats lay at the quay [@boats].'),
    {
      source: 'In May twenty boats of Пётр, and one of КамАЗavto, lay at the quay.',
      extraction: extraction.replace('boats lay', 'boats of Пётр'),
      narrative: 'The boats of Пётр and of КамАЗavto lay at the quay [@boats].',
    },
    says('The change Δt is given in μs, the resistance in kΩ, and IFNγ and NFκB are proteins.'),
    says('A café, a fjord and a kırmızı, naïve façade lay behind it.'),
    says('The boats of RosТorg lay at the quay [@boats].', 'own: [RosТorg]'),
  ],
  fail: [
    { ...says('Тwenty boats lay at the quay [@boats].'), at: 'Тwenty' },
    { ...says('The boats lay at the quаy [@boats].'), at: 'quаy' },
    { ...says('In all, ѕіх boats lay at the quay [@boats].'), at: 'ѕіх', hint: 'own' },
    { ...says('In all, twelνe boats lay at the quay [@boats].'), at: 'twelνe' },
    { ...says('In all, ꜰɪᴠᴇ boats lay at the quay [@boats].'), at: 'ꜰɪᴠᴇ' },
    { ...says('In all, ｎｉｎｅ boats lay at the quay [@boats].'), at: 'ｎｉｎｅ' },
    {
      source: 'In May twenty boats lay at the quay.',
      extraction: extraction.replace('Boats lay at the quay', 'The boats lay at the quаy'),
      at: 'The boats lay',
      hint: 'type the word again',
    },
  ],
};
