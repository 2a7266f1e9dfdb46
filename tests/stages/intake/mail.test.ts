import { describe, expect, it, test } from 'vitest';
import type { ImportChoices } from '../../../src/stages/intake/imported.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';
import { importMail } from '../../../src/stages/intake/mail/import-mail.ts';
import { sniffKind } from '../../../src/stages/intake/sniff-kind.ts';
import { writeMarkdown } from '../../../src/stages/intake/write-markdown.ts';

const HEAD = `From: Ama Osei <ama@example.org>
To: "Berg, Lars" <lars@example.org>, press@example.org
Subject: =?UTF-8?Q?The_ferry=E2=80=99s_fares?=
Date: Tue, 3 Mar 2026 23:30:00 -0500
MIME-Version: 1.0
`;

async function read(mail: string | Uint8Array, choices: ImportChoices = {}) {
  const bytes = typeof mail === 'string' ? Buffer.from(mail.replace(/\n/g, '\r\n'), 'latin1') : mail;
  const outcome = await importMail({ path: 'a.eml', bytes }, choices);
  if ('refused' in outcome) throw new Error(outcome.refused[0].message);
  const { root, ...rest } = outcome.imported;
  return {
    ...rest,
    root,
    texts: leafParagraphs(root).map(({ text }) => text),
    markdown: plain(writeMarkdown(root)),
  };
}

/** Without what keeps Markdown from taking an address for one of its own. */
function plain(markdown: string): string {
  return markdown.replaceAll('&lt;', '<').replaceAll('\\@', '@');
}

test('subject, sender, addressees and the day where it was sent', async () => {
  const { metadata, texts } = await read(`${HEAD}\nIt costs 12 pounds.\n`);
  expect(texts).toEqual(['It costs 12 pounds.']);
  expect(metadata).toEqual({
    type: 'personal_communication',
    title: 'The ferry’s fares',
    author: [{ literal: 'Ama Osei' }],
    recipient: [{ literal: 'Berg, Lars' }, { literal: 'press@example.org' }],
    issued: '2026-03-03',
  });
});

test('a line of blanks before the head, as Gmail saves one, is not text', async () => {
  const mail = `${' '.repeat(255)}\n\n${HEAD}\nIt costs 12 pounds.\n`;
  expect(sniffKind({ path: 'a.eml', bytes: Buffer.from(mail) })).toEqual({ kind: 'mail', findings: [] });
  const { metadata, texts } = await read(mail);
  expect(texts).toEqual(['It costs 12 pounds.']);
  expect(metadata).toMatchObject({ title: 'The ferry’s fares', issued: '2026-03-03' });
});

test('windows-1252 is what it says', async () => {
  const { texts } = await read(
    `${HEAD}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\nIt cost \u00805, \u0093really\u0094.\n`,
  );
  expect(texts).toEqual(['It cost €5, “really”.']);
});

test('quoted-printable and base64 are decoded', async () => {
  const quoted = await read(
    `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nIt cost =C2=A35 and =\n12 more.\n`,
  );
  expect(quoted.texts).toEqual(['It cost £5 and 12 more.']);
  const base64 = await read(
    `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Zwölf').toString('base64')}\n`,
  );
  expect(base64.texts).toEqual(['Zwölf']);
});

const REPLY = `${HEAD}
We agree on 40.

On Mon, 2 Mar 2026 at 10:00, Lars Berg <lars@example.org> wrote:
> We propose 50.
>
> > And before that 60.

--${' '}
Ama Osei, tel. 555 0100
`;

describe('earlier messages and the signature', () => {
  test('are in the document, and offered', async () => {
    const { texts, findings } = await read(REPLY);
    expect(texts).toEqual([
      'We agree on 40.',
      'On Mon, 2 Mar 2026 at 10:00, Lars Berg <lars@example.org> wrote:',
      'We propose 50.',
      'And before that 60.',
      'Ama Osei, tel. 555 0100',
    ]);
    expect(findings.map(({ kind, what, block }) => [kind, what, block])).toEqual([
      ['offered', 'quoted', 1],
      ['offered', 'signature', 3],
    ]);
  });

  test('are left out when the author says so, and that is told', async () => {
    const { texts, findings } = await read(REPLY, { without: ['quoted', 'signature'] });
    expect(texts).toEqual(['We agree on 40.']);
    expect(findings.map(({ kind, what }) => [kind, what])).toEqual([
      ['dropped', 'quoted'],
      ['dropped', 'signature'],
    ]);
  });
});

