import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { compare, type Row, type Timing } from './measure.ts';
import { type Bench, prepareWorkspace } from './prepare-workspace.ts';
import { runBare, runOurs } from './run-command.ts';

const run = promisify(execFile);

const SOURCES = {
  html: { name: 'pack.html', contentOf: (html: string) => html },
  markdown: { name: 'pack.md', contentOf: (html: string) => html },
  request: {
    name: 'request.json',
    contentOf: (html: string) =>
      JSON.stringify({ template: { content: html, engine: 'none', recipe: 'chrome-pdf' } }),
  },
} as const;

/** Another way from the same page to paper, when its command is on the path. */
interface Peer {
  readonly command: string;
  /** What it is given: the final HTML, or the same in a Markdown file or in a request. */
  readonly source: keyof typeof SOURCES;
  readonly args: (source: string, pdf: string) => readonly string[];
}

const PEERS: readonly Peer[] = [
  { command: 'weasyprint', source: 'html', args: (source, pdf) => [source, pdf] },
  { command: 'prince', source: 'html', args: (source, pdf) => [source, '-o', pdf] },
  { command: 'pagedjs-cli', source: 'html', args: (source, pdf) => [source, '-o', pdf] },
  { command: 'vivliostyle', source: 'html', args: (source, pdf) => ['build', source, '-o', pdf] },
  {
    command: 'jsreport',
    source: 'request',
    args: (source, pdf) => ['render', `--request=${source}`, `--out=${pdf}`],
  },
  { command: 'md-to-pdf', source: 'markdown', args: (source) => [source] },
  { command: 'pandoc', source: 'html', args: (source, pdf) => [source, '--pdf-engine=typst', '-o', pdf] },
];

/**
 * What else people use, each as a process of its own, and a cold build beside them, all against the bare script.
 * Those that are not installed, or that fail, are left out, and standard error says so. They print what they make
 * of the page: none of them checks it, and most have no page numbers in their contents.
 */
export async function peerRows({ folder, browser, command: ours, small }: Bench): Promise<readonly Row[]> {
  const { root, htmls } = prepareWorkspace(folder, 'peers', 1, 2);
  await runOurs(ours, 'build', '--root', root);
  const [html = ''] = htmls;
  const runs = small ? 1 : 5;
  const bare = () => runBare(browser, folder, htmls);
  const rows = [
    await compare(
      'peers, sourcebound',
      runs,
      () => runOurs(ours, 'build', '--force', '--root', root),
      bare,
      'a later build',
    ),
  ];
  for (const { command, source, args } of PEERS) {
    if (!isOnPath(command)) {
      console.error(`${command} is not installed: left out`);
      continue;
    }
    const work = join(folder, `peer-${command}`);
    mkdirSync(work);
    const { name, contentOf } = SOURCES[source];
    const path = join(work, name);
    writeFileSync(path, contentOf(readFileSync(html, 'utf8')));
    const once = async (): Promise<Timing> => {
      const given = args(path, join(work, 'pack.pdf'));
      const began = performance.now();
      await run(command, [...given], { cwd: work, timeout: 120_000 });
      return { ran: [command, ...given].join(' '), ms: performance.now() - began };
    };
    try {
      rows.push(await compare(`peers, ${command}`, runs, once, bare));
    } catch (error) {
      console.error(
        `${command} fails: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`,
      );
    }
  }
  return rows;
}

function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
