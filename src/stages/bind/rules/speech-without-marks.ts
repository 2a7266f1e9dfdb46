import { unboundSpeech } from '../../../ground/model/diagnostics/quotations.ts';
import type { Span } from '../../../ground/model/place.ts';
import { backQuotation } from '../prose/back-quotation.ts';
import type { Prose } from '../prose/prose.ts';
import { namesIn } from '../prose/speaker-credits.ts';
import { attributionsIn } from '../text/attributions.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_QUOTATION'],
  holds:
    'Words that are given as somebody’s own without quotation marks, after a dash or a name and a colon, or as “I leave, says Wren”, are in what is cited.',
  blind: 'Direct speech without “I” or “we” in it, where no dash opens it.',
  check: (prose) => {
    if (prose.in !== 'narrative' || prose.text.includes('\t')) return [];
    const bare = blankOut(prose.text, prose.quoted, '~');
    const spans = speechIn(bare, prose).filter(
      (span) => !prose.isOwn(span) && !bare.slice(span.start, span.end).includes('~'),
    );
    return spans.slice(0, 1).flatMap((span) => {
      const words = prose.text.slice(span.start, span.end);
      return backQuotation(words, prose.support.words, prose.language).kind === 'backed'
        ? []
        : [unboundSpeech(prose.placeOf(span), words)];
    });
  },
};

/** The stretches of a text that are given as what somebody says, in the first person or after a dash. */
function speechIn(text: string, prose: Prose): readonly Span[] {
  const { language, people = [] } = prose;
  const { speech } = language;
  const opening = speech.dialogue.exec(text)?.[0].length ?? 0;
  // Of most sentences nothing more is asked.
  if (opening === 0 && !speech.ownVoice.test(text)) return [];
  const said = attributionsIn(text, language).flatMap(({ start, end, kind }): readonly Span[] => {
    const [verb = ''] = text.slice(start).toLowerCase().split(' ');
    const before = text.slice(0, start).trimEnd();
    const isBehind = speech.inverting.has(verb) || /^\s*(?:[.,;]|$|~)/u.test(text.slice(end));
    if (kind !== 'unnamed' && isBehind && before.endsWith(',')) {
      const from = Math.max(opening, text.lastIndexOf('; ', start) + 1);
      return [{ start: from, end: before.length - 1 }];
    }
    return /^\s*:/u.test(text.slice(end))
      ? [{ start: end + text.slice(end).indexOf(':') + 1, end: text.length }]
      : [];
  });
  const labelled = namesIn(text, people).flatMap(({ start, end }): readonly Span[] => {
    const isLabel =
      /^[\s–—-]*(?:\p{Lu}[\p{L}.’-]* )*$/u.test(text.slice(0, start)) && /^\s*:/u.test(text.slice(end));
    return isLabel ? [{ start: end + text.slice(end).indexOf(':') + 1, end: text.length }] : [];
  });
  return [...said, ...labelled].flatMap((span) => {
    const words = text.slice(span.start, span.end);
    const isDirect = speech.ownVoice.test(words) || (opening > 0 && span.start === opening);
    const lead = words.length - words.trimStart().length;
    const trimmed = words.trimEnd().replace(/[.\s]+$/u, '');
    return isDirect && trimmed.trim() !== ''
      ? [{ start: span.start + lead, end: span.start + trimmed.length }]
      : [];
  });
}

const says = (narrative: string): RuleCase => ({
  source: '**Ada Quill:** We will not sell the mill. I stay until May.\n\n**Ivo Berg:** The gates are late.',
  front: 'type: interview',
  extraction: `entities:
  berg: { kind: person, name: Ivo Berg }
  quill: { kind: person, name: Ada Quill }
quotations:
  sell: { words: We will not sell the mill, speaker: quill }
  stay: { words: I stay until May, speaker: quill }
  late: { words: The gates are late, speaker: berg }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('We will not sell the mill, says Ada Quill [@sell].'),
    says('— I stay until May, says Quill [@stay]'),
    says('Quill: “I stay until May” [@stay].'),
    says('Quill says that she will stay until May [@stay].'),
    says('The gates are late, says Berg [@late].'),
    says('Ivo Berg: the gates come late [@late].'),
    says('We have asked, and the gates are late: Berg says so [@late].'),
  ],
  fail: [
    { ...says('We will burn the mill, says Ada Quill [@sell].'), at: 'We will burn' },
    { ...says('We will sell the mill, says Ada Quill [@sell].'), at: 'We will sell' },
    { ...says('— I leave before May, says Quill [@stay]'), at: 'I leave' },
    { ...says('— The gates are sound, says Berg [@late]'), at: 'The gates are sound' },
    { ...says('Ada Quill: I leave before May [@stay].'), at: 'I leave' },
    { ...says('**Quill:** I leave before May [@stay].'), at: 'I leave' },
    { ...says('Quill said: *I leave before May.* [@stay]'), at: 'I leave' },
    { ...says('I’m off before May, Quill says [@stay].'), at: 'I’m off' },
  ],
};
