import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { votesIn } from '../prose/turned-pairs.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'A vote that somebody cast against is not called unanimous, nor given as “to none”, where the evidence counts both sides.',
  blind: 'A vote of which the evidence counts one side only.',
  check: (prose) => {
    const { isAside, language, support } = prose;
    const [found] = blankOut(prose.text, prose.quoted).matchAll(language.shares.unopposed);
    if (found === undefined || isAside === true) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    if (prose.isOwn(span) || language.sense.plainNegation.test(prose.text.slice(0, span.start))) return [];
    const statements = support.statements ?? [];
    if (statements.some(({ words }) => words.search(language.shares.unopposed) >= 0)) return [];
    const stated = statements.flatMap((statement) =>
      votesIn(statement.sentence(), language).map((vote) => ({ ...vote, statement })),
    );
    const [first] = stated;
    if (first === undefined || stated.some(({ other }) => other === 0)) return [];
    const how = `says “${found[0]}” of a vote of ${first.one} to ${first.other}`;
    return [senseDiffers(prose.placeOf(span), how, shortenWords(first.statement.words))];
  },
};

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  one: { text: "There was a vote.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@one].`,
});
const SPLIT = 'The council closed the library by nine votes to two';
const WHOLE = 'The council closed the library by nine votes to nil';

export const cases: RuleCases = {
  pass: [
    says('The council closed the library by nine votes to two', SPLIT),
    says('The vote on the library was not unanimous', SPLIT),
    says('The council was unanimous in closing the library', WHOLE),
    says('The council closed the library by nine votes to none', WHOLE),
    says(
      'The council unanimously closed the library',
      'The council closed the library without a vote against',
    ),
  ],
  fail: [
    { ...says('The council was unanimous in closing the library', SPLIT), at: 'unanimous' },
    { ...says('The council unanimously closed the library', SPLIT), at: 'unanimously' },
    { ...says('The council closed the library by nine votes to none', SPLIT), at: 'votes to none' },
    {
      ...says('The council closed the library without a single vote against', SPLIT),
      at: 'without a single',
    },
  ],
};
