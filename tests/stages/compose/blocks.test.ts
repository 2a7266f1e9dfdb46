import { describe, expect, it } from 'vitest';
import type { Block, PackContent } from '../../../src/ground/model/content.ts';
import { formatNumbers } from '../../../src/ground/model/format-numbers.ts';
import { composePack } from '../../../src/stages/compose/compose-pack.ts';
import { shortenWords } from '../../../src/stages/compose/format/shorten-words.ts';
import { bindWhole } from '../../support/bind-sources.ts';

interface Texts {
  readonly front?: string;
  readonly text: string;
  readonly items: string;
}

/** What a pack with this body says of documents `a`, `b`, … */
function content(documents: readonly Texts[], body: string, front = ''): PackContent {
  const ids = documents.map((_, index) => String.fromCharCode(97 + index));
  const bound = bindWhole({
    documents: Object.fromEntries(
      documents.map((one, index) => [ids[index], `---\ntitle: T\n${one.front ?? ''}---\n${one.text}`]),
    ),
    extractions: Object.fromEntries(
      documents.map(({ items }, index) => [ids[index], `document: ${ids[index]}\n${items}`]),
    ),
    pack: `---\ntitle: T\ndocuments: [${ids.join(', ')}]\n${front}---\n\n${body}\n`,
  });
  expect(bound.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (bound.value === undefined) throw new Error('the pack does not bind');
  const { value, diagnostics } = composePack(bound.value);
  // What is said of empty blocks is tried in tell-empty.test.ts.
  expect(diagnostics.filter(({ code }) => code !== 'BLOCK_EMPTY')).toEqual([]);
  if (value === undefined) throw new Error('the pack has no content');
  return value;
}

function block<Name extends Block['block']>(
  name: Name,
  documents: readonly Texts[],
  body = `::${name}`,
  front = '',
): Extract<Block, { block: Name }> | undefined {
  return content(documents, body, front).blocks.find(
    (one): one is Extract<Block, { block: Name }> => one.block === name,
  );
}

const figure = (id: string, label: string, value: number | string, quote: string, more = ''): string =>
  `  ${id}: { label: ${label}, value: ${value}, evidence: [{ quote: "${quote}" }]${more === '' ? '' : `, ${more}`} }\n`;

describe('figures', () => {
  const parts = {
    text: 'Of 40 vans and 30 cars, 12 vans were old; 5 of the old ones, and at least 2 cars, were red.',
    items:
      'figures:\n' +
      figure('red', 'Red', 5, '5 of the old ones', 'subset-of: old') +
      figure('vans', 'Vans', 40, '40 vans', 'unit: vans') +
      figure('cars', 'Cars', 30, '30 cars') +
      figure('old', 'Old', 12, '12 vans', 'subset-of: vans') +
      figure('red-cars', 'Red cars', 2, 'at least 2 cars', 'qualifier: at-least, subset-of: cars'),
  };

  it('stand under what they are a part of, however deep, and say so', () => {
    expect(
      block('figures', [parts])?.groups[0]?.rows.map(({ label, depth, partOf }) => [label, depth, partOf]),
    ).toEqual([
      ['Vans', 0, undefined],
      ['Old', 1, 'Vans (40)'],
      ['Red', 2, 'Old (12)'],
      ['Cars', 0, undefined],
      ['Red cars', 1, 'Cars (30)'],
    ]);
  });

  it('stand alone when what they are a part of is not among them', () => {
    const { text, items } = parts;
    const some = { text, items: items.replace('value: 40,', 'value: 40, topics: [vans],') };
    const rows = block('figures', [some])?.groups.flatMap((group) => group.rows);
    expect(rows?.map(({ label, depth }) => [label, depth])).toEqual([
      ['Cars', 0],
      ['Red cars', 1],
      ['Old', 0],
      ['Red', 1],
      ['Vans', 0],
    ]);
  });

  it('have no column for what none of them has', () => {
    expect(block('figures', [parts])).toMatchObject({ periods: false, speakers: false, grades: false });
    const more = {
      ...parts,
      items: `${parts.items}${figure('n', 'N', 40, '40 vans', 'period: 2016, credibility: 2')}`,
    };
    expect(block('figures', [{ ...more, front: 'issued: 2016\n' }])).toMatchObject({
      periods: true,
      grades: true,
    });
  });

  it('leave the printed form out where only a sign tells it from the value', () => {
    const money = {
      text: 'It cost £1,200 for twelve.',
      items: `figures:\n${figure('cost', 'Cost', 1200, '£1,200', 'unit: £')}${figure('n', 'N', 12, 'twelve')}`,
    };
    expect(block('figures', [money])?.groups[0]?.rows.map(({ asPrinted }) => asPrinted)).toEqual([
      undefined,
      'twelve',
    ]);
  });

  it('follow their whole among the key figures, too', () => {
    const items = block('key-figures', [parts])?.items;
    expect(items?.map(({ label, partOf, size }) => [label, partOf, size]).slice(0, 2)).toEqual([
      ['Vans', undefined, 'short'],
      ['Old', 'Vans (40)', 'short'],
    ]);
  });

  it('are of one size among the key figures: that of the longest', () => {
    const money = {
      text: 'It cost £1.86 million for £150,000.',
      items: `figures:\n${figure('a', 'A', '£1.86 million', '£1.86 million')}${figure('b', 'B', '"£150,000"', '£150,000')}`,
    };
    expect(block('key-figures', [money])?.items.map(({ size }) => size)).toEqual(['longest', 'longest']);
  });

  it('say where a number needs a wide column', () => {
    const range = {
      text: 'It cost between £400,000 and £550,000.',
      items: `figures:\n${figure('a', 'A', '"£400,000–£550,000"', 'between £400,000 and £550,000')}`,
    };
    expect([block('figures', [range])?.wide, block('figures', [parts])?.wide]).toEqual([true, false]);
  });
});

describe('our own arithmetic', () => {
  const sums = {
    text: 'It took £9 in all. The year before, it took £7.',
    items:
      `figures:\n${figure('now', 'Income', '£9', 'took £9 in all')}${figure('then', 'Before', '£7', 'it took £7')}` +
      '  rise: { label: Rise, derived: { difference: [now, then] } }\n',
  };
  const locators = (body: string): readonly string[] =>
    content([sums], body).blocks.flatMap((one) =>
      one.block === 'narrative'
        ? one.root.children.flatMap((node) =>
            node.type === 'supported' ? node.notes.map(({ locator }) => locator) : [],
          )
        : [],
    );

  it('says beside the words that go into it what they are for', () => {
    expect(locators('It rose by :value[rise] [@rise].')).toEqual(['For our calculation: A ¶1, l. 4']);
  });

  it('has no words a second time that are cited for their own sake', () => {
    const body = 'It took :value[now] and :value[then], :value[rise] more [@now; @then; @rise].';
    expect(locators(body)).toEqual(['A ¶1, l. 4']);
  });
});

describe('comparison', () => {
  const count = (value: number, text: string, front = '', topics = 'fires'): Texts => ({
    front,
    text,
    items: `figures:\n${figure('n', 'Fires', value, text, `topics: [${topics}]`)}`,
  });

  it.each([
    [count(12, '12 fires'), 'Both speak of it. A and B give the same figure: Fires'],
    [count(15, '15 fires'), 'Both speak of it. A and B give different figures: Fires, 12 (A) and 15 (B)'],
    [
      count(12, '12 fires', 'origin: one\n'),
      'Both speak of it. A and B give the same figure, but go back to one origin: Fires',
    ],
    [
      {
        text: 'No fires.',
        items:
          'claims:\n  c: { text: None., kind: reported, topics: [fires], evidence: [{ quote: No fires }] }',
      },
      'Both speak of it',
    ],
  ])('finds %#', (second, expected) => {
    const first = count(12, '12 fires', 'origin: one\n');
    const rows = block('comparison', [first, second])?.rows;
    expect(rows?.map(({ finding }) => finding)).toEqual([expected]);
  });

  it('does not guess which of two figures another document means', () => {
    const two = {
      text: '12 fires, then 13 fires.',
      items: `figures:\n${figure('m', 'Fires', 12, '12 fires', 'topics: [fires]')}${figure('n', 'Fires', 13, '13 fires', 'topics: [fires]')}`,
    };
    const rows = block('comparison', [two, count(12, '12 fires')])?.rows;
    expect(rows?.map(({ finding }) => finding)).toEqual(['Both speak of it']);
  });

  it('puts what most speak of first, and counts what a single one says unless it was asked for', () => {
    const documents = [count(12, '12 fires', '', 'north-coast, fires'), count(13, '13 fires')];
    const rows = block('comparison', documents)?.rows;
    expect(rows?.map(({ topic, finding }) => [topic, finding.split('.')[0]])).toEqual([
      ['Fires', 'Both speak of it'],
      ['North coast', 'Only A'],
    ]);
    expect(rows?.[1]?.cells[0]?.entries).toMatchObject([
      { kind: 'count', text: '1 figure', marks: [{ label: 'A1' }] },
    ]);
    expect(rows?.[1]?.cells[1]?.entries).toEqual([]);
    const asked = block('comparison', documents, '::comparison{topics="north-coast"}')?.rows;
    expect(asked?.[0]?.cells[0]?.entries).toMatchObject([{ kind: 'figure', text: 'Fires' }]);
  });

  it('says when there are more documents than stand side by side', () => {
    const many = (length: number): readonly Texts[] => Array.from({ length }, () => count(12, '12 fires'));
    expect(block('comparison', many(4))?.many).toBe(false);
    expect(block('comparison', many(5))?.many).toBe(true);
    expect(block('comparison', many(1))).toBeUndefined();
  });
});

describe('timeline', () => {
  it('has what goes on for a time in its place by its beginning', () => {
    const events = [
      ['a', '2001/2009', 'from 2001 to 2009'],
      ['b', '2003-05-03', 'on 3 May 2003'],
      ['c', '2004/..', 'since 2004'],
      ['d', '2006', 'in 2006'],
      ['e', '2006-07', 'in July 2006'],
    ];
    const document = {
      text: events.map(([id, , words]) => `The ${id} board met ${words}.`).join('\n\n'),
      items: `events:\n${events
        .map(
          ([id, date, words]) =>
            `  ${id}: { title: The ${id} board, date: "${date}", evidence: "The ${id} board met ${words}" }`,
        )
        .join('\n')}`,
    };
    expect(block('timeline', [document])?.entries.map(({ orderOpen }) => orderOpen)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('people', () => {
  it('speak where what is extracted is theirs, and are named where their name stands', () => {
    const document = {
      text: 'Ann Lee heads Fire.\n\nAnn Lee: 12 fires.\n\nAnn Lee said “never”.\n\nLee went.',
      items:
        'entities:\n  lee: { kind: person, name: Ann Lee, aliases: [Lee], member-of: fire }\n  fire: { kind: organisation, name: Fire }\n' +
        `figures:\n${figure('n', 'Fires', 12, '12 fires', 'said-by: lee')}` +
        'quotations:\n  q: { words: never, speaker: lee }',
    };
    const people = block('people', [document]);
    expect(people).toMatchObject({
      speaking: true,
      groups: [
        { rows: [{ name: 'Ann Lee', memberOf: 'Fire', named: 'A\u00a0¶1–4', speaks: 'A\u00a0¶2, 3' }] },
        { rows: [{ name: 'Fire', speaks: undefined }] },
      ],
    });
  });
});

describe('claims', () => {
  const groupsOf = (...speakers: readonly string[]): unknown => {
    const claims = speakers.map(
      (speaker, index) =>
        `  c${index}: { text: It is so., kind: reported, ${speaker}evidence: [{ quote: So it is }] }\n`,
    );
    const document = {
      text: 'So it is, say Ann and Bob.',
      items: `entities: { ann: { kind: person, name: Ann }, bob: { kind: person, name: Bob } }\nclaims:\n${claims.join('')}`,
    };
    const found = block('claims', [document]);
    return [
      found?.bySpeaker,
      found?.groups[0]?.speakers.map(({ name, rows }) => [name, rows.map(({ ref }) => ref.slice(-2))]),
    ];
  };

  it('of several speakers are together for each, those of nobody first', () => {
    const [ann, bob] = ['speaker: ann, ', 'speaker: bob, '];
    expect(groupsOf(bob, ann, '', bob)).toEqual([
      true,
      [
        [undefined, ['c2']],
        ['Bob', ['c0', 'c3']],
        ['Ann', ['c1']],
      ],
    ]);
    expect(groupsOf(bob, '', bob)).toEqual([false, [[undefined, ['c0', 'c1', 'c2']]]]);
  });
});

describe('quotations', () => {
  it('stand together by speaker', () => {
    const document = {
      text: 'Ann: “one thing”. Bob: “or another”. Ann: “and so on”.',
      items:
        'entities: { ann: { kind: person, name: Ann, role: chair }, bob: { kind: person, name: Bob } }\nquotations:\n' +
        '  x: { words: one thing, speaker: ann }\n  y: { words: or another, speaker: bob }\n  z: { words: and so on, speaker: ann }',
    };
    const groups = block('quotations', [document])?.groups;
    expect(
      groups?.map(({ speaker, role, rows }) => [speaker, role, rows.map(({ words }) => words.text)]),
    ).toEqual([
      ['Ann', 'chair', ['one thing', 'and so on']],
      ['Bob', undefined, ['or another']],
    ]);
  });
});

describe('the annex', () => {
  it('cuts a paragraph at the lines of its source, with their numbers', () => {
    const document = {
      text: 'It was so: 12 fires\nin the  north. It rained.',
      items: `figures:\n${figure('n', 'Fires', 12, '12 fires in the north')}`,
    };
    expect(
      block('evidence', [document], '::figures\n\n::evidence')?.documents[0]?.paragraphs[0]?.runs,
    ).toEqual([
      { line: 4, words: undefined, text: 'It was so: ' },
      { line: undefined, words: { ref: 'a:n', kind: 'evidence', text: '12 fires' }, text: undefined },
      { line: undefined, words: undefined, text: ' ' },
      { line: 5, words: { ref: 'a:n', kind: 'evidence', text: 'in the north' }, text: undefined },
      { line: undefined, words: undefined, text: '. It rained.' },
    ]);
  });

  it('has the cells of a row apart, under the heads of their columns', () => {
    const table = {
      text: '| Route | Passengers | Fares (£) |\n|---|--:|--:|\n| North | 148,300 | 611 |\n| South |  | 402 |',
      items: `figures:\n${figure('n', 'North', 148300, '148,300')}${figure('f', 'Fares', '£611', '611')}`,
    };
    const annex = block('evidence', [table], '::figures\n\n::evidence');
    expect(annex?.columns).toBe(true);
    const runs = annex?.documents[0]?.paragraphs.map((paragraph) =>
      paragraph.runs.map(({ column, nextCell, words, text }) => [nextCell, column, words?.text ?? text]),
    );
    expect(runs).toEqual([
      [
        [false, undefined, 'Route'],
        [true, undefined, 'Passengers'],
        [true, undefined, 'Fares (£)'],
      ],
      [
        [false, 'Route', 'North'],
        [true, 'Passengers', '148,300'],
        [true, 'Fares (£)', '611'],
      ],
    ]);
  });

  it('says of each item what it is, quotations by their words', () => {
    const document = {
      text: 'They said: “never again, whatever it takes, whoever asks for it, and however often they do ask”.',
      items:
        'quotations:\n  q: { words: "never again, whatever it takes, whoever asks for it, and however often they do ask", about: asking }\n' +
        'claims:\n  c: { text: They refuse., kind: judgement, evidence: [{ quote: never again }] }',
    };
    const annex = block('evidence', [document], '::quotations\n\n::claims\n\n::evidence');
    expect(annex?.documents[0]?.paragraphs[0]?.items.map(({ kind, label }) => `${kind}: ${label}`)).toEqual([
      'Quotation: “never again, whatever it takes, whoever asks for it, and …”, on asking',
      'Judgement: They refuse.',
    ]);
  });

  it('and the scales are not listed in the contents when nothing is in them', () => {
    const { blocks, headings } = content(
      [{ text: 'x', items: '' }],
      '::contents\n\n::scales{title="Scales"}\n\n::evidence{title="Evidence"}\n\n# End',
    );
    expect(headings.map(({ text }) => text)).toEqual(['End']);
    expect(blocks.map((one) => one.block)).toEqual(['contents', 'narrative']);
  });
});

describe('scales', () => {
  const document = {
    front: 'reliability: F\n',
    text: '12 fires and 13 floods.',
    items: `figures:\n${figure('n', 'Fires', 12, '12 fires', 'credibility: 3, topics: [fire]')}${figure('m', 'Floods', 13, '13 floods', 'credibility: 6, topics: [flood]')}`,
  };
  const used = (body: string, front = '') =>
    block('scales', [document], body, front)?.scales.map(({ title, rows }) => [
      title,
      rows.filter((row) => row.used).map(({ term }) => term),
    ]);

  it('are those of what the pack prints, wherever it prints it', () => {
    expect(used('::scales\n\n::figures{topics="fire"}')).toEqual([
      ['Reliability of the source', ['F']],
      ['Credibility of the information', ['3']],
    ]);
    expect(used('::scales')).toEqual([['Reliability of the source', ['F']]]);
    expect(used('::scales', 'marking: TLP:GREEN\n')?.at(-1)).toEqual(['Marking', ['TLP:GREEN']]);
  });

  it('set apart the term that says that nothing is known', () => {
    const rows = block('scales', [document])?.scales[0]?.rows;
    expect(rows?.filter(({ unknown }) => unknown).map(({ term }) => term)).toEqual(['F']);
  });

  it('of likelihood keep their gaps, and overlap nowhere', () => {
    for (const likelihood of ['phia', 'icd203']) {
      const scale = block('scales', [document], `::scales{likelihood="${likelihood}"}`)?.scales.at(-1);
      const ends = scale?.rows.map(({ from, width }) => [from, from + width]) ?? [];
      expect(ends).toHaveLength(7);
      for (const [index, [from = 0]] of ends.entries()) {
        const [, before = 0] = ends[index - 1] ?? [];
        expect(from - before).toBe(likelihood === 'phia' && index > 0 ? 5 : index === 0 ? from : 0);
      }
      expect(scale).toMatchObject({ marked: false, measured: true });
    }
  });
});

describe('sources', () => {
  it('are described in the words of the pack’s language, with where they stand', () => {
    const front =
      'type: article-newspaper\nissued: 2017-10\nevent-date: 2017-09-30\nlanguage: en-GB\npublisher-place: Leeds\nvolume: 12\nissue: 3\npage: 4-9\nDOI: https://doi.org/10.1000/182\neditor: [{ given: Ed, family: Ito }]\ninterviewer: [BBC]\n';
    expect(content([{ front, text: 'x', items: '' }], 'x').documents).toMatchObject([
      {
        kind: 'Newspaper article',
        issued: 'October 2017',
        said: '30 September 2017',
        language: 'British English',
        place: 'Leeds',
        part: 'vol. 12, no. 3, pp.\u00a04–9',
        identifiers: ['doi:10.1000/182'],
        editors: 'Ed Ito',
        interviewers: 'BBC',
      },
    ]);
  });

  it('are summed up by grade, kind, age, origin, corroboration and extraction', () => {
    const one = (front: string): Texts => ({
      front,
      text: 'x',
      items: 'extracted: { by: A, method: manual }',
    });
    const documents = [
      one('reliability: B\ntype: report\nissued: 2015\norigin: one\n'),
      one('reliability: B\ntype: report\nissued: 2017-05\norigin: one\n'),
      one('type: interview\n'),
    ];
    expect(block('sources', documents)?.summary).toEqual([
      '3 documents, from which nothing was extracted.',
      'Reliability of the sources: 2 B (usually reliable) and 1 not graded.',
      'Kinds of source: report (2) and interview (1).',
      'Published: 1 in 2015, 1 in 2017 and 1 not dated.',
      'The 3 documents go back to 2 origins: those of one origin do not confirm each other. One origin: A, B (one).',
      'Extracted: 3 by hand.',
    ]);
  });
});

it.each([
  [[], ''],
  [[3], '3'],
  [[2, 1, 2], '1, 2'],
  [[1, 4, 7, 8, 9, 11, 12], '1, 4, 7–9, 11, 12'],
])('numbers %j are %j', (numbers, expected) => expect(formatNumbers(numbers)).toBe(expected));

it.each([
  ['as it is', 8, 'as it is'],
  ['cut here, not there', 10, 'cut here …'],
  ['unbroken', 4, 'unbr …'],
])('words %j cut to %d are %j', (words, most, expected) => expect(shortenWords(words, most)).toBe(expected));

describe('a chart', () => {
  const figures = (more: readonly string[]) => ({
    text: 'Of 40 vans and 30 cars, 12 vans were old.',
    items:
      'figures:\n' +
      figure('vans', 'Vans', 40, '40 vans', more[0]) +
      figure('cars', 'Cars', 30, '30 cars', more[1]) +
      figure('old', 'Old vans', 12, '12 vans', more[2]),
  });
  const drawn = (more: readonly string[], body: string) =>
    block('chart', [figures(more)], body)?.charts.map(({ bars }) => bars.map(({ label }) => label));

  it('has a scale for each series, and none for what is in no series', () => {
    const series = ['series: v', 'series: w', 'series: v'];
    expect(drawn(series, '::chart')).toEqual([['Vans', 'Old vans']]);
  });

  it('has one scale for what the block compares', () => {
    expect(drawn(['', '', ''], '::chart{compare="a:cars, old"}')).toEqual([['Cars', 'Old vans']]);
  });
});
