import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { sharedStems, thingsIn } from '../prose/clause-senses.ts';
import { ownWords } from '../prose/own-words.ts';
import type { Prose } from '../prose/prose.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { foldText } from '../text/fold.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'If a sentence gives a cause, so does its evidence: `because` does not join two things that no sentence of the source connects.',
  blind: 'A cause other than the source’s; a cause given without `because`, `due to` or the like.',
  check: (prose) => {
    const statements = prose.support.statements ?? [];
    const [first] = statements;
    if (prose.isAside === true || first === undefined) return [];
    const text = ownWords(prose);
    if (text === undefined) return [];
    const causes = [...text.matchAll(prose.language.verbs.causes)];
    if (causes.length === 0) return [];
    const sources = statements.map(({ sentence, words }) => foldText(`${words} ${sentence()}`));
    return causes
      .flatMap(({ index, 0: words }): readonly Diagnostic[] => {
        const span = { start: index, end: index + words.length };
        if (prose.isOwn(span)) return [];
        const [effect, cause] = [text.slice(0, index), text.slice(span.end)];
        if (sources.some((source) => ties(source, effect, cause, prose))) return [];
        const how = `gives a cause (“${words}”) that the evidence does not`;
        return [senseDiffers(prose.placeOf(span), how, shortenWords(first.words))];
      })
      .slice(0, 1);
  },
};

/** A sentence of the source gives a cause of it, or has both things side by side. */
function ties(source: string, effect: string, cause: string, { language }: Prose): boolean {
  // `Thanks to the river the mill was closed`.
  const of = thingsIn(effect, language).things.size === 0 ? cause : effect;
  if (!hasAny(source, of, language)) return false;
  return language.verbs.ties.test(source) || (of === effect && hasAny(source, cause, language));
}

function hasAny(source: string, part: string, language: Language): boolean {
  return sharedStems(thingsIn(part, language).things, thingsIn(source, language).things) > 0;
}

const says = (narrative: string, ...quotes: readonly string[]): RuleCase => ({
  source: `${quotes.join('. ')}.`,
  extraction: `claims:\n${quotes.map((quote, at) => `  one${at}: { text: "It is about a mill.", kind: reported, evidence: "${quote}" }`).join('\n')}`,
  narrative: `${narrative} [${quotes.map((_, at) => `@one${at}`).join('; ')}].`,
});

const CLOSED = 'The mill was closed in autumn';
const FLOOD = 'The river flooded the meadow';

export const cases: RuleCases = {
  pass: [
    says('The mill was closed because the owner had died', 'The mill was closed, as the owner had died'),
    says('The mill was closed because of a fire', 'A fire closed the mill'),
    says('The mill was closed because of a fire', 'The mill was closed after a fire'),
    says('The mill was closed due to a lack of grain', 'Lack of grain led to the end of the mill'),
    says('The rent was due to be paid', CLOSED),
    says('The mill was closed in autumn', CLOSED),
  ],
  fail: [
    { ...says('The mill was closed because the river had risen', CLOSED), at: 'because' },
    { ...says('The mill was closed in autumn due to strikes', CLOSED), at: 'due to' },
    { ...says('The mill was closed because the river flooded the meadow', CLOSED, FLOOD), at: 'because' },
    { ...says('Thanks to the river the mill was closed', CLOSED), at: 'Thanks to' },
  ],
};
