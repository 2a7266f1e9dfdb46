import type { EvidenceDocument, EvidenceParagraph } from '../preview-source.ts';
import { element, part } from './elements.ts';
import { askEvidence } from './requests.ts';

/** The panel with what bound words rest on. */
export interface EvidencePanel {
  show(pack: string, words: HTMLElement): Promise<void>;
  /** Closes it, and takes the reader back to the words. */
  close(): void;
}

export function openEvidencePanel(): EvidencePanel {
  const panel = part('aside', 'evidence');
  const list = part('div', 'documents');
  let asked: HTMLElement | undefined;

  const close = (): void => {
    const words = asked;
    // An answer that is still to come is not wanted any more.
    asked = undefined;
    if (panel.hidden) return;
    panel.hidden = true;
    words?.focus();
  };
  part('button', 'close').addEventListener('click', close);
  return {
    show: async (pack, words) => {
      asked = words;
      const { documents } = await askEvidence(pack, words.dataset.ref ?? '');
      if (asked !== words) return;
      part('h2', 'evidence-title').textContent = `Evidence for “${words.textContent}”`;
      list.replaceChildren(...documents.flatMap(documentParts));
      if (documents.length === 0) {
        list.textContent = 'The sources as they are now have no evidence for it.';
      }
      panel.hidden = false;
      panel.focus();
      list.querySelector('mark')?.scrollIntoView({ block: 'center' });
    },
    close,
  };
}

function documentParts({ letter, title, paragraphs }: EvidenceDocument): readonly HTMLElement[] {
  return [element('h3', `${letter} ${title}`), ...paragraphs.map(paragraphElement)];
}

function paragraphElement({ number, line, runs }: EvidenceParagraph): HTMLElement {
  const paragraph = document.createElement('p');
  const where = element('span', `¶${number}, l. ${line} `);
  where.className = 'where';
  paragraph.append(where, ...runs.map(({ text, bound }) => (bound ? element('mark', text) : text)));
  return paragraph;
}
