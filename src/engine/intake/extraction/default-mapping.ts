import type { Mapping } from '../../../ground/model/generated/mapping.ts';

/** What the usual names of classes, tags and attributes become. A mapping of the user's own comes before it. */
export const DEFAULT_MAPPING = {
  classes: {
    ...all(
      'figure',
      'figure number amount value statistic metric measure measurement quantity count money price cost',
    ),
    ...all('figure', 'revenue profit loss budget percentage percent rate share total'),
    ...all('event', 'event incident milestone action meeting attack launch date'),
    ...all('claim', 'claim statement finding fact argument conclusion'),
    ...all('quotation', 'quotation quote highlight dialogue speech utterance'),
    assumption: { kind: 'claim', claim: 'assumption' },
    judgement: { kind: 'claim', claim: 'judgement' },
    judgment: { kind: 'claim', claim: 'judgement' },
    opinion: { kind: 'claim', claim: 'judgement' },
    ...entities('person', 'person people character speaker official author'),
    ...entities('organisation', 'organisation organization company agency institution party org'),
    ...entities('place', 'place location city country region facility gpe loc'),
    ...entities('group', 'group team nationality'),
    ...entities('product', 'product programme program system medication drug'),
    ...entities('law', 'law act regulation treaty'),
    entity: { kind: 'entity', entity: 'other' },
  },
  attributes: {
    label: ['label', 'name', 'metric', 'measure', 'what', 'description'],
    value: ['value', 'amount', 'number', 'figure'],
    title: ['title', 'label', 'name', 'event', 'what', 'description'],
    date: ['date', 'when', 'time', 'day'],
    place: ['place', 'where', 'location'],
    text: ['text', 'claim', 'statement', 'summary', 'sentence'],
    speaker: ['speaker', 'said-by', 'said_by', 'source', 'who', 'attribution', 'author'],
    role: ['role', 'position', 'title', 'job'],
    topics: ['topics', 'topic', 'theme', 'category'],
  },
} as const satisfies Mapping;

type Entries = NonNullable<Mapping['classes']>;

function all(kind: 'figure' | 'event' | 'claim' | 'quotation', names: string): Entries {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]));
}

function entities(
  entity: 'person' | 'organisation' | 'place' | 'group' | 'product' | 'law',
  names: string,
): Entries {
  return Object.fromEntries(names.split(' ').map((name) => [name, { kind: 'entity', entity }]));
}
