import { numberWordsUnread } from '../../../ground/model/diagnostics/figures.ts';
import { hasReadableWords } from '../reading-language.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'document'> = {
  on: 'document',
  codes: ['NUMBER_WORDS_UNREAD'],
  holds: 'The document is in a language whose words are known, so that numbers in words can be read.',
  blind: 'Which language a document is really in: it is what its front matter says, or English.',
  check: ({ document, languagePlace }) =>
    hasReadableWords(document) ? [] : [numberWordsUnread(languagePlace, document.front.data.language ?? '')],
};

const GERMAN = 'Die Stadt gab 3.500 Euro für Straßen aus.';
const extraction = `
figures:
  roads: { label: Roads, value: 3500, evidence: [{ quote: gab 3.500 Euro für Straßen aus }] }`;

export const cases: RuleCases = {
  pass: [
    { source: 'The city spent 3,500 euros on roads.' },
    { source: 'The city spent 3,500 euros on roads.', front: 'language: en-GB' },
    { source: 'The city spent 3,500 euros on roads.', front: 'language: en' },
    { source: 'The city spent 3,500 euros on roads.', front: 'language: eng' },
  ],
  fail: [
    // The German point parts thousands: the number is not ambiguous.
    { source: GERMAN, front: 'language: de', extraction, at: 'de' },
    { source: 'La ville a dépensé cinq mille euros.', front: 'language: fr-FR', at: 'fr-FR' },
    { source: 'La ciudad gastó 3.500 euros.', front: 'language: es', at: 'es' },
  ],
};
