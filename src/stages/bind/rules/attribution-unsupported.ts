import { attributionUnsupported, speakerDiffers } from '../../../ground/model/diagnostics/names.ts';
import { type Fix, likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import { entitySubject } from '../items/entity-subject.ts';
import { misspelt, namesOf } from '../items/find-names.ts';
import { judgeSpeaker } from '../items/judge-speaker.ts';
import type { SpeakerSubject } from '../items/speaker-subject.ts';
import { readingLanguage } from '../reading-language.ts';
import { sameName } from '../text/same-name.ts';
import { isMisnamed } from './name-not-found.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'speaker'> = {
  on: 'speaker',
  codes: ['ATTRIBUTION_UNSUPPORTED', 'SPEAKER_DIFFERS'],
  holds:
    'The given speaker has the turn that the words are in, is the subject of the verb of speech next to them, is named near them, or is an author of the document. What a letter quotes from an earlier one belongs to whoever wrote that one, not to the person who answers it.',
  blind: 'Who says the words, if no label and no verb of speech says so.',
  check: (subject) => {
    const verdict = judgeSpeaker(subject);
    const { place, speaker, evidence, context } = subject;
    // Of a name that the document does not have the name is reported: whose the words are follows from it.
    if (verdict.kind !== 'supported' && isMisnamed(entitySubject(idOf(subject), speaker, context))) return [];
    switch (verdict.kind) {
      case 'supported':
        return [];
      case 'differs':
        return [
          withFixes(
            speakerDiffers(place, evidence.words, speaker.name, verdict.other, verdict.hint),
            speakerFix(verdict.other, subject),
          ),
        ];
      case 'quoted': {
        const message = `the words are in an earlier letter that this one quotes (paragraph ${evidence.paragraphs[0]}): they need not be by ${speaker.name}`;
        const hint = `make who wrote that letter the \`${subject.field}\`, leave it out, or choose words above it`;
        return [attributionUnsupported(place, message, hint)];
      }
      case 'retold':
        return [
          attributionUnsupported(
            place,
            `${speaker.name} quotes the words in a turn as those of somebody else (paragraph ${evidence.paragraphs[0]})`,
            `make whoever said them the \`${subject.field}\`, or leave it out`,
          ),
        ];
      case 'unnamed': {
        const message = `${speaker.name} is not named within two paragraphs of the words (paragraph ${evidence.paragraphs[0]})`;
        const { document, field } = subject;
        const names = namesOf(speaker);
        const near = names.map((name) => misspelt(name, document, names)).find((name) => name !== undefined);
        const hint =
          near === undefined
            ? `correct \`${field}\` or leave it out; where the document calls ${speaker.name} otherwise there, add that name as an alias`
            : `add the alias “${near}” to ${speaker.name}, if it is the same; else correct \`${field}\``;
        const aliases = ['entities', idOf(subject), 'aliases'];
        const { file } = subject.context.extraction.content;
        const alias =
          near === undefined
            ? undefined
            : likelyFix(`add the alias “${near}”`, { kind: 'append', file, path: aliases, value: near });
        return [withFixes(attributionUnsupported(place, message, hint), alias)];
      }
    }
  },
};

/** Whom the document gives the words to, where the extraction knows that person. */
function speakerFix(other: string, { place, context, document }: SpeakerSubject): Fix | undefined {
  const language = readingLanguage(document);
  const known = Object.entries(context.extraction.content.data.entities ?? {}).filter(([, entity]) =>
    namesOf(entity).some((name) => sameName(other, name, language)),
  );
  const [only] = known;
  if (only === undefined || known.length > 1) return undefined;
  return likelyFix(`write \`${only[0]}\``, newValue(place, only[0]));
}

function idOf({ speaker, context }: SpeakerSubject): string {
  const entities = Object.entries(context.extraction.content.data.entities ?? {});
  return entities.find(([, entity]) => entity === speaker)?.[0] ?? '';
}

const extraction = `entities:
  parker: { kind: person, name: Parker }
quotations:
  enemy: { words: Technology is not the enemy, speaker: parker }`;

const PEOPLE = `entities:
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale, role: mayor }
`;

const said = (words: string, speaker: string): string =>
  `${PEOPLE}quotations:\n  one: { words: "${words}", speaker: ${speaker} }`;

const pass = (source: string, words: string, speaker: string, front?: string) => ({
  source,
  ...(front !== undefined && { front }),
  extraction: said(words, speaker),
});

