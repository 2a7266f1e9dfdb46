import { defineConfig } from 'vitest/config';

/** What needs programs of the system, such as a printer to print on: `npm run test:system`. */
export default defineConfig({
  test: {
    include: ['tests/system/**/*.test.ts'],
    globalSetup: './tests/support/generate.ts',
    reporters: ['default', './tests/reporter.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
});
