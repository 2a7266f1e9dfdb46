import type { RootContent } from 'mdast';
import type { FigureRow } from '../../../src/ground/model/blocks/figures.ts';
import type { Block, PackContent } from '../../../src/ground/model/content.ts';
import type { EvidenceNote, SupportedNode } from '../../../src/ground/model/content-nodes.ts';
import type {
  DocumentContent,
  EvidenceWords,
  Heading,
  Mark,
  Printed,
} from '../../../src/ground/model/content-parts.ts';

/** A pack over two documents, as composition would hand it on. */
export function sampleContent(changes: Partial<PackContent> = {}): PackContent {
  return {
    id: 'sample',
    title: 'The terrorist threat to the UK, as two officials describe it',
    shortTitle: undefined,
    subtitle: 'What two public interviews establish, and what they leave open',
    audience: 'Community safety partnership',
    authors: ['A. Analyst', 'B. Reviewer'],
    changed: [],
    record: () => ({
      format: 1,
      pack: 'sample',
      edition: 2,
      rules: 'rules 2 (a1b2c3)',
      title: 'The terrorist threat to the UK, as two officials describe it',
      items: [],
      text: [],
      sources: [],
    }),
    edition: 2,
    date: '20 November 2026',
    isoDate: '2026-11-20',
    status: 'final',
    promise: {
      found: '9 figures, 4 dates, 2 quotations found in the sources, by rules 2 (a1b2c3)',
      besides: ['1 date known from elsewhere', '2 phrases of the author’s own'],
      open: undefined,
      rules: 'rules 2 (a1b2c3)',
    },
    supersedes: 'Edition 1, 1 October 2026',
    returnBy: undefined,
    language: 'en-GB',
    template: 'briefing',
    paper: 'A4',
    typeSize: 'standard',
    pagesAtMost: undefined,
    marking: { scheme: 'tlp', label: 'TLP:GREEN' },
    brand: undefined,
    distribution: [
      { name: 'C. Chair', organisation: 'Community safety partnership', copies: 1 },
      { name: 'D. Deputy', organisation: undefined, copies: 3 },
    ],
    documents,
    headings: [],
    closing: [],
    leftOut: undefined,
    leftOutCounts: {},
    blocks: sampleBlocks(),
    ...changes,
  };
}

const parker = 'mi5-parker-interview';
const cipher = 'no-perfect-defense';

const documents: readonly DocumentContent[] = [
  {
    id: cipher,
    letter: 'A',
    title: 'No Perfect Defense',
    shortTitle: 'No Perfect Defense',
    authors: 'Former Senior British Intelligence Official',
    container: 'The Cipher Brief',
    publisher: 'The Cipher Brief',
    issued: undefined,
    accessed: '19 November 2026',
    said: undefined,
    editors: undefined,
    interviewers: undefined,
    place: undefined,
    part: undefined,
    identifiers: [],
    url: 'https://www.thecipherbrief.com/no-perfect-defense',
    kind: 'interview',
    language: 'English',
    languageTag: 'en-GB',
    descriptor:
      'A former senior British intelligence official who wishes to remain anonymous, answering written questions after the attacks on Brussels. He no longer serves; what he knows of current operations is not stated.',
    reliability: 'B: usually reliable',
    origin: undefined,
    rights: 'short quotations only',
    edited: undefined,
    extracted: 'Extracted by A. Analyst on 19 November 2026, by hand.',
    check: '9f2c41d07ab3',
  },
  {
    id: parker,
    letter: 'B',
    title: 'MI5 chief: the threat is coming at us more quickly, and is harder to detect',
    shortTitle: 'MI5 chief: the threat',
    authors: undefined,
    container: 'Report of an interview conducted by the BBC',
    publisher: 'not stated',
    issued: 'October 2017',
    accessed: '19 November 2026',
    said: undefined,
    editors: undefined,
    interviewers: 'BBC',
    place: 'London',
    part: 'vol. 12, pp. 4–9',
    identifiers: ['ISBN 978-0-13-149505-0'],
    url: undefined,
    kind: 'report',
    language: 'English',
    languageTag: 'en-GB',
    descriptor:
      'A third party’s report of the BBC’s interview with Andrew Parker, then Director General of MI5. He speaks for his service and has an interest in its funding and powers.',
    reliability: 'C: fairly reliable',
    origin: 'BBC interview with Andrew Parker',
    rights: undefined,
    edited: undefined,
    extracted:
      'Extracted by A. Analyst on 20 November 2026, assisted (a language model), and checked by hand.',
    check: '03be77c5a1f0',
  },
];

