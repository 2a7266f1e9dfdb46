import { draftDocument } from '../../src/engine/draft/draft-document.ts';
import { languageOf } from '../../src/engine/draft/passages.ts';
import { DRAFTED_SECTIONS } from '../../src/engine/draft/proposal.ts';
import { openTagger } from '../../src/engine/draft/tag-words.ts';
import { ENGLISH_DRAFT } from '../../src/ground/language/en/draft-words.ts';
import { documentOf } from './bind-sources.ts';

const tagger = await openTagger();

/** Drafts an English text of which nothing is extracted yet; by default it was issued on 13 November 2025. */
export function draftText(text: string, front = 'title: T\nissued: 2025-11-13') {
  const document = documentOf('a', `---\n${front}\n---\n${text}\n`);
  const made = draftDocument({
    reading: { document, language: languageOf(document), words: ENGLISH_DRAFT, tagger },
    data: { document: 'a' },
    bound: undefined,
    documents: new Map([['a', document]]),
    sections: DRAFTED_SECTIONS,
    all: false,
  });
  return { ...made, document };
}
