import { describe, expect, it } from 'vitest';
import { cslDateText } from '../../../src/ground/model/parse-csl-date.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readPack } from '../../../src/stages/read/read-pack.ts';
import { validateDocument } from '../../../src/stages/validate/validate-document.ts';
import { validatePack } from '../../../src/stages/validate/validate-pack.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

function document(front: string) {
  const raw = readDocument(sourceFile('sources/documents/d.md', `---\n${front}\n---\nBody\n`)).value;
  if (raw === undefined) throw new Error('not read');
  return validateDocument(raw);
}

function pack(front: string) {
  const raw = readPack(sourceFile('sources/packs/p.md', `---\n${front}\n---\n`)).value;
  if (raw === undefined) throw new Error('not read');
  return validatePack(raw);
}

/** `CODE line:column message (hint)`. */
function told({
  value,
  diagnostics,
}: ReturnType<typeof document> | ReturnType<typeof pack>): readonly string[] {
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ message, hint }, index) => {
    const said = `${codes(diagnostics)[index]} ${message}`;
    return hint === undefined ? said : `${said} (${hint})`;
  });
}

describe('the front matter of a document', () => {
  it('passes as a reference manager exports it', () => {
    const front = [
      'id: d',
      'type: interview',
      'title: No Perfect Defense',
      'author: [{ literal: Former senior official }, { family: Parker, given: Andrew, non-dropping-particle: van }]',
      'container-title: The Cipher Brief',
      'issued: { date-parts: [["2016", 3, "22"]] }',
      'accessed: { date-parts: [[2013], [2017, 10]], circa: true }',
      'event-date: { literal: not stated }',
      'URL: https://example.org/a?b=c#d',
      'language: en-GB',
      'volume: 62',
      'page: 12-14',
      'reliability: B',
      'marking: "TLP:AMBER+STRICT"',
    ].join('\n');
    expect(told(document(front))).toEqual([]);
    expect(document(front).value?.text.text).toBe('Body');
    expect(told(document('title: T\nissued: 2017\naccessed: 2017-10~\nmarking: OFFICIAL'))).toEqual([]);
    expect(
      told(document('title: T\nissued: { date-parts: [[2017]], season: 2 }\nmarking: { scheme: none }')),
    ).toEqual([]);
  });

  it.each([
    ['issued: [{ year: 1985 }]', '1985'],
    ['issued: [{ year: 1985, month: 3, day: 2 }]', '1985-03-02'],
    [
      'issued: [{ day: 31, month: 12, year: 2014 }, { day: 1, month: 1, year: 2015 }]',
      '2014-12-31/2015-01-01',
    ],
    ['issued: [{ year: 2017, season: 3 }]', '2017-23'],
    ['issued: [{ year: 2017, circa: true }]', '2017~'],
    ['issued: { year: 1985, month: "3" }', '1985-03'],
    ['issued: { date-parts: [["2012"]] }', '2012'],
    ['issued: { date-parts: [[2014, 12, 31], [0]] }', '2014-12-31/..'],
    ['issued: { date-parts: [[1985]], season: spring }', '1985-21'],
    ['issued: { date-parts: [[1985]], season: 24 }', '1985-24'],
    ['issued: [{ literal: no date }]', undefined],
  ])('has dates as managers of references write them: %s', (line, edtf) => {
    const { value, diagnostics } = document(`title: T\n${line}`);
    expect(diagnostics).toEqual([]);
    expect(cslDateText(value?.front.data.issued)).toBe(edtf);
  });

  it.each([
    ['issued: { date-parts: [[-44, 3, 15]] }', '`-0044-03-15`', '3:23', 'issued'],
    ['issued: { date-parts: [[44, 3, 15]] }', '`0044-03-15`', '3:23', 'issued'],
    ['issued: { date-parts: [[20211]] }', '`20211`', '3:23', 'issued'],
    ['issued: { date-parts: [[-50], [-40]] }', '`-0050/-0040`', '3:23', 'issued'],
    ['accessed: [{ year: -44 }]', '`-0044`', '3:11', 'accessed'],
    ['event-date: { year: 12021, month: 3 }', '`12021-03`', '3:21', 'event-date'],
  ])('is refused where a year is before 0100 or after 9999, never lost: %s', (line, date, at, field) =>
    expect(told(document(`title: T\n${line}`))).toEqual([
      `BAD_DATE ${at} ${date} is not a date in EDTF: years run from 0100 to 9999 (write it in words: \`${field}: { literal: … }\`)`,
    ]),
  );

  it.each([
    ['issued: [{ month: 3 }]', ['MISSING_FIELD 3:1']],
    ['issued: [{ year: 1985, month: 13 }]', ['BAD_DATE 3:9']],
    ['issued: { year: 1985, month: 13 }', ['BAD_DATE 3:17']],
    ['issued: [{ year: 1985, weekday: 3 }]', ['UNKNOWN_FIELD 3:24']],
    ['number-of-page: "188"', ['UNKNOWN_FIELD 3:1']],
  ])('is refused where a date or a field is none: %s', (line, expected) =>
    expect(codes(document(`title: T\n${line}`).diagnostics)).toEqual(expected),
  );

  it('may have every variable of CSL, and texts as they are exported', () => {
    const front = [
      'id: 17',
      'type: book',
      'citation-key: a2012',
      'number-of-pages: "188"',
      'collection-title: Papers',
      'original-date: [{ year: 1938 }, { year: 1961 }]',
      'custom: { a: 1 }',
      'title: "Roads, <i>rails</i> and H<sub>2</sub>O: <span class=\\"nocase\\">an AT&amp;T</span> *study* of **one** [Word]{.nocase} (g~1~)"',
      'title-short: "M*A*S*H, 2 * 3 * 4 and snake_case_name"',
      'author: [{ family: Ample, given: "Eve X.", suffix: "", dropping-particle: de, comma-suffix: true, static-ordering: false }]',
      'language: English',
      'ISBN: 9780000000000',
      'keyword: [roads, rails]',
      'abstract: ""',
    ].join('\n');
    const { value, diagnostics } = document(front);
    expect(diagnostics).toEqual([]);
    expect(value?.front.data).toMatchObject({
      title: 'Roads, rails and H2O: an AT&T study of one Word (g1)',
      'title-short': 'M*A*S*H, 2 * 3 * 4 and snake_case_name',
      author: [{ family: 'Ample', given: 'Eve X.', 'dropping-particle': 'de' }],
      language: 'en',
      ISBN: '9780000000000',
      keyword: 'roads, rails',
    });
  });

  it('is told what it lacks, at its first line', () => {
    expect(told(document(''))).toEqual([
      'MISSING_FIELD 2:1 the front matter needs `title` (add it: the title of the source)',
    ]);
    expect(told(document('- a'))[0]).toContain(
      'BAD_VALUE 2:1 the front matter must be a map of fields, not a list',
    );
  });

  it('is told all that is wrong', () => {
    const front =
      'title: 2017\ntype: intervew\nURL: file:///etc/passwd\nlanguage: in English\nreliability: G\nauthor: Andrew Parker\nauthors: x';
    expect(told(document(front))).toEqual([
      'BAD_VALUE 2:8 `title` must be text, not the number 2017 (quote it: "2017")',
      'BAD_VALUE 3:7 `type` cannot be “intervew” (did you mean `interview`?)',
      'BAD_VALUE 4:6 `URL` must be an address that begins with http:// or https://, not “file:///etc/passwd” (a path or another kind of address goes into `note`)',
      'BAD_VALUE 5:11 `language` must be a language tag, not “in English” (write it as en, en-GB or fr (BCP 47))',
      'BAD_VALUE 6:14 `reliability` must be A, B, C, D, E or F, not “G” (Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged (which is not worse than E))',
      'BAD_VALUE 7:9 `author` must be a list, not “Andrew Parker” (write ["Andrew Parker"])',
      'UNKNOWN_FIELD 8:1 the front matter has no field `authors` (did you mean `author`?)',
    ]);
    expect(told(document('title: T\ntype: tweet'))[0]).toContain('(it is one of article, article-journal,');
  });

  it('has people that are text or maps', () => {
    expect(told(document('title: T\nauthor: [A, 3, { familly: B }, {}]'))).toEqual([
      'BAD_VALUE 3:13 entry 2 of `author` must be text or a map of fields, not the number 3 (quote it: "3")',
      'UNKNOWN_FIELD 3:18 entry 3 of `author` has no field `familly` (did you mean `family`?)',
      'BAD_VALUE 3:32 entry 4 of `author` is empty (write a value, or delete the line)',
    ]);
  });

  it('has dates of the calendar', () => {
    expect(
      told(
        document(
          'title: T\nissued: 17 October 2017\naccessed: { date-parts: [[2017, 13]] }\nevent-date: { raw: 2017-02-30 }',
        ),
      ),
    ).toEqual([
      expect.stringMatching(
        /^BAD_DATE 3:9 `17 October 2017` is not a date in EDTF: .* \(write 2017-10-17\)$/,
      ),
      expect.stringMatching(/^BAD_DATE 4:25 `2017-13` is not a date in EDTF/),
      expect.stringMatching(/^BAD_DATE 5:20 `2017-02-30` is not a date in EDTF/),
    ]);
    expect(
      told(document('title: T\nissued: { date-parts: 2017, season: [1] }\naccessed: { date-parts: [7] }'))
        .length,
    ).toBe(3);
    expect(told(document('title: T\nissued: { circa: true }'))).toEqual([
      'MISSING_FIELD 3:1 `issued` needs `date-parts` (or write the date as text: 2017-10-17)',
    ]);
    expect(told(document('title: T\nissued: { date-parts: [[x]] }'))).toEqual([
      'BAD_VALUE 3:25 entry 1 of entry 1 of `date-parts` of `issued` must be a number, not “x”',
    ]);
    expect(told(document('title: T\nissued: 800'))[0]).toContain('BAD_DATE 3:9 `800`');
  });
});

