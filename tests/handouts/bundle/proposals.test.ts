import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { verifyFile } from '../../../src/handouts/bundle/verify-file.ts';
import { build, bundle, draft } from '../../../src/index.ts';
import { readCarried } from '../../../src/stages/proof/read-carried.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const KEPT = `# Ours.
document: harbour
entities:
  port: { kind: organisation, name: Port of Harwick }
figures:
  income:
    label: Fall in income
    value: 2.4 million pounds
    evidence: Income rose by 2.4 million pounds
`;
const FILES = {
  'sources/documents/harbour.md':
    '---\ntitle: Harbour\nissued: 2025-02-18\n---\nIncome rose by 2.4 million pounds, said Ada Lind of the Port of Harwick.\n\nTwelve boats came on 3 May 2024.\n',
  'sources/extractions/harbour.yaml': KEPT,
  'sources/packs/p.md':
    '---\ntitle: Harbour\ndocuments: [harbour]\n---\nThe change in its income: :value[income] [@income].\n\n::figures\n',
};

interface Made {
  readonly zip: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly verified: boolean;
  /** The extraction as it is in the workspace. */
  readonly extraction: string;
}

async function make(withProposals: boolean): Promise<Made> {
  const root = temporaryFolder(FILES);
  const path = join(root, 'sources/extractions/harbour.yaml');
  if (withProposals) expect((await draft({ root, document: 'harbour' })).written).toBe(true);
  const built = await build({ root, environment: process.env });
  // A warning behind the section in which a name is proposed: its line in the record of the build is that of the bundle.
  expect(built.diagnostics).toMatchObject([{ code: 'DIRECTION_DIFFERS', severity: 'warning' }]);
  const made = await bundle({ root, pack: 'p' });
  expect(made.diagnostics).toEqual([]);
  const file = join(root, made.bundle?.file ?? '');
  const { verified } = await verifyFile(file);
  const zip = readFileSync(file);
  const { value: files = new Map() } = await readZip(zip, 'p.zip');
  return { zip, files, verified, extraction: readFileSync(path, 'utf8') };
}

test('a proposal that waits leaves no trace: not in a bundle, not in the PDF, and each verifies', async () => {
  const plain = await make(false);
  const drafted = await make(true);
  expect(drafted.extraction).toContain('proposed: true');
  expect(drafted.extraction).toContain('drafted:');
  expect([drafted.verified, plain.verified]).toEqual([true, true]);
  const texts = ({ files }: Made) =>
    [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
  expect(texts(drafted)).toEqual(texts(plain));
  expect(Buffer.from(drafted.zip).equals(Buffer.from(plain.zip))).toBe(true);

  const pdf = drafted.files.get('p.pdf') ?? new Uint8Array();
  const carried = readCarried(pdf, 'p.pdf').value?.attachments.get('harbour.yaml');
  expect(new TextDecoder().decode(carried)).toBe(KEPT);
  const root = temporaryFolder({ 'p.pdf': pdf });
  expect(await verifyFile(join(root, 'p.pdf'))).toMatchObject({ verified: true, diagnostics: [] });
}, 60_000);
