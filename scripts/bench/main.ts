import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/engine/workspace/cache/cache-folder.ts';
import { findBrowser } from '../../src/stages/typeset/find-browser.ts';
import { batchRows, coldRows, copiesRows, growthRows, noopRows } from './batch-rows.ts';
import { checkRows, figuresRows } from './check-rows.ts';
import { coresText, measureCores } from './cores.ts';
import { deskRows } from './desk-rows.ts';
import { draftRows } from './draft-rows.ts';
import { editorRows } from './editor-rows.ts';
import type { Row } from './measure.ts';
import { peerRows } from './peer-rows.ts';
import type { Bench } from './prepare-workspace.ts';
import { tableText } from './table-text.ts';
import { warmRows, watchRows } from './watch-rows.ts';

const ROWS: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  cold: coldRows,
  warm: warmRows,
  batch: (bench) => batchRows('batch', bench.small ? 3 : 50, bench),
  'batch-1000': (bench) => batchRows('batch-1000', bench.small ? 6 : 1000, bench),
  noop: noopRows,
  check: checkRows,
  figures: figuresRows,
  growth: growthRows,
  draft: draftRows,
  copies: copiesRows,
  watch: watchRows,
  editor: editorRows,
  desk: deskRows,
  peers: peerRows,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    command: { type: 'string', default: join(import.meta.dirname, '../../dist/cli/main.js') },
    against: { type: 'string' },
    format: { type: 'string', default: 'text' },
    small: { type: 'boolean', default: false },
  },
});
/** A table of its own. */
const CORES = 'cores';
const names = [...Object.keys(ROWS), CORES];
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: there are ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebound-bench-'));
  try {
    const found = await findBrowser({ cacheFolder: cacheFolder(process.env) });
    const bench: Bench = {
      folder,
      browser: { executable: found.executable, libraries: found.libraries ?? '' },
      command: values.command,
      small: values.small,
      ...(values.against === undefined ? {} : { against: values.against }),
    };
    const rows: Row[] = [];
    const asked = positionals.length > 0 ? positionals : names;
    for (const name of asked) {
      console.error(`measuring ${name} …`);
      rows.push(...((await ROWS[name]?.(bench)) ?? []));
    }
    const cores = asked.includes(CORES) ? await measureCores(bench) : undefined;
    if (values.format === 'json')
      console.log(JSON.stringify({ rows, ...(cores && { cores }) }, undefined, 2));
    else {
      const texts = [...(rows.length > 0 ? [tableText(rows)] : []), ...(cores ? [coresText(cores)] : [])];
      console.log(texts.join('\n\n'));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