describe('words of an earlier message are in a block quotation', () => {
  test('as deep as they are quoted, below the line that says who wrote them', async () => {
    const { markdown } = await read(REPLY);
    expect(markdown).toBe(`We agree on 40.

On Mon, 2 Mar 2026 at 10:00, Lars Berg <lars@example.org> wrote:

> We propose 50.
>
> > And before that 60.

Ama Osei, tel. 555 0100
`);
  });

  test('below the head of a forwarded one, each below its own', async () => {
    const head = (from: string) => `From: ${from}\nSent: Monday\nTo: Ama\nSubject: Fares\n`;
    const mail = `${HEAD}\nSee below.\n\n-----Original Message-----\n${head('Lars')}\nWe propose 50.\n\nIt is cheap.\n\n${head('Ada')}\nI say 60.\n`;
    const { root } = await read(mail);
    expect(root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'blockquote',
      'paragraph',
      'blockquote',
    ]);
    const formatted = await read(
      `${HEAD}Content-Type: text/html\n\n<p>See below.</p><p><b>From:</b> Lars<br><b>Sent:</b> Monday<br><b>To:</b> Ama</p><p>We propose 50.</p><p>It is cheap.</p>`,
    );
    expect(formatted.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'blockquote']);
    expect(formatted.texts.slice(2)).toEqual(['We propose 50.', 'It is cheap.']);
  });

  test('and a sign before a number is none of quoting', async () => {
    const { texts, findings } = await read(`${HEAD}\nBoats:\n>50 in May.\nAnd more.\n`);
    expect(texts).toEqual(['Boats: >50 in May. And more.']);
    expect(findings).toEqual([]);
  });
});

describe('a mail that is attached', () => {
  const forwarded = (inner: string): string => `${HEAD}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: message/rfc822

${inner}
--b--
`;
  const INNER = `From: Lars Berg <lars@example.org>
Date: Mon, 2 Mar 2026 10:00:00 +0000
Subject: =?UTF-8?Q?Fares_=E2=82=AC?=
Content-Type: multipart/mixed; boundary=c

--c
Content-Type: text/plain

We propose 50.
--c
Content-Type: application/pdf; name="fares.pdf"
Content-Disposition: attachment; filename="fares.pdf"

JVBERi0xLjQ=
--c--`;

  test('is part of the document, below its own head, and offered', async () => {
    const { markdown, findings } = await read(forwarded(INNER));
    expect(markdown).toBe(`See below.

From: "Lars Berg" <lars@example.org>
Date: Mon, 2 Mar 2026 10:00:00 +0000
Subject: Fares €

> We propose 50.
`);
    expect(findings.map(({ kind, what, where }) => [kind, what, where])).toEqual([
      ['offered', 'attached-mail', 'attached mail “Fares €”'],
      ['dropped', 'attachment', 'attached mail “Fares €”, the mail'],
    ]);
  });

  test('is left out when the author says so', async () => {
    const { texts, findings } = await read(forwarded(INNER), { without: ['attached-mail'] });
    expect(texts).toEqual(['See below.']);
    expect(findings).toMatchObject([{ kind: 'dropped', what: 'attached mail', words: 'Fares €' }]);
  });

  test('that cannot be read is reported by its name, with the reason', async () => {
    const { findings } = await read(
      forwarded('From: a@b.example\nSubject: Secret\nContent-Type: application/pkcs7-mime\n\nx'),
    );
    expect(findings).toMatchObject([
      { kind: 'dropped', what: 'attached mail', words: 'Secret', message: 'the mail is encrypted' },
    ]);
  });
});