describe('a marking', () => {
  it.each(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])('may be %s', (label) => {
    expect(told(document(`title: T\nmarking: ${label}`))).toEqual([]);
    expect(told(pack(`title: T\ndocuments: [d]\nmarking: { scheme: tlp, label: "${label}" }`))).toEqual([]);
  });

  it.each([
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['tlp:green', 'TLP:GREEN'],
    ['"TLP: RED"', 'TLP:RED'],
    ['TLP AMBER', 'TLP:AMBER'],
    ['TLP:AMBER STRICT', 'TLP:AMBER+STRICT'],
    ['TLP:GREN', 'TLP:GREEN'],
    ['TLP', 'one of the five, in capitals and without spaces'],
  ])('of the Traffic Light Protocol is one of five, not %s', (label, meant) => {
    for (const outcome of [
      document(`title: T\nmarking: ${label}`),
      pack(`title: T\nmarking: ${label}\ndocuments: [d]`),
    ]) {
      expect(codes(outcome.diagnostics)).toEqual(['BAD_VALUE 3:10']);
      expect(outcome.diagnostics[0]?.hint).toBe(`write ${meant}`);
    }
  });

  it('has a scheme and a label that fit', () => {
    const marked = (marking: string) => told(pack(`title: T\ndocuments: [d]\nmarking: ${marking}`));
    expect(marked('{ scheme: tlp }')).toEqual([
      'MISSING_FIELD 4:1 `marking` needs `label` (add a label such as TLP:GREEN)',
    ]);
    expect(marked('{ scheme: text }')).toEqual([
      'MISSING_FIELD 4:1 `marking` needs `label` (add the words to print)',
    ]);
    expect(marked('{ scheme: tlp, label: AMBER }')[0]).toContain(
      'BAD_VALUE 4:32 “AMBER” is not a label of TLP 2.0',
    );
    expect(marked('{ scheme: text, label: "TLP:RED" }')).toEqual([
      'BAD_VALUE 4:20 TLP:RED belongs to the scheme tlp, not to text (write `scheme: tlp`)',
    ]);
    expect(marked('{ scheme: none, label: X }')[0]).toContain(
      'BAD_VALUE 4:33 a marking with the scheme none has no label',
    );
    expect(marked('{ scheme: tpl, label: X }')[0]).toContain(
      'must be none, tlp or text, not “tpl” (did you mean `tlp`?)',
    );
    expect(marked('{ label: X }')[0]).toContain('MISSING_FIELD 4:1 `marking` needs `scheme`');
    expect(marked('[TLP:RED]')).toEqual([
      'BAD_VALUE 4:10 `marking` must be text or a map of fields, not a list (its fields are scheme and label)',
    ]);
    expect(marked('{ scheme: tlp, label: 7 }')).toEqual([
      'BAD_VALUE 4:32 `label` of `marking` must be text, not the number 7 (quote it: "7")',
    ]);
  });
});

