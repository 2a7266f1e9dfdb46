import { expect, test } from 'vitest';
import { calledAs } from '../../../src/doors/cli/called-as.ts';

test.each([
  [undefined, 'sourcebound'],
  ['npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', 'npx sourcebound'],
  ['pnpm/10.1.0 npm/? node/v22.1.0 linux x64', 'pnpm exec sourcebound'],
  ['yarn/4.5.0 npm/? node/v22.1.0 linux x64', 'yarn sourcebound'],
  ['bun/1.2.0 npm/? node/v22.6.0 linux x64', 'bunx sourcebound'],
  ['something/1', 'sourcebound'],
])('started by %s, it is called %s', (npm_config_user_agent, name) => {
  expect(calledAs({ npm_config_user_agent })).toBe(name);
});