describe('a mail that grows', () => {
  const inside = (level: number, text: string): string =>
    level === 0
      ? `Content-Type: text/plain\n\n${text}\n`
      : `Content-Type: multipart/mixed; boundary=b${level}.

--b${level}.
Content-Type: text/plain

Level ${level}.
--b${level}.
Content-Type: message/rfc822

From: a@b.example
${inside(level - 1, text)}
--b${level}.--
`;

  test('is read with its mails within mails to a limit, and says which is not read', async () => {
    const deep = await read(`${HEAD}${inside(30, 'It costs 12 pounds.')}`);
    expect(deep.texts.filter((text) => text.startsWith('Level'))).toHaveLength(21);
    expect(deep.findings.filter(({ kind }) => kind === 'dropped')).toMatchObject([
      {
        what: 'attached mail',
        message: 'it is in more than 20 mails that are attached to each other',
        words: 'attached mail 1',
      },
    ]);
    const honest = await read(`${HEAD}${inside(15, 'It costs 12 pounds.')}`);
    expect(honest.texts.at(-1)).toBe('It costs 12 pounds.');
    expect(honest.findings.filter(({ kind }) => kind === 'dropped')).toEqual([]);
  });

  test('without a word on the way is refused with the reason', async () => {
    const chain = 'Content-Type: message/rfc822\n\nFrom: a@b.example\n'.repeat(30);
    await expect(read(`${HEAD}${chain}Content-Type: text/plain\n\nText.\n`)).rejects.toThrow(
      'it is in more than 20 mails that are attached to each other',
    );
  });

  test.each([
    [
      'lines in its head',
      `${HEAD}${'X-Hop: one\n'.repeat(20_000)}\nText.\n`,
      /head .* too long: the limit is 1 MB/,
    ],
    [
      'one line of its head',
      `${HEAD}X-Hop: ${'y'.repeat(2_000_000)}\n\nText.\n`,
      /the limit is 1 MB, and 16,000 lines/,
    ],
    [
      'parts',
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(2_000)}--b--\n`,
      /the mail has too many parts: the limit is 1,000/,
    ],
  ])('is refused with the limit: %s', async (_, mail, message) => {
    await expect(read(mail)).rejects.toThrow(message);
  });
});

test('attachments are told', async () => {
  const { findings, texts } = await read(`${HEAD}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See the table.
--b
Content-Type: application/pdf; name="fares.pdf"
Content-Disposition: attachment; filename="fares.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--b--
`);
  expect(texts).toEqual(['See the table.']);
  expect(findings).toMatchObject([{ kind: 'dropped', what: 'attachment', words: 'fares.pdf' }]);
});

test('of two forms of the text the formatted one is taken, and numbers of the other alone are doubtful', async () => {
  const { texts, findings } = await read(`${HEAD}Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

It cost 12, not 13.
--b
Content-Type: text/html

<p>It cost <b>12</b>.</p>
--b--
`);
  expect(texts).toEqual(['It cost 12.']);
  expect(findings).toMatchObject([{ kind: 'doubtful', what: 'plain text that differs', words: '13' }]);
});

test.each([
  ['Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b'],
  ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data'],
])('an encrypted mail is refused: %s', async (header) => {
  await expect(read(`${HEAD}${header}\n\nx`)).rejects.toThrow('the mail is encrypted');
});

test('a mail without text is refused', async () => {
  await expect(read(`${HEAD}\n \n`)).rejects.toThrow('there are no words in it');
});

describe('what a mail says of itself is taken only where it says it', () => {
  const NO_DATE = HEAD.replace(/^Date: .*\n/m, '');

  test('a mail without a date has none', async () => {
    const { metadata } = await read(`${NO_DATE}\nIt costs 12 pounds.\n`);
    expect(metadata).not.toHaveProperty('issued');
  });

  test.each(['yesterday', 'Mon, 30 Feb 2026 25:00:00 +0000', ''])('a date that is none: %s', async (date) => {
    const { metadata, findings } = await read(`${NO_DATE.trimEnd()}\nDate: ${date}\n\nIt costs 12 pounds.\n`);
    expect(metadata).not.toHaveProperty('issued');
    if (date !== '')
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'doubtful', what: 'date', words: date }),
      );
  });
});

test('text beside formatted text, and not instead of it, is part of the mail', async () => {
  const { texts } = await read(
    `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>We spent 41,250.</p>\n--x\nContent-Type: text/plain\n\nWe saved 98,765 <net>.\n--x--\n`,
  );
  expect(texts).toEqual(['We spent 41,250.', 'We saved 98,765 <net>.']);
});

describe('letters whose encoding is not stated', () => {
  const WORDS = 'It cost \u00a350 \u0096 \u0093cheap\u0094.';

  test.each([
    ['text', `${HEAD}\n${WORDS}\n`],
    ['HTML', `${HEAD}Content-Type: text/html\n\n<p>${WORDS}</p>\n`],
    ['text that claims to be UTF-8', `${HEAD}Content-Type: text/plain; charset="utf-8"\n\n${WORDS}\n`],
    [
      'a part',
      `${HEAD}Content-Type: multipart/mixed;\n boundary=x\n\n--x\nContent-Type: text/plain;\n format=fixed\n\n${WORDS}\n--x--\n`,
    ],
  ])('are read as windows-1252, and reported: %s', async (_, mail) => {
    const { texts, findings } = await read(mail);
    expect(texts).toEqual(['It cost £50 – “cheap”.']);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'doubtful', what: 'encoding' }));
  });

  test('HTML says it itself', async () => {
    const { texts } = await read(
      `${HEAD}Content-Type: text/html\n\n<html><head><meta charset="iso-8859-2"></head><body><p>\u00b1 5</p></body></html>\n`,
    );
    expect(texts).toEqual(['ą 5']);
  });

  test('words of the mail that look like headers stay as they are', async () => {
    const { texts, findings } = await read(`${HEAD}\nIt cost \u00a35.\nContent-Type: text/plain\n`);
    expect(texts).toEqual(['It cost £5. Content-Type: text/plain']);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'doubtful', what: 'encoding' }));
  });
});

test('a mailbox with several mails is refused', async () => {
  const mail = (from: string) => `From ${from} Tue Mar  3 10:00:00 2026\n${HEAD}\nFrom here 5.\n\n`;
  await expect(read(mail('a@b.example') + mail('c@d.example'))).rejects.toThrow('it holds 2 mails');
  expect((await read(mail('a@b.example'))).texts).toEqual(['From here 5.']);
});

test('a web page that was saved as one file is a web page', async () => {
  const { kind, metadata, texts, findings } = await read(`From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/figures
Subject: Annual figures
Date: Tue, 3 Mar 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html"; boundary="xx"

--xx
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/figures

<!DOCTYPE html><html><head><title>Figures</title></head><body><p>Revenue was =E2=82=AC 41.7 million.</p></body></html>
--xx
Content-Type: text/css
Content-Location: cid:css@mhtml.blink

p { margin: 42px }
--xx--
`);
  expect(kind).toBe('html');
  expect(texts).toEqual(['Revenue was € 41.7 million.']);
  expect(metadata).toMatchObject({
    type: 'webpage',
    title: 'Figures',
    URL: 'https://example.org/figures',
  });
  expect(metadata).not.toHaveProperty('author');
  expect(findings).toEqual([]);
});

test('a saved page with frames: the words of the frames come after its own, and that is reported', async () => {
  const { texts, findings } = await read(`From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/figures
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="xx"

--xx
Content-Type: text/html
Content-Location: https://example.org/figures

<p>Revenue was 41.</p>
--xx
Content-Type: text/html
Content-Location: https://example.org/frame

<p>Advertisement for 99.</p>
--xx--
`);
  expect(texts).toEqual(['Revenue was 41.', 'Advertisement for 99.']);
  expect(findings).toContainEqual(expect.objectContaining({ kind: 'doubtful', what: 'frames' }));
});

describe('a mail that has its text twice', () => {
  const twice = (text: string, html: string): string =>
    `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html}\n--b--\n`;
  const differing = async (text: string, html: string): Promise<readonly string[]> =>
    (await read(twice(text, html))).findings
      .filter(({ what }) => what === 'plain text that differs')
      .map(({ words }) => words);

  it.each([
    ['another number', 'It cost 14 pounds.', '<p>It cost 41 pounds.</p>', ['14']],
    ['a number that is that of a level of its heading', 'See 2 boats.', '<h2>See 3 boats.</h2>', ['2']],
    [
      'a number of an address of its own',
      'See 7 boats.',
      '<p><a href="https://e.example/7">See</a> boats.</p>',
      ['7'],
    ],
    ['the same', 'It cost 1,400.50 pounds.', '<p>It cost <b>1,400</b>.50 pounds.</p>', []],
    [
      'a word that turns its sense',
      'The board has rejected the offer.',
      '<p>The board has <b>accepted</b> the offer.</p>',
      ['rejected'],
    ],
    ['a word that is there less often', 'We do not, not yet.', '<p>We do not, yet.</p>', ['not']],
    ['another text', 'A message was forwarded.', '<p>Hello</p>', ['message, was, forwarded']],
    [
      'marks, addresses, pictures and breaks of the plain form',
      '*FARES*\n\n[image: Logo] Ask Ama <ama@e.example> or see\nthe page <https://e.example/fares>.\n* a co\xc2\xadop',
      '<h1>Fares</h1><p><img alt="Logo"> Ask Ama or see the page.</p><ul><li>a coop</li></ul>',
      [],
    ],
  ])('%s', async (_, text, html, expected) => expect(await differing(text, html)).toEqual(expected));
});

test('what is left out of the formatted text by choice is not a difference of the plain one', async () => {
  const { findings } = await read(
    `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt cost 14.\n\n> It cost 13 then.\n--b\nContent-Type: text/html\n\n<p>It cost 14.</p><footer><p>It cost 13 then.</p></footer>\n--b--\n`,
    { without: ['footer'] },
  );
  expect(findings).toMatchObject([{ kind: 'dropped', what: 'footer' }]);
});

test('a mail of attachments alone names them', async () => {
  await expect(
    read(
      `${HEAD}Content-Type: image/png; name="quay.png"\nContent-Disposition: attachment; filename="quay.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n`,
    ),
  ).rejects.toThrow('there are no words in it but those of attachments: “quay.png”');
});

