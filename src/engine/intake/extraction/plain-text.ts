import type { ForeignAnnotation } from '../../../ground/model/foreign-annotation.ts';
import { findInvisible } from '../../../stages/read/invisible-characters.ts';

/**
 * An annotation without what nobody sees: copying out of a page brings zero-width characters along, which binding
 * passes over in the words, and which what is printed must not hold.
 */
export function plainAnnotation(annotation: ForeignAnnotation): ForeignAnnotation {
  const { attributes, comment } = annotation;
  const plain = Object.entries(attributes).map(([name, value]) => [name, printableText(value)] as const);
  return {
    ...annotation,
    words: withoutInvisible(annotation.words),
    attributes: Object.fromEntries(plain),
    comment: comment === undefined ? undefined : printableText(comment).trim() || undefined,
  };
}

/** What a person has written, without control characters either. Line breaks stay. */
function printableText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]+/gu, ' ');
  return withoutInvisible(plain);
}

function withoutInvisible(text: string): string {
  let made = '';
  let at = 0;
  for (const { offset, length } of findInvisible(text)) {
    made += text.slice(at, offset);
    at = offset + length;
  }
  return made + text.slice(at);
}