describe('a title', () => {
  it.each([
    'A *starred* thing',
    'A **bold** thing',
    '_Roads_',
    'Roads <b>in bold</b>',
    'Roads &amp; parks',
    '`code`',
    'A ~~struck~~ one',
    'See [it](https://example.org)',
    'A \\*',
  ])('is printed as typed, and says so: %s', (title) => {
    const { value, diagnostics } = pack(`title: '${title}'\ndocuments: [d]`);
    expect(value?.front.data.title).toBe(title);
    expect(codes(diagnostics)).toEqual(['DOUBTFUL_SYNTAX 2:8']);
  });

  it.each(['M*A*S*H and 2 * 3 * 4', 'snake_case_name', 'AT&T & co; 4 < 5 > 3', "It's 5 ~ 6 [sic] (a)"])(
    'may have the same signs in other places: %s',
    (title) => {
      expect(pack(`title: ${JSON.stringify(title)}\ndocuments: [d]`).diagnostics).toEqual([]);
    },
  );

  it('that is too long is told what to do', () => {
    expect(told(pack(`title: ${'a'.repeat(1500)}\ndocuments: [d]`))[0]).toMatch(
      /^LIMIT_EXCEEDED 2:8 .*\(shorten it/,
    );
  });
});

describe('the front matter of a pack', () => {
  it('passes, with plain years as text', () => {
    const { value } = pack(
      'title: T\ndocuments: [a, b]\nedition: 2\ndate: 2026\nreturn-by: 2027\ndistribution: [{ name: B, organisation: C, copies: 2 }]\nown: [two officials]\nauthor: A',
    );
    expect(value?.front.data.date).toBe('2026');
    expect(value?.front.data['return-by']).toBe('2027');
    expect(value?.front.placeOf(['date']).start).toEqual({ line: 5, column: 7 });
  });

  it('is told all that is wrong', () => {
    const front = [
      'documents: [a, b, a]',
      'titel: T',
      'date: 20 November 2026',
      'paper: a4',
      'type-size: huge',
      'distribution: [{ organisation: C, copies: 0 }, B]',
      'own: two officials',
      'template: ../../etc',
      'edition: 0',
    ].join('\n');
    expect(told(pack(front))).toEqual([
      'BAD_VALUE 2:19 `documents` lists “a” twice (delete one of them)',
      'UNKNOWN_FIELD 3:1 the front matter has no field `titel` (did you mean `title`?)',
      expect.stringMatching(/^BAD_DATE 4:7 .* \(write 2026-11-20\)$/),
      'BAD_VALUE 5:8 `paper` must be A4, Letter, A5 or Half-letter, not “a4” (did you mean `A4`?)',
      'BAD_VALUE 6:12 `type-size` must be standard, clear or large, not “huge”',
      'MISSING_FIELD 7:16 recipient 1 needs `name` (add it: the recipient)',
      'BAD_VALUE 7:43 `copies` of recipient 1 must be from 1 to 1000, not 0',
      'BAD_VALUE 7:48 recipient 2 must be a map of fields, not “B” (write { name: B })',
      'BAD_VALUE 8:6 `own` must be a list, not “two officials” (write ["two officials"])',
      expect.stringMatching(/^BAD_VALUE 9:11 `template` must be an id, not “..\/..\/etc”/),
      'BAD_VALUE 10:10 `edition` must be from 1 to 9999, not 0',
    ]);
  });
});

describe('a hint says what is meant', () => {
  it.each([
    ['a.md', 'write [a]'],
    ['a', 'write [a]'],
    ['a, b, c', 'write [a, b, c]'],
    ['a b', 'write [a, b]'],
    ['a; b', 'write [a, b]'],
    ['sources/documents/a.md', 'write [a]'],
    ['"a.md, sources/documents/b.md"', 'write [a, b]'],
    ['', 'write one id or more: [a, b]'],
    ['[]', 'write one id or more: [a, b]'],
    ['[a.md]', 'write `a`'],
    ['[a, sources/documents/b.md]', 'write `b`'],
  ])('documents: %s', (written, hint) => {
    const [one, ...more] = pack(`title: T\ndocuments: ${written}`).diagnostics;
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'BAD_VALUE', hint });
  });

  it.each(['high', 'good', 'reliable', '7'])('reliability: %s shows the scale', (written) => {
    const [one] = document(`type: report\ntitle: T\nissued: 2024\nreliability: ${written}`).diagnostics;
    expect(one?.hint).toMatch(/^Admiralty scale: A completely reliable, .*F cannot be judged/);
  });

  it.each([
    ['03/04/2025', 'write 2025-04-03 if the day comes first in it, 2025-03-04 if the month does'],
    ['3.4.2025', 'write 2025-04-03 if the day comes first in it, 2025-03-04 if the month does'],
    ['03-04-2025', 'write 2025-04-03 if the day comes first in it, 2025-03-04 if the month does'],
    ['04/04/2025', 'write 2025-04-04'],
    ['31/03/2025', 'write 2025-03-31'],
    ['03/31/2025', 'write 2025-03-31'],
  ])('issued: %s', (written, hint) => {
    const [one] = document(`type: report\ntitle: T\nissued: ${written}`).diagnostics;
    expect(one).toMatchObject({ code: 'BAD_DATE', hint });
  });

  it.each(['31/04/2025', '30/02/2025'])('no day of the calendar is made of %s', (written) => {
    const [one] = document(`type: report\ntitle: T\nissued: ${written}`).diagnostics;
    expect(one?.hint).toMatch(/^write it as 2017/);
  });
});