export function printed(kind: Printed['kind'], text: string, id = 'item', document = parker): Printed {
  return { ref: `${document}:${id}`, kind, text };
}

export function evidence(paragraph: number, line: string, text: string, cut?: string): EvidenceWords {
  return {
    ref: `${parker}:p${paragraph}`,
    locator: `B ¶${paragraph}, ${line}`,
    words: printed('quotation', text),
    before: undefined,
    behind: undefined,
    shortened: printed('quotation', cut ?? text),
    anchor: `evidence-B-${paragraph}`,
  };
}

function mark(label: string): Mark {
  return { ref: `${parker}:m`, label, anchor: `evidence-${label[0]}-${label.slice(1)}` };
}

function heading(text: string, level = 1): Heading {
  return { text, level, anchor: text.toLowerCase().replace(/[^a-z]+/g, '-') };
}

const tempo = evidence(
  3,
  'll. 9–11',
  'live operations tracking 3.000 individuals involved in extremist activities in some way',
);
const foiled = evidence(
  5,
  'l. 15',
  'Twenty attacks had been foiled in the last four years, including seven in the last seven months',
);
const standard = evidence(
  12,
  'll. 33–36',
  'We have to be careful that we do not find ourselves held to some kind of perfect standard of 100%, because that is not achievable. (…) Attacks can sometimes accelerate from inception through planning to action in just a handful of days',
  'We have to be careful that we do not find ourselves held to some kind of perfect standard of 100%, because that is not achievable. (…) Attacks can …',
);
const left = evidence(14, 'l. 44', 'more than 800 individuals had left the UK for Syria and Iraq');

function paragraph(...children: (string | RootContent)[]): RootContent {
  return {
    type: 'paragraph',
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ) as never,
  };
}

export function noteOf(first: EvidenceWords, ...rest: EvidenceWords[]): EvidenceNote {
  const label = first.locator.replace(/\D+/g, '');
  return {
    label,
    id: `Words-${label}`,
    locator: first.locator,
    anchor: first.anchor,
    words: [first, ...rest],
  };
}

/** The notes stand at the paragraph's first mark. */
function supported(child: RootContent, ...words: EvidenceWords[]): SupportedNode {
  const notes = words.map((one) => noteOf(one));
  const children = 'children' in child ? child.children : [];
  const first = children.findIndex(({ type }) => type === 'marks');
  const calls = notes.map(({ label, id, words: [{ ref }] }) => ({ ref, label, anchor: id }));
  const placed = children.map((node, index) => (index === first ? { ...node, calls, notes } : node));
  return {
    type: 'supported',
    children: [{ ...child, children: placed } as never],
    notes,
    placed: first >= 0,
  };
}

function marks(...labels: string[]): RootContent {
  return { type: 'marks', marks: labels.map(mark), calls: [], notes: [] };
}

function value(text: string, qualifier?: string): RootContent {
  return { type: 'printed', qualifier, value: printed('figure', text), calls: [], notes: [] };
}

function title(depth: 1 | 2 | 3, text: string): RootContent {
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: text }],
    data: { anchor: heading(text).anchor },
  };
}

