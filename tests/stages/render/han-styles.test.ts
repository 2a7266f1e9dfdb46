import { expect, test } from 'vitest';
import { hanStyles } from '../../../src/stages/render/han-styles.ts';
import { ownFonts } from '../../../src/stages/render/script-packages.ts';

const CSS =
  ':root { --signs: "S"; --serif: "A", var(--signs); --sans: "B" } :root { --serif: "Own", var(--signs) }';

test('Chinese characters are drawn as the language around them draws them', () => {
  const css = hanStyles(['Noto Sans SC', 'Noto Sans Thai', 'Noto Sans JP'], CSS);
  expect(css).toContain(
    ':is([lang|="ja"]:not(html)){--scripts:"Noto Sans JP","Noto Sans SC","Noto Sans Thai";' +
      '--signs:"S";--serif:"Own", var(--signs);--sans:"B";font-family:var(--serif)}',
  );
  expect(css).toContain(
    ':is([lang|="zh"]:not(html)){--scripts:"Noto Sans SC","Noto Sans Thai","Noto Sans JP";',
  );
  expect(css).toMatch(/\.evidence-note.*\[lang\|="ja"\]:not\(html\)\)\{font-family:var\(--sans\)\}/);
});

test('one font of Chinese characters needs no rule', () => {
  expect(hanStyles(['Noto Sans SC', 'Noto Sans Thai'], CSS)).toBe('');
  expect(hanStyles([], CSS)).toBe('');
});

test('a part of a language comes after it', () => {
  const css = hanStyles(['Noto Sans TC', 'Noto Sans SC'], CSS);
  expect(css.indexOf('[lang|="zh-TW"]')).toBeGreaterThan(css.indexOf('[lang|="zh"]'));
});

test.each([
  [
    ['en-GB', 'zh', 'ja', 'zh'],
    ['noto-sans-sc', 'noto-sans-jp'],
  ],
  [
    ['zh-Hant', 'ko', 'zh-HK'],
    ['noto-sans-tc', 'noto-sans-kr', 'noto-sans-hk'],
  ],
  [['en'], []],
])('%j have fonts of their own', (languages, names) => {
  expect(ownFonts(languages)).toEqual(names);
});
