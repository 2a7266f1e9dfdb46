import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import { isString } from '../../../ground/pdf/pdf-values.ts';
import type { Condition, ConditionCases } from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.2, PDF/A-3 6.7.4',
  holds: 'The language of the document, and every change of language, is given as a BCP 47 tag.',
  remedy: 'write it as `en`, `en-GB` or `zh-Hans`',
  check: ({ edit, elements, language }) => {
    const spoken = objectsWith(edit.pdf, '/Lang ');
    const found = elements.flatMap((element) => {
      if (!spoken.has(element.number)) return [];
      const own = edit.read(element.number).get('Lang');
      return isString(own) && isTag(own.string)
        ? []
        : [
            {
              element,
              says: `has “${isString(own) ? own.string : ''}” for its language, which is not a language tag`,
            },
          ];
    });
    return isTag(language)
      ? found
      : [{ says: `has “${language}” for its language, which is not a language tag` }, ...found];
  },
};

function isTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}

export const cases: ConditionCases = {
  pass: ['<p>a <span lang="fr">b</span> <em lang="zh-Hans">c</em></p><p lang="de">d</p>'],
  fail: ['<p lang="!!">a</p>', '<p>a <em lang="de-">b</em></p>'],
  stricter: ['<p lang="x">a</p>'],
};