function sampleBlocks(): readonly Block[] {
  const figures = figureRows();
  const narrative: RootContent[] = [
    title(1, 'Key judgements'),
    supported(
      paragraph(
        'The tempo of counter-terrorism work is the highest that the head of MI5 had seen in a career of 34 years, and the service was then running operations against ',
        value('3,000'),
        ' people ',
        marks('B3'),
        '.',
      ),
      tempo,
    ),
    supported(
      paragraph(
        value('20'),
        ' attacks were stopped in four years ',
        marks('B5'),
        ', ',
        value('7'),
        ' of them in the seven months before the interview ',
        marks('B5'),
        '. ',
        { type: 'emphasis', children: [{ type: 'text', value: 'All were related to what he called' }] },
        " 'Islamist extremism'.",
      ),
      foiled,
      evidence(5, 'l. 16', 'all related to what he called Islamist extremism'),
    ),
    supported(
      paragraph(
        'Stopping every plot is not possible: neither official claims it, and each describes attackers who can move from idea to act within days ',
        marks('B12', 'A7'),
        '.',
      ),
      standard,
      {
        ...evidence(
          7,
          'l. 31',
          'What matters, then, is the real operational capability of each individual group',
        ),
        locator: 'A ¶7, l. 31',
        anchor: 'evidence-A-7',
      },
    ),
    title(2, 'What is not known'),
    paragraph(
      'Neither text says how the numbers were counted, and neither gives a date for the count. The first document carries no date of its own; the attacks that it names place it in the spring of 2016 or later. A reader should not compare the two as if they described one moment.',
    ),
    supported(
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [
          'Whether a person who is tracked is also one of those who came back.',
          'How many of those who left had returned.',
          'What share of the foiled attacks was directed from abroad, and what share was inspired.',
        ].map((text) => ({ type: 'listItem', children: [paragraph(text) as never] })),
      },
      left,
    ),
    title(1, 'People who left for Syria and Iraq'),
    supported(
      paragraph(
        'Some ',
        value('800', 'more than'),
        ' people had left the UK for Syria and Iraq ',
        marks('B14'),
        '; ',
        value('130', 'at least'),
        ' of them had been killed there ',
        marks('B14'),
        '. Fewer than expected had come back of late, for those who remain know that they might be arrested.',
      ),
      left,
      evidence(14, 'l. 48', 'at least 130 had been killed in the conflicts'),
    ),
    {
      type: 'blockquote',
      children: [
        paragraph('Every attack that succeeds is a failure of someone, and every one is looked at.') as never,
      ],
    },
    {
      type: 'table',
      align: ['left', 'right', 'right'],
      children: [
        ['Matter', 'Document A', 'Document B'],
        ['Attacks named', '3', '1'],
        ['Arrests in Europe', 'none stated', '12'],
      ].map((row) => ({
        type: 'tableRow',
        children: row.map((text) => ({ type: 'tableCell', children: [{ type: 'text', value: text }] })),
      })),
    },
  ];
  return [
    {
      block: 'contents',
      heading: heading('Contents'),
      entries: [
        heading('Key judgements'),
        heading('What is not known', 2),
        heading('People who left for Syria and Iraq'),
        ...['Key figures', 'Figures', 'Timeline', 'Claims', 'In their words'].map((text) => heading(text)),
        ...['People and organisations', 'Sources', 'Evidence'].map((text) => heading(text)),
      ],
      exhibits: [],
    },
    { block: 'narrative', root: { type: 'root', children: narrative } },
    {
      block: 'key-figures',
      heading: heading('Key figures'),
      columns: undefined,
      items: figures.slice(0, 6).map((row) => ({
        value: row.value,
        qualifier: row.qualifier,
        unit: row.unit,
        label: row.label,
        calculation: undefined,
        partOf: row.partOf,
        period: row.period,
        size: 'short' as const,
        marks: [mark('B5')],
      })),
    },
    {
      block: 'figures',
      heading: heading('Figures'),
      periods: true,
      speakers: true,
      grades: true,
      groups: [
        { topic: 'Tempo', rows: figures.slice(0, 5) },
        { topic: 'Travellers', rows: figures.slice(5, 9) },
        { topic: undefined, rows: figures.slice(9) },
      ],
    },
    timeline(),
    claims(),
    quotations(),
    {
      block: 'people',
      heading: heading('People and organisations'),
      speaking: true,
      groups: [
        {
          title: 'People',
          rows: [
            {
              ref: `${parker}:parker`,
              name: 'Andrew Parker',
              role: 'Director General of MI5',
              memberOf: 'MI5',
              note: undefined,
              named: 'B ¶1, 3, 9, 11, 13, 15',
              speaks: 'B ¶3, 9–13',
            },
            {
              ref: `${parker}:butt`,
              name: 'Khuram Butt',
              role: undefined,
              memberOf: undefined,
              note: 'Perpetrator of the London Bridge attack; had been under investigation.',
              named: 'B ¶6',
              speaks: undefined,
            },
          ],
        },
        {
          title: 'Organisations',
          rows: ['MI5', 'BBC', 'Islamic State (IS)', 'The Cipher Brief'].map((name) => ({
            ref: `${parker}:${name}`,
            name,
            role: undefined,
            memberOf: undefined,
            note: undefined,
            named: 'A ¶2, 4; B ¶1, 3',
            speaks: undefined,
          })),
        },
      ],
    },
    {
      block: 'sources',
      heading: heading('Sources'),
      documents,
      summary: [
        'Two documents of two origins: one usually reliable (B), one fairly reliable (C).',
        'Nine of the twelve figures rest on one document alone.',
      ],
    },
    annex(),
  ];
}

