import { homedir } from 'node:os';
import pc from 'picocolors';
import type { Finding } from '../../../engine/pipeline/examine.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { DONE, MACHINE_FAILED } from '../exit-status.ts';
import { wantsColour } from '../terminal.ts';

interface DoctorOptions extends PackOptions {
  readonly installBrowser?: string | true;
}

export const defineDoctor: DefineCommand = (program, done) => {
  inWorkspace(program.command('doctor'))
    .description('find out what works here, and what to do about the rest')
    .option(
      '--install-browser [version]',
      "download Chrome's headless shell, the newest stable one or this one",
    )
    .action(async (options: DoctorOptions) => done(await runDoctor(options)));
};

/** `sourcebound doctor`: the exit status. */
async function runDoctor(options: DoctorOptions): Promise<number> {
  if (options.installBrowser !== undefined && !(await install(options.installBrowser))) return MACHINE_FAILED;
  const { examine } = await import('../../../engine/pipeline/examine.ts');
  const findings = await examine({ root: options.root, environment: process.env, now: new Date() });
  const text =
    options.format === 'json'
      ? JSON.stringify({ findings }, undefined, 2)
      : findings.map((finding) => line(finding, wantsColour(process.stdout))).join('\n');
  process.stdout.write(`${text}\n`);
  return findings.every(({ works }) => works) ? DONE : MACHINE_FAILED;
}

/** Says where the browser is, or why there is none: whether it was installed. */
async function install(version: string | true): Promise<boolean> {
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
  const { browserAdvice, canInstall } = await import('../../../stages/typeset/browser-advice.ts');
  if (!canInstall(process)) {
    say(`error: Chrome's headless shell is not available for this system: ${browserAdvice(process)}`);
    return false;
  }
  const { installBrowser, installedFolder } = await import('../../../stages/typeset/installed-browsers.ts');
  try {
    const installed = await installBrowser({
      cacheDir: installedFolder(process.env, homedir()),
      version: version === true ? undefined : version,
      baseUrl: process.env.PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL,
    });
    say(`installed ${installed.version}: ${installed.executable}`);
    return true;
  } catch (error) {
    say(`error: the browser was not installed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function line({ what, works, detail, remedy }: Finding, colour: boolean): string {
  const { bold, green, red } = pc.createColors(colour);
  const sign = works ? green('ok') : red('no');
  return `${sign}  ${bold(what)}: ${detail}${remedy === undefined ? '' : `\n    ${remedy}`}`;
}
