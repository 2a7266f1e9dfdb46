import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../../src/stages/intake/imported.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';
import { importMail } from '../../../src/stages/intake/mail/import-mail.ts';

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
  return { ...rest, texts: leafParagraphs(root).map(({ text }) => text) };
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
      'On Mon, 2 Mar 2026 at 10:00, Lars Berg <lars@example.org> wrote: We propose 50.',
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