function figureRows(): FigureRow[] {
  const row = (
    text: string,
    unit: string | undefined,
    label: string,
    words: EvidenceWords,
    more: Partial<FigureRow> = {},
  ): FigureRow => ({
    ref: `${parker}:f${text}`,
    value: printed('figure', text, `f${text}`),
    qualifier: undefined,
    asPrinted: undefined,
    unit,
    label,
    partOf: undefined,
    calculation: undefined,
    depth: 0,
    period: '2017',
    unsaidPeriod: '2017',
    saidBy: 'Andrew Parker',
    grade: 'C2',
    note: undefined,
    evidence: [words],
    ...more,
  });
  return [
    row('3,000', 'people', 'People in live counter-terrorism operations', tempo, { asPrinted: '3.000' }),
    row('20', 'attacks', 'Attacks stopped in the last four years', foiled, {
      asPrinted: 'Twenty',
      period: '2013–2017',
    }),
    row('7', 'attacks', 'Attacks stopped in the seven months before the interview', foiled, {
      asPrinted: 'seven',
      partOf: 'Attacks stopped in the last four years (20)',
      depth: 1,
      period: 'March–October 2017',
    }),
    row(
      '5',
      'attacks',
      'Attacks suffered this year',
      evidence(3, 'l. 7', 'five terror attacks this year alone'),
      {
        asPrinted: 'five',
      },
    ),
    row(
      '34',
      'years',
      'Years that Parker had been with MI5',
      evidence(3, 'l. 8', 'the highest he had seen in 34-years with MI5'),
    ),
    row('800', 'people', 'People who had left the UK for Syria and Iraq', left, {
      qualifier: 'more than',
      note: 'Over what time is not stated.',
    }),
    row(
      '130',
      'people',
      'UK travellers killed in the conflicts',
      evidence(14, 'l. 48', 'at least 130 had been killed in the conflicts'),
      {
        qualifier: 'at least',
        partOf: 'People who had left the UK for Syria and Iraq (more than 800)',
        depth: 1,
      },
    ),
    row(
      '12',
      'arrests',
      'Arrests in Europe through the joint centre',
      evidence(14, 'l. 51', 'which had led to 12 arrests in Europe'),
    ),
    row('100', '%', 'Standard that cannot be met', standard, { saidBy: undefined, grade: undefined }),
    row('1.5', 'million', 'A figure with a decimal', evidence(2, 'l. 3', 'some one and a half million'), {
      qualifier: 'about',
      period: undefined,
    }),
    row('12,345,678', undefined, 'A long figure without a unit', tempo),
    row('2–3', 'days', 'A range', tempo, { qualifier: 'between' }),
    row('62', 'volume', 'Volume of Studies in Intelligence', tempo, { saidBy: 'The Cipher Brief' }),
  ];
}

function timeline(): Block {
  const entry = (
    date: string,
    text: string,
    more: Partial<Extract<Block, { block: 'timeline' }>['entries'][number]> = {},
  ) => ({
    number: 1,
    ref: `${cipher}:${date}`,
    date: printed('date', date),
    basis: undefined,
    certainty: 'certain' as const,
    earliest: undefined,
    latest: undefined,
    orderOpen: false,
    title: text,
    where: undefined,
    saidBy: undefined,
    note: undefined,
    evidence: [evidence(4, 'l. 21', 'First Paris, then San Bernardino, then Brussels')],
    ...more,
  });
  return {
    block: 'timeline',
    heading: heading('Timeline'),
    entries: [
      entry('1983–2017', 'Parker’s service with MI5', { basis: 'derived from the date of B' }),
      entry('November 2015', 'Paris attacks', {
        basis: 'date from outside the sources',
        where: 'Paris',
        note: 'Interior ministry’s count; the text gives the order only.',
      }),
      entry('December 2015', 'San Bernardino attack', {
        basis: 'date from outside the sources',
        orderOpen: true,
      }),
      entry('March 2016', 'Brussels attacks', {
        basis: 'date from outside the sources',
        certainty: 'approximate',
      }),
      entry('2017', 'Five terror attacks in the UK', { evidence: [foiled] }),
      entry('March–October 2017', 'Seven attacks foiled in seven months', {
        orderOpen: true,
        evidence: [foiled],
        basis: 'derived from the date of B',
      }),
      entry('3 June 2017', 'London Bridge attack', {
        certainty: 'uncertain',
        where: 'London',
        saidBy: 'Andrew Parker',
        evidence: [
          evidence(
            6,
            'll. 18–19',
            'Khuram Butt, for example, the perpetrator of the London Bridge attack, had been under investigation by the security services',
          ),
        ],
      }),
      entry('October 2017', 'BBC interviews the head of MI5', { evidence: [standard] }),
      entry('September 2018', 'Studies in Intelligence, volume 62'),
    ],
  };
}

