/**
 * The command as a person calls it here, for sentences that say what to type next: `sourcebound`, with what runs the
 * programs of packages before it where that has started it.
 *
 * @param environment where npm, pnpm, Yarn and Bun say that they start a program
 */
export function calledAs({
  npm_config_user_agent: agent = '',
}: Readonly<Record<string, string | undefined>>): string {
  const [manager = ''] = agent.split('/');
  const runner = RUNNERS[manager];
  return runner === undefined ? 'sourcebound' : `${runner} sourcebound`;
}

const RUNNERS: Readonly<Record<string, string>> = {
  npm: 'npx',
  pnpm: 'pnpm exec',
  yarn: 'yarn',
  bun: 'bunx',
};
