import { describe, expect, it } from 'vitest';
import { blockOf, contentOf } from './content-of.ts';

const SOURCES = {
  documents: {
    a: '---\ntitle: A\nissued: 2025\n---\nThere were 12 boats in 2025.\n\nThere were 9 boats in 2025.\n\nThere were 7 boats in 2025.\n\nNothing.\n\nThere were 6 boats in 2025. It cost £5 million.',
    b: '---\ntitle: B\nissued: 2025\n---\nNothing.\n\nThere were 20 boats in 2025. The race was on 2 May 2025.',
  },
  extractions: {
    a: [
      'document: a',
      'figures:',
      ...[
        ['twelve', 12],
        ['nine', 9],
        ['seven', 7],
        ['six', 6],
      ].map(
        ([id, value]) =>
          `  ${id}: { label: Boats, value: ${value}, unit: boats, period: 2025, topics: [boats], series: boats, evidence: [{ quote: ${value} boats in 2025 }] }`,
      ),
      '  cost: { label: Cost, value: £5 million, topics: [cost], evidence: [{ quote: It cost £5 million }] }',
    ].join('\n'),
    b: [
      'document: b',
      'figures:',
      '  twenty: { label: Boats, value: 20, unit: boats, period: 2025, topics: [boats], series: boats, evidence: [{ quote: 20 boats in 2025 }] }',
      'events:',
      '  race: { title: Race, date: 2025-05-02, evidence: [{ quote: race was on 2 May 2025 }] }',
    ].join('\n'),
  },
};

const BODY = `::contents{title="Contents"}

::chart{title="Boats drawn" topics="boats"}

::figures{title="Boats" topics="boats" note="Small boats only."}

::figures

::timeline{title="Race"}

::comparison{title="Compared"}

::figures{title="Dry docks" topics="cost"}

::sources{title="Sources"}`;

describe('exhibits', () => {
  it('with a title are numbered, figures and tables apart; anchors are made of the words', () => {
    expect(contentOf(SOURCES, BODY).headings.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Figure 1: Boats drawn', 'boats-drawn'],
      ['Table 1: Boats', 'boats'],
      ['Figure 2: Race', 'race'],
      ['Table 2: Compared', 'compared'],
      ['Table 3: Dry docks', 'dry-docks'],
      ['Sources', 'sources'],
    ]);
  });

  it('have the same words over the block', () => {
    expect(blockOf('chart', contentOf(SOURCES, BODY))?.heading).toMatchObject({
      text: 'Figure 1: Boats drawn',
      exhibit: 'Figure 1',
    });
  });

  it('that are empty count for nothing', () => {
    const body =
      '::contents\n\n::figures{title="None" documents="b" topics="cost"}\n\n::figures{title="Some"}';
    expect(contentOf(SOURCES, body).headings.map(({ text }) => text)).toEqual(['Table 1: Some']);
  });

  it('say what all of them share, and which paragraphs they rest on', () => {
    expect(blockOf('figures', contentOf(SOURCES, BODY))).toMatchObject({
      exhibit: {
        scope: 'Boats, 2025',
        source: 'Sources: A, paragraphs 1–3 and 5; B, paragraph 2',
      },
      note: 'Small boats only.',
    });
    expect(blockOf('timeline', contentOf(SOURCES, BODY))?.exhibit).toEqual({
      scope: undefined,
      source: 'Source: B, paragraph 2',
    });
  });

  it('share nothing where one of them is in another unit, or of another time', () => {
    const body = '::contents\n\n::figures{title="All"}';
    expect(blockOf('figures', contentOf(SOURCES, body))?.exhibit?.scope).toBeUndefined();
  });

  it('are numbered where a pack has contents, and where it says so', () => {
    const first = (body: string, front = ''): string | undefined =>
      contentOf(SOURCES, body, front).headings[0]?.text;
    const figures = '::figures{title="Boats"}';
    expect(first(figures)).toBe('Boats');
    expect(first(`::contents\n\n${figures}`)).toBe('Table 1: Boats');
    expect(first(`::contents\n\n${figures}`, 'exhibits: false\n')).toBe('Boats');
    expect(first(figures, 'exhibits: true\n')).toBe('Table 1: Boats');
    expect(blockOf('figures', contentOf(SOURCES, figures))?.exhibit).toBeUndefined();
  });

  it('have a list of their own, when that is asked for', () => {
    const listed = (option: string): readonly (readonly string[])[] => {
      const contents = blockOf(
        'contents',
        contentOf(SOURCES, BODY.replace('"Contents"', `"Contents"${option}`)),
      );
      return [contents?.entries ?? [], contents?.exhibits ?? []].map((list) => list.map(({ text }) => text));
    };
    const exhibits = [
      'Figure 1: Boats drawn',
      'Table 1: Boats',
      'Figure 2: Race',
      'Table 2: Compared',
      'Table 3: Dry docks',
    ];
    expect(listed(' exhibits="yes"')).toEqual([['Sources'], exhibits]);
    expect(listed('')).toEqual([[...exhibits, 'Sources'], []]);
  });
});
