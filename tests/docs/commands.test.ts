import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  documentedCommands,
  withCommandIndex,
  withCommandUsage,
} from '../../scripts/generate/command-reference.ts';
import { fencesOf, runExample } from '../support/docs-example.ts';
import { starterWorkspace } from '../support/starter.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');
const read = (file: string): string => readFileSync(join(DOCS, file), 'utf8');
const commands = documentedCommands();

test('there is a page for each command, and no other', () => {
  expect(readdirSync(join(DOCS, 'commands')).sort()).toEqual(commands.map(({ file }) => file).sort());
});

test('the list of commands is as the program has it', () => {
  const page = read('command-line.md');
  expect(withCommandIndex(page)).toBe(page);
});

describe.each(commands)('docs/commands/$file', (command) => {
  const path = `commands/${command.file}`;
  const page = existsSync(join(DOCS, path)) ? read(path) : '';
  const fences = fencesOf(page);
  const needs = fences.find(({ language, name }) => language === 'sh' && name !== undefined)?.name;

  test('has its usage as the program has it', () => {
    expect(withCommandUsage(page, command)).toBe(page);
  });

  test('has an example that calls it', () => {
    const shell = fences.filter(({ language }) => language === 'sh');
    expect(shell.map(({ text }) => text).join('')).toContain(`sourcebound ${command.name}`);
  });

  // One that needs a server is run by `npm run test:system`.
  if (needs === undefined) {
    test('its example does what the page says', async () => {
      const { root, output } = await runExample(fences, starterWorkspace());
      expect(output).not.toBe('');
      if (command.name === 'open')
        expect(readFileSync(join(root, 'opened.txt'), 'utf8')).toContain('riverside.pdf');
    }, 120_000);
  }
});
