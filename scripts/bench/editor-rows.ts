import { type At, startEditor } from './editor-process.ts';
import { compare, type Measure, type Row } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';
import { runOurs } from './run-command.ts';

const PACK = 'sources/packs/pack-0000.md';
const EXTRACTION = 'sources/extractions/source-0.yaml';

/** What an editor waits for, in a workspace of many packs, against a whole `check` of it. */
export async function editorRows({ folder, command, small }: Bench): Promise<readonly Row[]> {
  const packs = small ? 10 : 100;
  const { root } = prepareWorkspace(folder, 'editor', packs, packs / 10);
  const editor = await startEditor(command, root, [PACK, EXTRACTION]);
  // Takes seconds: measured once, for all rows.
  const check = await runOurs(command, 'check', '--root', root);
  const runs = small ? 1 : 5;
  const row = (name: string, ours: Measure): Promise<Row> =>
    compare(`editor, ${name}`, runs, ours, check, `${packs} packs`);
  const timed =
    (ran: string, run: () => Promise<void>): Measure =>
    async () => {
      const began = performance.now();
      await run();
      return { ran, ms: performance.now() - began };
    };
  const written = editor.text(PACK);
  const typed = (file: string, old: string | RegExp, wrong: string): Measure => {
    const right = editor.text(file);
    let isBroken = false;
    return timed(`an edit of ${file}`, async () => {
      isBroken = !isBroken;
      await editor.edit(file, isBroken ? right.replace(old, wrong) : right, isBroken);
    });
  };
  const asked = (method: string, file: string, at: At, more: object = {}): Measure =>
    timed(`${method} in ${file}`, () => editor.ask(method, file, at, more));
  const citation = positionOf(written, /\[@source-\d+:f/);
  const figure = positionOf(editor.text(EXTRACTION), /f0: /);
  try {
    return [
      // Before the edits, which leave the files as they may.
      await row('completion', asked('textDocument/completion', PACK, citation)),
      await row('hover', asked('textDocument/hover', PACK, citation)),
      await row('rename', asked('textDocument/rename', EXTRACTION, figure, { newName: 'renamed' })),
      await row('pack edited', typed(PACK, /\[@source-\d+:f\d+\]/, '[@nothing]')),
      await row('extraction edited', typed(EXTRACTION, /value: /, 'value: 1')),
    ];
  } finally {
    await editor.stop();
  }
}

/** Behind the first match. */
function positionOf(text: string, pattern: RegExp): At {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`nothing is like ${pattern}`);
  const before = text.slice(0, found.index + found[0].length).split('\n');
  const last = before.at(-1) ?? '';
  // In an extraction the id ends before `: `.
  return { line: before.length - 1, character: last.length - (found[0].endsWith(': ') ? 2 : 0) };
}
