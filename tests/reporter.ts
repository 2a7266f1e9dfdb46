import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with one line of its own: `N passed, N failed`. A file that could not be run counts as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let [passed, failed] = [0, errors.length];
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        if (state === 'failed') failed++;
      }
      if (module.state() === 'failed' && failed === before) failed++;
    }
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  }
}