const fail = (source: string, words: string, speaker: string, hint = '', front?: string) => ({
  source,
  ...(front !== undefined && { front }),
  extraction: said(words, speaker),
  at: `${speaker} }`,
  code: 'SPEAKER_DIFFERS',
  hint,
});

const LETTER = `type: personal_communication
author: [Ada Rossi]`;

const ANSWER = `We agree.

On Monday, 2 March 2026 at 10:00, Tom Hale <tom@example.org> wrote:

> The road is safe.
>
> > The bridge is old.
`;

const TURNS = `Ada Rossi and Tom Hale met.

**Rossi:** The road is safe.

It is wide.

**Hale:** The bridge is old.
`;
const OUTLOOK = `${TURNS}
# Outlook

The county expects more snow. It has no ploughs.
`;
const COUNTY = `entities:
  county: { kind: organisation, name: Ferrin County }
  rossi: { kind: person, name: Ada Rossi }
  hale: { kind: person, name: Tom Hale }
quotations:
`;
const LISTED = `${TURNS}
| Road | km |
|---|---|
| North | 4 |

Ferrin County said that the bridge is closed.
`;

const LIBRARIAN =
  'Ada Rossi and Tom Hale met at Ferrin Library. “We lost the boiler,” said Ferrin Library manager Ada Rossi on Monday.';

const BOTH = 'Ada Rossi and Tom Hale met.\n\n';

const WITHIN = `ADA ROSSI: My deputy, Tom Hale, knew. He wrote to the board, “The chain will not last the winter”.

TOM HALE: You said, and I wrote it down, “Nobody will lose by this at all”.

ADA ROSSI: They do not like it there, and the reply was short: “We see no case for that.” I said to them, “I am not content with it”.

CALLER: My father fished here, and so do I. What Ada Rossi says is true.

ADA ROSSI: Who are you?

CALLER: Ines Berg. I run the ferry.`;
const BERG = `${PEOPLE}  berg: { kind: person, name: Ines Berg }
`;

