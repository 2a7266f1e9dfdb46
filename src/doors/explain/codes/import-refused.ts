import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`import`: no document can honestly be made from the file: it is encrypted, damaged, a scan without text, of a kind that is not read, or has tracked changes that nobody has decided about.',
  meaning:
    'A guessed document is worse than none: an encrypted file, a scan without text or open tracked changes leave it unclear what the words are. Nothing is written.',
  remedy:
    'Follow the hint: decrypt the file, have the scan read, decide about the changes, or save it in a format that is read.',
  example: {
    command: 'import letter.md',
    wrong: { files: { 'letter.md': '' } },
    right: { files: { 'letter.md': '---\ntitle: A letter\n---\nThe bridge is safe.\n' } },
  },
};