test.each([
  ['without a mark', ''],
  ['with a mark', '\ufeff'],
])('a mail saved in UTF-16 is refused for that: %s', async (_, mark) => {
  const bytes = Buffer.from(`${mark}${HEAD}\nIt cost 14.\n`, 'utf16le');
  await expect(read(bytes)).rejects.toThrow('the mail was saved in UTF-16 or UTF-32');
});

describe('numbers as a mail encodes them', () => {
  it.each([
    [
      'a soft break within',
      'utf-8',
      'quoted-printable',
      'It cost 1,=\n400,=\n000 pounds, 12=2E50 each.',
      'It cost 1,400,000 pounds, 12.50 each.',
    ],
    [
      'a soft break within a letter of two bytes',
      'utf-8',
      'quoted-printable',
      'It cost =E2=82=\n=AC5.',
      'It cost €5.',
    ],
    ['gb18030', 'gb18030', '8bit', 'It cost \xa3\xa45 and \xc8\xfd.', 'It cost ￥5 and 三.'],
  ])('%s', async (_, charset, encoding, body, expected) => {
    const { texts } = await read(
      `${HEAD}Content-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`,
    );
    expect(texts).toEqual([expected]);
  });

  it('windows-1252 that says it is utf-8 is read as it is, and reported', async () => {
    const { texts, findings } = await read(
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nIt cost \u00805, \u0093really\u0094.\n`,
    );
    expect(texts).toEqual(['It cost €5, “really”.']);
    expect(findings.map(({ kind, what }) => [kind, what])).toEqual([['doubtful', 'encoding']]);
  });
});
