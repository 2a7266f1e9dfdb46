import { describe, expect, it } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf, wordsAt } from '../../support/rule-case.ts';

const EXTRACTION = `figures:
  trees: { label: Trees felled, value: 640, unit: trees, evidence: felled 640 trees }
quotations:
  vow: { words: We will never fell an oak without asking }
claims:
  rot: { text: No rot was found., kind: reported, evidence: The wardens found no rot }`;

const sentence = (narrative: string): RuleCase => ({
  source:
    'The estate felled 640 trees. The wardens found no rot. “We will never fell an oak without asking.”',
  extraction: EXTRACTION,
  narrative,
});

function found(narrative: string): readonly string[] {
  const one = sentence(narrative);
  return diagnosticsOf(one).map(
    (diagnostic) => `${diagnostic.code} ${wordsAt(diagnostic, one).split(/[ ~*`\]]/)[0]}`,
  );
}

describe('words that are struck out', () => {
  it.each([
    'The plan is ~~dead~~ alive.',
    '# The ~~short~~ long year',
    '- [x] ~~Walk the wood~~\n- [ ] Write',
    'The estate felled 640 trees [@trees].\n\nThe plan is ~~dead~~ alive.',
  ])('are the author’s own: %s', (narrative) => expect(found(narrative)).toEqual([]));

  it.each([
    ['“We will ~~never~~ fell an oak without asking” [@vow].', 'never'],
    ['> We will ~~never~~ fell an oak without asking [@vow]', 'never'],
    ['| Who | What |\n|---|---|\n| They | “We will ~~never~~ fell an oak without asking” [@vow] |', 'never'],
    ['It is so.[^a]\n\n[^a]: “We will ~~never~~ fell an oak without asking” [@vow].', 'never'],
    ['The wardens found ~~no~~ rot [@rot].', 'no'],
    ['The wardens found **~~no~~** rot [@rot].', 'no'],
    ['The estate felled ~~:value[trees]~~ trees.', ':value[trees'],
    ['The estate felled 6~~4~~0 trees [@trees].', '4'],
    ['~~Nearly~~ all 640 trees were felled [@trees].', 'Nearly'],
    ['The ~~seven~~ oaks.', 'seven'],
    ['# ~~No~~ 640 trees\n\nThe estate felled 640 trees [@trees].', 'No'],
  ])('rest on nothing: %s', (narrative, at) => expect(found(narrative)).toEqual([`WORDS_STRUCK ${at}`]));
});

describe('what sets a part of a quotation apart', () => {
  it.each([
    'They vow: *“We will never fell an oak without asking”* [@vow].',
    'They vow: “*We will never fell an oak without asking*” [@vow].',
    'They **vow**: “We will never fell an oak without asking” [@vow].',
    'They vow: “We will *never* fell an oak without asking” [@vow] (emphasis added).',
    '[“We will never fell an oak without asking”](https://example.org/vow) [@vow].',
    '> *We will never fell an oak without asking* [@vow]',
    '“We will nev&shy;er fell an oak without asking” [@vow].',
  ])('is said, or is around all of it: %s', (narrative) => expect(found(narrative)).toEqual([]));

  it.each([
    ['“We *will* never fell an oak without asking” [@vow].', 'EMPHASIS_ADDED will'],
    ['“We will `never` fell an oak without asking” [@vow].', 'EMPHASIS_ADDED `never'.replace('`', '')],
    ['> We will **never** fell an oak without asking [@vow]', 'EMPHASIS_ADDED never'],
    ['“We will [never](https://example.org) fell an oak without asking” [@vow].', 'UNBOUND_QUOTATION never'],
  ])('is reported: %s', (narrative, expected) => expect(found(narrative)).toEqual([expected]));
});
