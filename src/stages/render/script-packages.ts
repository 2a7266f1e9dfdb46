/** The packages of fonts that have a character, the preferred ones first. */
export interface ScriptPackages {
  /** Such as `Arabic`; nothing for a sign that several scripts have. */
  readonly script: string | undefined;
  /** Names of packages in the scope `@fontsource`. */
  readonly packages: readonly string[];
}

/**
 * The script of a code point, and the packages of fonts that have it; nothing for scripts without a package.
 *
 * @param languages by BCP 47, the one that decides first: the same Chinese character is drawn in one way in Japan and
 *   in another in Taiwan
 */
export function packagesFor(codePoint: number, languages: readonly string[]): ScriptPackages | undefined {
  const character = String.fromCodePoint(codePoint);
  if (EAST_ASIAN.test(character)) {
    return { script: eastAsianScript(character), packages: eastAsian(character, languages) };
  }
  const found = scripts.filter(({ pattern }) => pattern.test(character));
  const [first] = found;
  if (first === undefined) return undefined;
  const script = found.length === 1 ? first.name.replaceAll('_', ' ') : undefined;
  return { script, packages: found.flatMap(({ packages }) => packages) };
}

/** The languages that a text's own letters tell of: Japanese has kana, Korean has Hangul. */
export function languagesOfLetters(codePoints: readonly number[]): readonly string[] {
  const text = String.fromCodePoint(...codePoints.slice(0, 10_000));
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return ['ja'];
  return /\p{Script=Hangul}/u.test(text) ? ['ko'] : [];
}

/** Orders code points so that those come first that one script alone has: they decide about signs of several. */
export function decidingFirst(codePoints: Iterable<number>, languages: readonly string[]): readonly number[] {
  const isShared = (point: number): number => Number(packagesFor(point, languages)?.script === undefined);
  return [...codePoints].sort((one, other) => isShared(one) - isShared(other));
}

/** Characters of Chinese, Japanese and Korean, with their signs, full stops and wide letters. */
const EAST_ASIAN =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}\u3000-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

function eastAsianScript(character: string): string {
  if (/\p{Script=Hangul}/u.test(character)) return 'Hangul';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 'Japanese';
  return 'Han';
}

/** What a language's own font is called. */
const BY_LANGUAGE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^zh-(?:Hant-)?(?:HK|MO)\b/i, 'hk'],
  [/^zh-(?:Hant|TW)\b/i, 'tc'],
  [/^zh\b/i, 'sc'],
  [/^yue\b/i, 'hk'],
  [/^ja\b/i, 'jp'],
  [/^ko\b/i, 'kr'],
];

/** The packages in which the Chinese characters of these languages are drawn as each of them draws them. */
export function ownFonts(languages: readonly string[]): readonly string[] {
  return [...new Set(regionsOf(languages))].map((name) => `noto-sans-${name}`);
}

function regionsOf(languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) => BY_LANGUAGE.find(([pattern]) => pattern.test(language))?.[1] ?? []);
}

function eastAsian(character: string, languages: readonly string[]): readonly string[] {
  const asked = regionsOf(languages);
  const usual = { Hangul: 'kr', Japanese: 'jp', Han: 'sc' }[eastAsianScript(character)] ?? 'sc';
  // Letters of Korea and Japan are in every one of these fonts, and best in their own.
  const first = usual === 'sc' ? [...asked, usual] : [usual, ...asked];
  return [...new Set([...first, 'sc', 'jp', 'tc', 'hk', 'kr'])].flatMap((name) => [
    `noto-sans-${name}`,
    `noto-serif-${name}`,
  ]);
}

/** Scripts whose fonts are named after them, by their names in Unicode. */
const NAMED = [
  'Adlam Armenian Balinese Bamum Bengali Buginese Canadian_Aboriginal Cham Cherokee Coptic',
  'Cuneiform Deseret Devanagari Egyptian_Hieroglyphs Ethiopic Georgian Glagolitic Gothic Gujarati',
  'Gurmukhi Hebrew Javanese Kannada Khmer Lao Lisu Malayalam Meetei_Mayek Mongolian Myanmar Ogham',
  'Ol_Chiki Oriya Phoenician Runic Samaritan Shavian Sinhala Sundanese Syriac Tai_Tham Tamil',
  'Telugu Thaana Tifinagh Ugaritic Vai Yi Cypriot Linear_B Osmanya Saurashtra Tagalog Brahmi',
  'Lycian',
].flatMap((names) => names.split(' '));

/** Those that are called otherwise, or have more than one. */
const OTHERS: readonly (readonly [script: string, packages: readonly string[]])[] = [
  ['Arabic', ['noto-sans-arabic', 'noto-naskh-arabic', 'noto-kufi-arabic', 'noto-nastaliq-urdu']],
  ['Nko', ['noto-sans-nko']],
  ['Tibetan', ['noto-serif-tibetan']],
];

interface Script {
  readonly name: string;
  readonly pattern: RegExp;
  readonly packages: readonly string[];
}

const scripts: readonly Script[] = [
  ...OTHERS,
  ...NAMED.map((name): [string, string[]] => {
    const kebab = name.toLowerCase().replaceAll('_', '-');
    return [name, [`noto-sans-${kebab}`, `noto-serif-${kebab}`]];
  }),
].map(([name, packages]) => ({
  name,
  packages,
  pattern: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
}));
