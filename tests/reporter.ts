import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';
import { madeDiagnostics } from '../scripts/generate/codes-source.ts';

/**
 * Ends a run with one line of its own: `N passed, N failed`. A file that could not be run counts as failed, and so
 * does every diagnostic that no test has provoked when all of them have run.
 */
export default class CountReporter implements Reporter {
  #vitest: Vitest | undefined;
  #folder = '';

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    this.#folder = mkdtempSync(join(tmpdir(), 'sourcebound-codes-'));
    vitest.provide('notedCodes', this.#folder);
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
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
    const unprovoked = (await this.#ranAll(modules)) ? this.#unprovoked() : [];
    if (unprovoked.length > 0) {
      process.stdout.write(`No test makes the program report ${unprovoked.join(', ')}\n`);
      process.exitCode = 1;
    }
    rmSync(this.#folder, { recursive: true, force: true });
    process.stdout.write(`${passed} passed, ${failed + unprovoked.length} failed\n`);
  }

  async #ranAll(modules: readonly TestModule[]): Promise<boolean> {
    const all = (await this.#vitest?.globTestSpecifications()) ?? [];
    const { testNamePattern, setupFiles = [] } = this.#vitest?.config ?? {};
    return setupFiles.length > 0 && testNamePattern === undefined && modules.length >= all.length;
  }

  #unprovoked(): readonly string[] {
    const notes = readdirSync(this.#folder).map((name) => readFileSync(join(this.#folder, name), 'utf8'));
    const noted = new Set(notes.flatMap((text) => text.split('\n')));
    return madeDiagnostics().flatMap(({ code }) => (noted.has(code) ? [] : [code]));
  }
}
