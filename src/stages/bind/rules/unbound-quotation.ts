import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  elisionTurns,
  elisionUnclear,
  unboundQuotation,
} from '../../../ground/model/diagnostics/quotations.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { backQuotation } from '../prose/back-quotation.ts';
import { nearQuotation } from '../prose/near-words.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { nearHint, quotationHint } from '../prose/prose-hints.ts';
import type { QuotedPhrase } from '../prose/quoted-phrases.ts';
import { sourceWordsFix } from '../prose/source-words-fix.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_QUOTATION', 'ELISION_TURNS', 'ELISION_UNCLEAR'],
  holds:
    'The words between quotation marks, or in a block quotation, are in what the sentence cites, or are listed in `own`; what they leave out does not reverse their sense.',
  blind: 'Who says them: that is what the citation is for.',
  check: (prose) => outermost(prose).flatMap((phrase) => checkPhrase(phrase, prose)),
};

/** Of a phrase within a phrase that fails, only the outer one is reported. */
function outermost(prose: Prose): readonly QuotedPhrase[] {
  return prose.quoted.filter(
    ({ span }) =>
      !prose.quoted.some(
        (other) =>
          other.span !== span &&
          other.span.start <= span.start &&
          span.end <= other.span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
}

function checkPhrase({ span, words }: QuotedPhrase, prose: Prose): readonly Diagnostic[] {
  if (prose.isOwn(span)) return [];
  const backing = backQuotation(words, prose.support.words, prose.language);
  const place = prose.placeOf(span);
  switch (backing.kind) {
    case 'backed':
      return [];
    case 'absent':
      return [explainAbsent(span, words, backing.reason, prose)];
    case 'turns':
      return [elisionTurns(place, words, backing.hidden)];
    case 'unclear':
      return [elisionUnclear(place, words, backing.hidden)];
  }
}

function explainAbsent(span: Span, words: string, reason: string | undefined, prose: Prose): Diagnostic {
  const place = prose.placeOf(span);
  const near = reason === undefined && !prose.isTrial ? nearQuotation(words, prose) : undefined;
  if (near === undefined)
    return withFixes(unboundQuotation(place, words, reason ?? quotationHint(prose)), ownFix(prose, span));
  const behind = /[,.;:!?]*$/.exec(words)?.[0] ?? '';
  return withFixes(
    unboundQuotation(place, words, nearHint(near, 'words', prose)),
    sourceWordsFix(prose, { start: span.start, end: span.end - behind.length }, near),
    ownFix(prose, span),
  );
}

const SOURCE =
  'Technology is not the enemy, said the director. The new bridge, which will not open in spring, is built of the best stone. It is “safe for all” and old. The town’s 40 men, perhaps, are glad of the new bridge.';

const extraction = `quotations:
  enemy: { words: Technology is not the enemy }
claims:
  bridge:
    text: There is a new bridge.
    kind: reported
    evidence: [{ quote: 'The new bridge, which will not open in spring, is built of the best stone. It is “safe for all” and old. The town’s 40 men, perhaps, are glad of the new bridge.' }]`;

const passes = (narrative: string) => ({ source: SOURCE, extraction, narrative });
const fails = (narrative: string, at: string, code = 'UNBOUND_QUOTATION') => ({
  source: SOURCE,
  extraction,
  narrative,
  at,
  code,
});

export const cases: RuleCases = {
  pass: [
    passes('It is “not the enemy” [@enemy].'),
    passes("It is 'not the enemy' [@enemy]."),
    passes('It is «not the enemy» [@enemy].'),
    passes('It is „not the enemy“ [@enemy].'),
    passes('It is 「not the enemy」 [@enemy].'),
    passes("It is ``not the enemy'' [@enemy]."),
    passes('The bridge is ‘safe for all’ [@bridge].'),
    passes('He told us: “It is ‘safe for all’ and old” [@bridge].'),
    passes('It was rock ’n’ roll ’round town, ’tis said, and the officials’ view too.'),
    passes("It was rock 'n' roll 'round town, 'tis said, and the officials' view too."),
    passes(
      '“It is ‘safe for all’ and old. The town’s 40 men, perhaps, are glad of the new bridge.” [@bridge]',
    ),
    passes('> Technology is not the enemy [@enemy]'),
    passes('> Technology is not the enemy\n\nThe director said so [@enemy].'),
    passes('It is “… not the enemy …” [@enemy].'),
  ],
  fail: [
    fails('It is “a good friend” [@enemy].', 'a good friend'),
    fails("It is 'a good friend' [@enemy].", 'a good friend'),
    fails('It is «a good friend» [@enemy].', 'a good friend'),
    fails('It is »a good friend« [@enemy].', 'a good friend'),
    fails('It is ‹a good friend› [@enemy].', 'a good friend'),
    fails('It is „a good friend“ [@enemy].', 'a good friend'),
    fails('It is ‚a good friend‘ [@enemy].', 'a good friend'),
    fails('It is 「a good friend」 [@enemy].', 'a good friend'),
    fails("It is ``a good friend'' [@enemy].", 'a good friend'),
    fails("It is ''a good friend'' [@enemy].", 'a good friend'),
    fails("It is 'the officials' good friend' [@enemy].", "the officials' good friend"),
    fails('He said “Technology is not the enemy. A good friend it is.” [@enemy]', 'A good friend it is.'),
    fails('> Technology is a good friend [@enemy]', 'Technology is a good friend'),
    fails('> Technology is a good friend\n\nThe director said so [@enemy].', 'Technology is a good friend'),
    fails('“A good friend it is [@enemy].', 'A good friend it is'),
    fails(
      'It is “The new bridge … is built of the best stone” [@bridge].',
      'The new bridge',
      'ELISION_TURNS',
    ),
    fails('It is “men … are glad of the new bridge” [@bridge].', 'men'),
    fails('“The town’s 40 men … are glad of the new bridge” [@bridge].', 'The town', 'ELISION_UNCLEAR'),
    fails('“The new bridge … are glad of the new bridge” [@bridge].', 'The new bridge'),
  ],
};
