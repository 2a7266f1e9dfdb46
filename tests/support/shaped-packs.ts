import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const FONTS = ['noto-sans-arabic', 'noto-sans-devanagari', 'noto-sans-hebrew'] as const;

/** Words whose glyphs depend on their neighbours, by what they are: each is a quotation of a document of its own. */
export const SHAPED_WORDS: Readonly<Record<string, { readonly language: string; readonly words: string }>> = {
  arabic: { language: 'ar', words: 'قال الوزير إن القرار نهائي ولا رجعة فيه، والمسألة الآن أمام اللجنة' },
  // Lam and alef in one glyph, a stretched letter, vowels above and below, digits, letters of Persian and Urdu.
  arabic_marks: { language: 'ar', words: 'لا سلام بلا سـلامة، مُحَمَّدٌ رَسُولُ اللَّهِ، ١٢٣، پنج گچ ژ ٹھیک ہے' },
  hebrew: { language: 'he', words: 'המשטרה עצרה שלושה חשודים' },
  hebrew_points: { language: 'he', words: 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם' },
  hindi: { language: 'hi', words: 'उन्होंने किताब पढ़ी और क्षत्रिय विद्यार्थी को श्री कृष्ण का ज्ञान दिया' },
  hindi_marks: { language: 'hi', words: 'र्क ट्ठी स्त्री हृदय शक्ति प्रार्थना द्ध्य रुपए ड़ ढ़ ॐ १२३' },
  thai: { language: 'th', words: 'น้ำท่วมที่กรุงเทพฯ ปู่ฟ้า ทำ ก้ำ ญุ ฐู' },
  latin: {
    language: 'en',
    words: 'The office of the chief filed an affidavit: fjord, flow, x̂ and ạ̈ and Nguyễn Łódź',
  },
  signs: { language: 'en', words: 'the signs 🏃 👩‍⚕️ 👍🏽 🇬🇧 ❤️ 👨‍👩‍👧‍👦 and ₪, ⅔, 10⁻³' },
};

/** The packs that are written in each template, by the words that they print. */
const PACKS: Readonly<Record<string, readonly string[]>> = {
  leftward: ['arabic', 'arabic_marks', 'hebrew', 'hebrew_points'],
  brahmic: ['thai', 'hindi', 'hindi_marks'],
  latin: ['latin', 'signs'],
};
const TEMPLATES = ['briefing', 'one-page', 'handout'] as const;

/**
 * Writes a workspace whose packs print text in scripts whose letters change their shapes with their neighbours, with
 * the fonts for it; the style sheet of `handout` asks fonts for small capitals, raised digits and rare ligatures.
 */
export function shapedPacks(root: string): void {
  for (const [id, { language, words }] of Object.entries(SHAPED_WORDS)) {
    write(
      root,
      `sources/documents/${id}.md`,
      `---\ntitle: Words in ${id}\nlanguage: ${language}\nissued: 2020-05-04\n---\n${words}\n`,
    );
    write(
      root,
      `sources/extractions/${id}.yaml`,
      `document: ${id}\nquotations:\n  q_${id}: { words: ${JSON.stringify(words)} }\n`,
    );
  }
  for (const template of TEMPLATES)
    for (const [pack, ids] of Object.entries(PACKS)) writePack(root, `${template}-${pack}`, template, ids);
  write(
    root,
    'templates/handout/print.css',
    [
      'em { font-variant-numeric: oldstyle-nums; }',
      'h2 { font-variant-ligatures: discretionary-ligatures; font-variant-numeric: oldstyle-nums; }',
      '',
    ].join('\n'),
  );
  const scope = join(root, 'node_modules/@fontsource');
  mkdirSync(scope, { recursive: true });
  for (const name of FONTS)
    symlinkSync(dirname(require.resolve(`@fontsource/${name}/package.json`)), join(scope, name));
}

function writePack(root: string, name: string, template: string, ids: readonly string[]): void {
  const paragraphs = ids.map((id) => {
    const { words } = SHAPED_WORDS[id] ?? { words: '' };
    return `They said “${words}” [@q_${id}], with *${words}* and **${words}**.`;
  });
  const blocks = ['::quotations', '::sources', ...(template === 'one-page' ? [] : ['::evidence'])];
  write(
    root,
    `sources/packs/${name}.md`,
    `---\ntitle: ${name}\ndate: 2021-02-01\ntemplate: ${template}\ndocuments: [${ids.join(', ')}]\n---\n# Words\n\n## Of the office: ${ids.map((id) => SHAPED_WORDS[id]?.words.split(' ')[0]).join(' ')}\n\n${[...paragraphs, ...blocks].join('\n\n')}\n`,
  );
}

function write(root: string, path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