export const cases: RuleCases = {
  pass: [
    pass('Tom Hale came. Ada Rossi counted the articles written by “the formers”.', 'the formers', 'rossi'),
    {
      source: LIBRARIAN,
      extraction: `${PEOPLE}  library: { kind: organisation, name: Ferrin Library }\nquotations:\n  one: { words: We lost the boiler, speaker: rossi }`,
    },
    pass(WITHIN, 'The chain will not last the winter', 'hale'),
    pass(WITHIN, 'Nobody will lose by this at all', 'rossi'),
    pass(WITHIN, 'I am not content with it', 'rossi'),
    {
      source: WITHIN,
      extraction: `${BERG}quotations:\n  one: { words: My father fished here, speaker: berg }`,
    },
    // A turn ends at a heading and at a table.
    {
      source: OUTLOOK.replace('The county', 'Ferrin County, it said,'),
      extraction: `${COUNTY}  one: { words: It has no ploughs., speaker: county }`,
    },
    { source: LISTED, extraction: `${COUNTY}  one: { words: the bridge is closed, speaker: county }` },
    pass(`${TURNS}\nIt leaks.`, 'It leaks.', 'hale'),
    pass(`${TURNS}\n- It leaks.`, 'It leaks.', 'hale'),
    pass(`${TURNS}\n# Is it dry?\n\nIt leaks.`, 'It leaks.', 'hale'),
    pass(`${TURNS}\n# On water\n\nIt leaks.\n\n**Rossi:** Yes.`, 'It leaks.', 'hale'),
    pass(`${TURNS}\n# Water\n\n**Rossi:** It leaks.`, 'It leaks.', 'rossi'),
    pass(`${OUTLOOK}\nRossi said: “It is cold.”`, 'It is cold.', 'rossi'),
    pass(ANSWER, 'The road is safe.', 'hale', LETTER),
    pass(ANSWER, 'We agree.', 'rossi', LETTER),
    pass('From: Tom Hale <t@example.org>\n\n> The road is safe.', 'The road is safe.', 'hale', LETTER),
    // A report that sets its own words off.
    pass(`${BOTH}The finding:\n\n> The road is safe.`, 'The road is safe.', 'rossi', 'author: [Ada Rossi]'),
    { source: 'Parker spoke in London.\n\n“Technology is not the enemy”, he said.', extraction },
    pass(`${BOTH}“The road is safe,” said Rossi.`, 'The road is safe', 'rossi'),
    pass(`${BOTH}Hale told the council that the road is safe.`, 'the road is safe', 'hale'),
    pass(
      `${BOTH}“The road is safe,” said Rossi, but Hale replied: “The bridge is not.”`,
      'The bridge is not.',
      'hale',
    ),
    pass(
      `${BOTH}“The road is safe,” said Rossi, but Hale replied: “The bridge is not.”`,
      'The road is safe',
      'rossi',
    ),
    pass(`${BOTH}According to Ada Rossi, the road is safe.`, 'the road is safe', 'rossi'),
    pass(`${BOTH}Rossi spoke first. “The road is safe,” she said. Hale agreed.`, 'The road is safe', 'rossi'),
    pass(`${BOTH}“The road is safe,” the mayor said.`, 'The road is safe', 'hale'),
    pass('Ada Rossi: The road is safe.\n\nTom Hale: The bridge is old.', 'The bridge is old.', 'hale'),
    pass(`${BOTH}**ROSSI:** The road is safe.\n\nIt is wide.\n\n**HALE:** Good.`, 'It is wide.', 'rossi'),
    pass(
      `${BOTH}Q: Is the road safe?\n\nA: The road is safe.`,
      'The road is safe.',
      'rossi',
      'interviewer: [Tom Hale]',
    ),
    pass(
      `${BOTH}Q: Is the road safe?\n\nA: The road is safe.`,
      'Is the road safe?',
      'hale',
      'interviewer: [Tom Hale]',
    ),
    pass(`${BOTH}AR: The road is safe.\nTH: Good.`, 'The road is safe.', 'rossi'),
    pass(
      `${BOTH}Rossi, the engineer of the county, said that the road is safe.`,
      'the road is safe',
      'rossi',
    ),
    pass(`${BOTH}“The road is safe. The bridge is old,” said Rossi.`, 'The road is safe.', 'rossi'),
    pass(`${BOTH}“The bridge is old,” said Rossi. “The road is safe.”`, 'The road is safe.', 'rossi'),
    pass(
      `${BOTH}Rossi said the road, which Hale called “a disgrace”, would stay open.`,
      'would stay open',
      'rossi',
    ),
    pass(
      `${BOTH}Rossi said the road, which Hale called “a disgrace”, would stay open.`,
      'a disgrace',
      'hale',
    ),
    pass(`${BOTH}Rossi left early. “The road is safe,” she said.`, 'The road is safe', 'rossi'),
    pass(`${BOTH}Hale met Rossi. “The road is safe,” she said.`, 'The road is safe', 'rossi'),
    pass(`${BOTH}Mr Hale has led them since May. “I built the road,” he said.`, 'I built the road', 'hale'),
    pass(
      `${BOTH}Rossi, writing in 1987, saw “no reason to close the road”.`,
      'no reason to close the road',
      'rossi',
    ),
    pass(`${BOTH}Rossi saw the car that Hale calls “a danger to the road”.`, 'a danger to the road', 'hale'),
    pass(`${BOTH}A spokesman for Hale said that it was “a good road”.`, 'a good road', 'hale'),
    pass(`${BOTH}Rossi swore that the road had been shut.`, 'the road had been shut', 'rossi'),
  ],
  fail: [
    {
      source: LIBRARIAN,
      extraction: `${PEOPLE}  library: { kind: organisation, name: Ferrin Library }\nquotations:\n  one: { words: We lost the boiler, speaker: library }`,
      at: 'library }',
      code: 'SPEAKER_DIFFERS',
      hint: 'rossi',
    },
    fail(WITHIN, 'The chain will not last the winter', 'rossi', 'hale'),
    fail(WITHIN, 'Nobody will lose by this at all', 'hale', 'rossi'),
    fail(WITHIN, 'My father fished here', 'rossi'),
    {
      ...fail(WITHIN, 'We see no case for that.', 'rossi', 'leave it out'),
      code: 'ATTRIBUTION_UNSUPPORTED',
    },
    { ...fail(OUTLOOK, 'It has no ploughs.', 'hale'), code: 'ATTRIBUTION_UNSUPPORTED' },
    { ...fail(OUTLOOK, 'It has no ploughs.', 'rossi'), code: 'ATTRIBUTION_UNSUPPORTED' },
    fail(`${OUTLOOK}\nRossi said: “It is cold.”`, 'It is cold.', 'hale', 'speaker: rossi'),
    {
      source: LISTED,
      extraction: `${COUNTY}  one: { words: the bridge is closed, speaker: hale }`,
      at: 'hale }',
      code: 'SPEAKER_DIFFERS',
      hint: 'speaker: county',
    },
    fail(`${TURNS}\nIt leaks.`, 'It leaks.', 'rossi', 'speaker: hale'),
    fail(ANSWER, 'The road is safe.', 'rossi', 'said by Tom Hale', LETTER),
    fail('-- Tom Hale wrote:\n\n> The road is safe.', 'The road is safe.', 'rossi', 'Tom Hale', LETTER),
    {
      ...fail(ANSWER, 'The bridge is old.', 'rossi', 'who wrote that letter', LETTER),
      code: 'ATTRIBUTION_UNSUPPORTED',
    },
    fail(
      `${BOTH}Mr Hale has led them since May. “I built the road,” he said.`,
      'I built the road',
      'rossi',
      'speaker: hale',
    ),
    fail(
      `${BOTH}A dealer in Basel, Leo Hartung, bought it. The road, he wrote, was “worth it”.`,
      'worth it',
      'rossi',
      'Leo Hartung',
    ),
    fail(
      `${BOTH}Rossi, writing in 1987, saw “no reason to close the road”.`,
      'no reason to close the road',
      'hale',
      'speaker: rossi',
    ),
    fail(
      `${BOTH}Rossi swore that the road had been shut.`,
      'the road had been shut',
      'hale',
      'speaker: rossi',
    ),
    fail(`${BOTH}Rossi said it was “a good road”.`, 'a good road', 'hale', 'speaker: rossi'),
    fail(
      `${BOTH}Analysts were less sure: the plan, they wrote, “might not hold”.`,
      'might not hold',
      'rossi',
    ),
    fail(`${BOTH}The council denied that the road is safe.`, 'denied that the road is safe', 'hale'),
    fail(
      '**Ada Rossi:** Tom Hale told me: “I was so tired of the road.” Ada Rossi knows.\n\n**Hale:** Good.',
      'I was so tired of the road',
      'rossi',
    ),
    {
      source:
        'Parker spoke.\n\nIt rained.\n\nIt went on.\n\nIt got dark.\n\n“Technology is not the enemy”, somebody said.'.replace(
          ', somebody said',
          '',
        ),
      extraction,
      at: 'parker }',
      hint: 'alias',
    },
    fail(`${BOTH}“The road is safe,” said Rossi.`, 'The road is safe', 'hale', 'speaker: rossi'),
    fail(
      `${BOTH}“The road is safe,” said Rossi, but Hale replied: “The bridge is not.”`,
      'The bridge is not.',
      'rossi',
      'speaker: hale',
    ),
    fail(
      `${BOTH}“The road is safe,” said Rossi, but Hale replied: “The bridge is not.”`,
      'The road is safe',
      'hale',
    ),
    fail(`${BOTH}Rossi told the council that the road is safe.`, 'the road is safe', 'hale'),
    fail(`${BOTH}According to Ada Rossi, the road is safe.`, 'the road is safe', 'hale'),
    fail(`${BOTH}Nina Berg added: “The road is safe.”`, 'The road is safe.', 'hale', 'Nina Berg'),
    fail(
      'Ada Rossi: The road is safe.\n\nTom Hale: The bridge is old.',
      'The bridge is old.',
      'rossi',
      'speaker: hale',
    ),
    fail(`${BOTH}**ROSSI:** The road is safe.\n\nIt is wide.\n\n**HALE:** Good.`, 'It is wide.', 'hale'),
    fail(
      `${BOTH}Q: Is the road safe?\n\nA: The road is safe.`,
      'Is the road safe?',
      'rossi',
      'speaker: hale',
      'interviewer: [Tom Hale]',
    ),
    fail(
      `${BOTH}Q: Is the road safe?\n\nA: The road is safe.`,
      'The road is safe.',
      'hale',
      '',
      'interviewer: [Tom Hale]',
    ),
    fail(`${BOTH}“The bridge is old,” said Rossi. “The road is safe.”`, 'The road is safe.', 'hale'),
    fail(`${BOTH}Residents said: “The road is safe.”`, 'The road is safe.', 'rossi'),
    fail(`${BOTH}“Is the road safe?” asked Hale.`, 'Is the road safe?', 'rossi', 'speaker: hale'),
    fail(`${BOTH}Adda Rosi, an engineer, said: “The road is safe.”`, 'The road is safe.', 'rossi', 'alias'),
    fail(`${BOTH}“The road is safe,” the mayor said.`, 'The road is safe', 'rossi', 'speaker: hale'),
  ],
};
