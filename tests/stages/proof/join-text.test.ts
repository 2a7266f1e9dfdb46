import { describe, expect, it } from 'vitest';
import { joinPages, WRAP } from '../../../src/stages/proof/join-text.ts';

describe('putting pages together', () => {
  it('has a space between pages, or a line’s end after a dash', () => {
    expect(joinPages(['one', 'post-', 'war', 'last'])).toEqual({
      text: `one post-${WRAP}war last`,
      pageStarts: [0, 4, 10, 14],
    });
  });

  it('holds with empty pages', () => {
    expect(joinPages(['', '', 'post-', '', 'war', ''])).toEqual({
      text: `post-${WRAP} war `,
      pageStarts: [0, 0, 0, 6, 7, 11],
    });
  });
});
