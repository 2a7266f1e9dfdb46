import { readFileSync } from 'node:fs';
import { draftDocument } from './src/engine/draft/draft-document.ts';
import { languageOf } from './src/engine/draft/passages.ts';
import { openTagger } from './src/engine/draft/tag-words.ts';
import { ENGLISH_DRAFT } from './src/ground/language/en/draft-words.ts';
import { readDocument } from './src/stages/read/read-document.ts';
import { validateDocument } from './src/stages/validate/validate-document.ts';

const tagger = await openTagger();
for (const f of process.argv.slice(2)) {
  const bytes = readFileSync(f);
  const id = f.split('/').at(-1)!.replace('.md', '');
  const o = validateDocument(
    readDocument({ path: `sources/documents/${id}.md`, bytes, sha256: 'x' } as never).value!,
  );
  if (!o.value) {
    console.log(JSON.stringify(o.diagnostics));
    continue;
  }
  const doc = o.value;
  const reading = { document: doc, language: languageOf(doc), words: ENGLISH_DRAFT, tagger };
  const t = performance.now();
  const d = draftDocument({
    reading,
    data: { document: id },
    bound: undefined,
    documents: new Map([[id, doc]]),
    sections: ['entities', 'figures', 'events', 'quotations'],
    all: false,
  });
  console.log(
    '=====',
    id,
    Math.round(performance.now() - t),
    'ms',
    d.proposals.length,
    'left',
    d.leftOut.length,
  );
  for (const p of d.proposals) {
    const i = p.item as any;
    console.log(
      p.section.slice(0, 3),
      '¶' + p.paragraph,
      p.id,
      '|',
      i.label ?? i.title ?? i.name ?? '',
      '|',
      i.kind ?? i.value ?? i.date ?? '',
      i.unit ?? '',
      i.qualifier ?? '',
      i.period ?? '',
      i.role ?? '',
      (i.aliases ?? []).join('/'),
      i.words ? '“' + i.words.slice(0, 60) + '” ' + (i.speaker ?? '--') : '',
      '|',
      i.evidence?.[0].quote.slice(0, process.env.LONG ? 300 : 0) ?? '',
    );
  }
  for (const l of d.leftOut) console.log('  LEFT', l.section, l.paragraph, l.words, '--', l.reason);
}