function claims(): Block {
  const row = (text: string, words: EvidenceWords, grade: string | undefined = 'C2') => ({
    ref: `${parker}:c`,
    text,
    speaker: 'Andrew Parker',
    grade,
    note: undefined,
    evidence: [words],
  });
  return {
    block: 'claims',
    heading: heading('Claims'),
    attributed: true,
    bySpeaker: false,
    groups: [
      {
        kind: 'reported' as const,
        title: 'Reported',
        label: 'Reported',
        rows: [
          row('Stopping every plot is not achievable.', standard),
          row(
            'Extremists exploit safe spaces online, which makes threats harder to detect.',
            evidence(
              12,
              'l. 37',
              'the way extremists can exploit safe spaces online, can make threats harder to detect and give us a smaller window to intervene',
            ),
          ),
          row(
            'International co-operation remains vital; officers of a range of countries work together in the Netherlands and share data.',
            evidence(
              14,
              'l. 50',
              'security officers from a range of countries worked together and shared data',
            ),
          ),
        ],
      },
      {
        kind: 'judgement' as const,
        title: 'Judgements',
        label: 'Judgement',
        rows: [
          row(
            'The likelihood that an attack is carried out by someone known to the service is large.',
            evidence(9, 'l. 26', 'someone “we know or have known” was large'),
            undefined,
          ),
        ],
      },
    ].map((group) => ({ ...group, speakers: [{ name: undefined, rows: group.rows }] })),
  };
}

function quotations(): Block {
  const row = (text: string, about: string | undefined, paragraphNumber: number) => ({
    ref: `${parker}:q${paragraphNumber}`,
    words: printed('quotation', text, `q${paragraphNumber}`),
    before: undefined,
    behind: undefined,
    speaker: 'Andrew Parker',
    role: 'Director General of MI5',
    about,
    note: undefined,
    locator: `B ¶${paragraphNumber}, l. ${paragraphNumber * 3}`,
    anchor: `evidence-B-${paragraphNumber}`,
  });
  const rows = [
    row('more terrorist activity coming at us, more quickly', 'the threat', 2),
    row('not the enemy', 'technology', 13),
    row('fragments of information', undefined, 9),
    row(
      'We have to be careful that we do not find ourselves held to some kind of perfect standard of 100%, because that is not achievable.',
      'limits',
      12,
    ),
  ];
  return {
    block: 'quotations',
    heading: heading('In their words'),
    rows,
    groups: [{ speaker: 'Andrew Parker', role: 'Director General of MI5', rows }],
  };
}

function annex(): Block {
  const plain = (text: string, line?: number) => ({ line, words: undefined, text });
  const bound = (text: string) => ({
    line: undefined,
    words: printed('evidence', text),
    text: undefined,
  });
  const long =
    'We have to be careful that we do not find ourselves held to some kind of perfect standard of 100%, because that is not achievable. (…) Attacks can sometimes accelerate from inception through planning to action in just a handful of days. ';
  const paragraphs = [2, 3, 5, 6, 9, 12, 13, 14].map((number) => ({
    anchor: `evidence-B-${number}`,
    label: `B ¶${number}`,
    lines: `ll. ${number * 3}–${number * 3 + 2}`,
    runs: [
      plain(
        'While Parker stressed his agency was trying to learn as much as possible, he said: ',
        number * 3,
      ),
      bound(number % 2 === 0 ? long.trim() : tempo.words.text),
      plain(' This pace can make threats harder to detect and give us a smaller window to intervene.'),
    ],
    items: [
      { ref: `${parker}:a`, kind: 'Figure', label: 'People in live counter-terrorism operations' },
      { ref: `${parker}:b`, kind: 'Claim', label: 'Stopping every plot is not achievable' },
    ],
  }));
  return {
    block: 'evidence',
    heading: heading('Evidence'),
    documents: [
      {
        letter: 'A',
        title: 'No Perfect Defense',
        languageTag: 'en-GB',
        paragraphs: [4, 7].map((number) => ({
          anchor: `evidence-A-${number}`,
          label: `A ¶${number}`,
          lines: `l. ${number * 5}`,
          runs: [
            bound('First Paris, then San Bernardino, then Brussels'),
            plain(
              '.  How widespread are Islamic State networks in Europe, and can we expect these kind of attacks to continue?',
            ),
          ],
          items: [{ ref: `${cipher}:paris`, kind: 'Event', label: 'Paris attacks' }],
        })),
      },
      { letter: 'B', title: 'MI5 chief: the threat', languageTag: 'en-GB', paragraphs },
    ],
    calculations: [],
    own: ['two officials', 'four years'],
    accepted: [],
  };
}
