import { expect, test } from 'vitest';
import { misreadLetters } from '../../../src/stages/intake/misread-letters.ts';

const found = (text: string) => misreadLetters([{ text, block: 0 }]);

test.each(['It costs Â£5.', 'the councilâ€™s', 'cafÃ© and more', 'DISCOVERÃ† CARD', 'in â‚¬ alone'])(
  'letters that were read in the wrong encoding are reported: %s',
  (text) => {
    expect(found(text)).toMatchObject([{ kind: 'doubtful', what: 'letters that were misread' }]);
  },
);

test.each(['It costs £5.', 'the council’s', 'CAFÉ” and „Groß“', 'SÃO PAULO, Ângela, mâle', '10 °C'])(
  'and others are not: %s',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
