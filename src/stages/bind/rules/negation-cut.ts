import { negationCut } from '../../../ground/model/diagnostics/quotations.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import { crossingOf } from '../items/evidence-crossing.ts';
import { cutsOf } from '../items/evidence-sense.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'evidence'> = {
  on: 'evidence',
  codes: ['NEGATION_CUT'],
  holds: 'A quotation does not leave off a negation or denial in the clause before it.',
  blind: 'A denial more than nine words away, or in another sentence.',
  check: (subject) => {
    if (crossingOf(subject) !== undefined) return [];
    const { evidence, selector } = subject;
    return cutsOf(subject)
      .filter(({ kind }) => kind === 'negation')
      .slice(0, 1)
      .map(({ words, show }) =>
        withFixes(
          negationCut(
            evidence.place,
            selector.quote,
            words,
            `begin the quotation with “${words}”, or show the words before it: \`prefix: ${show}\``,
          ),
          likelyFix(`write \`prefix: ${show}\``, {
            kind: 'beside',
            place: evidence.place,
            fields: { prefix: show },
          }),
        ),
      );
  },
};

const quotation = (words: string, more = ''): string => `quotations:\n  view: { words: "${words}"${more} }`;

const fail = (source: string, words: string) => ({ source, extraction: quotation(words), at: `"${words}"` });
const pass = (source: string, words: string, more = '') => ({ source, extraction: quotation(words, more) });

export const cases: RuleCases = {
  pass: [
    pass('The port denies that it is late and says that forms were lost.', 'says that forms were lost'),
    pass('We cannot heat the hall and nobody uses it in winter.', 'nobody uses it in winter'),
    pass('They never asked, and she pays for the road.', 'she pays for the road'),
    {
      source: '“We cannot heat the hall and nobody uses it in winter,” said Hale.',
      extraction: `entities:\n  hale: { kind: person, name: Hale }\nquotations:\n  heat: { words: We cannot heat the hall and nobody uses it in winter, speaker: hale }`,
      narrative: '“We cannot heat the hall,” said Hale, “and nobody uses it in winter” [@heat].',
    },
    pass('Technology is not the enemy.', 'not the enemy'),
    pass('He denied that the road was closed.', 'the road was closed', ', prefix: denied that'),
    pass('He denied the charge, and the road was built in May.', 'the road was built in May'),
    pass('He did not attend, but the road was opened without him.', 'the road was opened'),
    pass('The road was not only long but very steep.', 'very steep'),
    pass('Nobody doubts that the road is safe.', 'the road is safe'),
    pass('There is no doubt that the road is safe.', 'the road is safe'),
    pass('Without doubt the road is safe.', 'the road is safe'),
    pass('No one can deny that the road is safe.', 'the road is safe'),
    pass('He did not deny that the road is safe.', 'the road is safe'),
    pass('No fewer than ten people said the road is safe.', 'the road is safe'),
    pass('The man, who was not present, said the road is safe.', 'the road is safe'),
    pass('A man who could not be named said the road is safe.', 'the road is safe'),
    pass('Because the county had no money, the road was closed.', 'the road was closed'),
    pass('It was not until the spring that the road was opened.', 'the road was opened'),
    pass('It is no secret that the road is old.', 'the road is old'),
    pass('The council had no choice and the road was closed.', 'the road was closed'),
    pass('She never fails to praise the new road.', 'praise the new road'),
    pass('He did not know that the road was closed.', 'the road was closed'),
    pass('It was not cheap; the road was worth it.', 'the road was worth it'),
    pass('Few people came. The road was opened in silence.', 'The road was opened in silence'),
    pass('A few people say the road is safe.', 'the road is safe'),
    pass('He did not resign and remained in office.', 'remained in office'),
    pass('No, the road was closed in May.', 'the road was closed in May'),
    pass('No. The road was closed in May.', 'The road was closed in May'),
    pass('They failed to agree, so the road was closed.', 'the road was closed'),
    pass('It is not impossible that the road is safe.', 'the road is safe'),
    pass('The firm lost no time: the road was open in a week.', 'the road was open in a week'),
  ],
  fail: [
    fail('It is not true that the hall is cold and nobody uses it.', 'nobody uses it'),
    fail('The port denies that it is late and that forms were lost.', 'that forms were lost'),
    fail('He said that technology is ‘not the enemy’.', 'the enemy'),
    fail('He warned of it, since that is ‘not achievable’, he said.', 'achievable'),
    {
      source: 'Stopping every plot is not achievable.',
      extraction: quotation('achievable'),
      at: '"achievable',
    },
    fail('Some plots can’t be stopped.', 'be stopped'),
    fail('Technology is not the enemy here.', 'the enemy here'),
    fail('He denied that the road was closed.', 'the road was closed'),
    fail('There is no evidence that the road was closed.', 'the road was closed'),
    fail('There is no clear, convincing evidence that the road was closed.', 'the road was closed'),
    fail('It is not true that the road was closed.', 'the road was closed'),
    fail('It is not true, he said, that the road was closed.', 'the road was closed'),
    fail('He denied, under oath, that the road was closed.', 'the road was closed'),
    fail('He denied — as ever — that the road was closed.', 'the road was closed'),
    fail('He denied that the bridge was old and the road was closed.', 'the road was closed'),
    fail('She refused to say the road is safe.', 'the road is safe'),
    fail('The road is far from safe for lorries.', 'safe for lorries'),
    fail('They failed to repair the road.', 'repair the road'),
    fail('They failed to repair the road.', 'to repair the road'),
    fail('There is no evidence that the road was closed.', 'that the road was closed'),
    fail('It is wrong to say that the road was closed.', 'to say that the road was closed'),
    fail('He claimed falsely that the road was closed.', 'the road was closed'),
    fail('He falsely claimed that the road was closed.', 'the road was closed'),
    fail('He never said that the road was closed.', 'the road was closed'),
    fail('Nobody believes that the road was closed.', 'the road was closed'),
    fail('Few people believe that the road was closed.', 'the road was closed'),
    fail('Nobody in this office claims that the road was closed.', 'the road was closed'),
    fail('No one on the council says that the road was closed.', 'the road was closed'),
    fail('Hardly anyone there reports that the road was closed.', 'the road was closed'),
    fail('I do not think that the road was closed.', 'the road was closed'),
    fail('She rejected claims that the road was closed.', 'the road was closed'),
    fail('He doubted that the road was closed.', 'the road was closed'),
    fail('He has never, in all his years, called the road a disgrace.', 'called the road a disgrace'),
    fail('The road is anything but safe for lorries.', 'safe for lorries'),
    fail('The county is unable to repair the road.', 'repair the road'),
    fail(
      'The claim that the road was closed is false, and it is untrue that the bridge fell.',
      'the bridge fell',
    ),
    fail('Neither the mayor nor the council said the road was closed.', 'the road was closed'),
    fail('The report stopped short of calling the road a failure.', 'calling the road a failure'),
    fail('The road is no longer a danger to lorries.', 'a danger to lorries'),
    fail('He denied having closed the road.', 'closed the road'),
  ],
};
