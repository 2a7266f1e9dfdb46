import { expect, it } from 'vitest';
import { draftDocument } from '../../../src/engine/draft/draft-document.ts';
import { languageOf } from '../../../src/engine/draft/passages.ts';
import { DRAFTED_SECTIONS } from '../../../src/engine/draft/proposal.ts';
import { openTagger } from '../../../src/engine/draft/tag-words.ts';
import { ENGLISH_DRAFT } from '../../../src/ground/language/en/draft-words.ts';
import { documentOf } from '../../support/bind-sources.ts';

const tagger = await openTagger();

function drafted(text: string): readonly Record<string, unknown>[] {
  const document = documentOf('a', `---\ntitle: T\nissued: 2025-11-13\n---\n${text}`);
  return draftDocument({
    reading: { document, language: languageOf(document), words: ENGLISH_DRAFT, tagger },
    data: { document: 'a' },
    bound: undefined,
    documents: new Map([['a', document]]),
    sections: DRAFTED_SECTIONS,
    all: false,
  }).proposals.map(({ section, item }) => ({ section, ...item }));
}

it.each([
  'The museum welcomed 148,270 visitors, the most since 2008.',
  'A deep low will cross the coast on Friday.',
])('has no event that the text does not tell of: %s', (text) => {
  expect(drafted(text).filter(({ section }) => section === 'events')).toEqual([]);
});

it('does not count what is named', () => {
  const figures = drafted('Two plots, 14B and 63, have been given up.').filter(
    ({ section }) => section === 'figures',
  );
  expect(figures.map(({ value }) => value)).toEqual(['Two']);
});

it('gives a figure the day on which it was so, in place of an event', () => {
  const found = drafted('The reserve stood at £2.18 million on 31 March 2025.');
  expect(found).toMatchObject([{ section: 'figures', value: '£2.18 million', period: '2025-03-31' }]);
});

it('knows who she is from the sentence before', () => {
  const found = drafted(
    'Sofia Lindqvist took up the post in May. "I came for the objects, and I stay for the volunteers," she told the staff.',
  );
  expect(found.find(({ section }) => section === 'quotations')).toMatchObject({ speaker: 'sofia-lindqvist' });
});

it('leaves the years of a financial year together, and dates no event by what is compared', () => {
  const found = drafted(
    'Complaints went up from 112 in 2022–23 to 347 in 2024–25. Pupils ate 5.9 million meals, 8 per cent fewer than in 2022–23.',
  );
  expect(found.filter(({ section }) => section === 'events')).toEqual([]);
  expect(found.map(({ label }) => label)).toEqual([
    'Complaints in 2022–23',
    'Complaints in 2024–25',
    'Meals eaten',
    'Fall in meals eaten compared with 2022–23',
  ]);
});

it('has no event for what comes back each year', () => {
  expect(drafted('The index of food prices rises each April.')).toEqual([]);
});

it('does not take a place for a speaker', () => {
  const found = drafted(
    '"Children here get the same two pieces," the head teacher of a school in Saltby told us.',
  );
  const [quotation] = found.filter(({ section }) => section === 'quotations');
  expect(quotation).toBeDefined();
  expect(quotation).not.toHaveProperty('speaker');
});

it('does not name what has a number, or what the text knows as a thing', () => {
  const found = drafted(
    'Children in Year 6 eat more. The rooms are cold. It was held in Room B. The rules of the Tenants apply; tenants pay.',
  );
  expect(found.filter(({ section }) => section === 'entities')).toEqual([]);
});
