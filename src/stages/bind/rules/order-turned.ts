import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { type Deed, deedsIn } from '../dates/dated-deeds.ts';
import { isSameDeed, type Order, ordersByDate, ordersIn } from '../dates/orders-in.ts';
import { deedsOfCited } from '../items/deeds-around.ts';
import type { Prose } from '../prose/prose.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { blankOut } from '../text/blank-out.ts';
import { rule as directionDiffers } from './direction-differs.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'Of two things that a sentence puts one before the other, by `before`, `after` or `then`, the first is not the one that its evidence puts second, in words or by its dates.',
  blind:
    'An order that the text implies only by telling one event first; events named by a noun, or by a synonym that is not in its list of verbs.',
  check: (prose) => {
    const { text, language, support, isAside, isLabel } = prose;
    const cited = support.cited ?? [];
    if (isAside === true || isLabel === true || cited.length === 0) return [];
    if (language.sense.plainNegation.test(text)) return [];
    const own = ordersIn(deedsIn(blankOut(text, prose.quoted, '~'), language), language);
    if (own.length === 0) return [];
    const deeds = deedsOfCited(cited);
    const [found] = own.flatMap((said) => {
      const turned = turnedIn(said, deeds, prose);
      return turned === undefined || said.word === undefined ? [] : [{ word: said.word, turned }];
    });
    if (found === undefined || [senseRule, directionDiffers].some((rule) => rule.check(prose).length > 0))
      return [];
    const { word, turned } = found;
    const span = { start: word.start, end: word.start + word.word.length };
    const how = `puts what was later first (“${word.word}”)`;
    const words = `${turned.earlier.text} … ${turned.later.text}`;
    return [senseDiffers(prose.placeOf(span), how, shortenWords(words))];
  },
};

/** What the paragraphs tell in the other order, and nowhere in this one. */
function turnedIn(
  said: Order,
  paragraphs: readonly (readonly Deed[])[],
  { language }: Prose,
): Order | undefined {
  const likes = (one: Deed): ReadonlySet<Deed> =>
    new Set(paragraphs.flatMap((deeds) => deeds.filter((deed) => isSameDeed(one, deed, language))));
  const first = likes(said.earlier);
  const second = first.size === 0 ? first : likes(said.later);
  if (second.size === 0) return undefined;
  // Of a long paragraph only what tells one of the two is put in order.
  const stated = paragraphs.flatMap((deeds) => [
    ...ordersIn(deeds, language),
    ...ordersByDate(deeds.filter((deed) => first.has(deed) !== second.has(deed))),
  ]);
  const isKept = stated.some(({ earlier, later }) => first.has(earlier) && second.has(later));
  const turned = stated.find(
    ({ earlier, later }) =>
      second.has(earlier) && first.has(later) && !first.has(earlier) && !second.has(later),
  );
  return isKept ? undefined : turned;
}

const SOURCE =
  'The county inspected the dam on 3 May 2016 and closed it on 9 May 2016, before the villagers voted. The mayor resigned after taking advice. In the spring a storm hit the mill, and a year later the owner sold the farm.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `claims:
  dam: { text: There was a dam., kind: reported, evidence: "closed it on 9 May 2016, before the villagers voted" }
  mayor: { text: There was a mayor., kind: reported, evidence: The mayor resigned after taking advice }
  mill: { text: There was a mill., kind: reported, evidence: "In the spring a storm hit the mill, and a year later the owner sold the farm" }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('The dam was closed before the villagers voted [@dam].'),
    says('After the county had closed the dam, the villagers voted [@dam].'),
    says('The county inspected the dam before it closed it [@dam].'),
    says('The dam was inspected, and then it was closed [@dam].'),
    says('The mayor took advice before he resigned [@mayor].'),
    says('A storm hit the mill, and later the farm was sold [@mill].'),
    says('The farm was sold a year after a storm had hit the mill [@mill].'),
  ],
  fail: [
    { ...says('The villagers voted before the dam was closed [@dam].'), at: 'before' },
    { ...says('Before the county inspected the dam, it was closed [@dam].'), at: 'Before' },
    { ...says('The county closed the dam, and then it inspected the dam [@dam].'), at: 'then' },
    {
      ...says('The mayor took advice after he had resigned [@mayor].'),
      at: 'after',
      hint: 'the way the source does',
    },
    { ...says('The owner sold the farm before a storm hit the mill [@mill].'), at: 'before' },
  ],
};
