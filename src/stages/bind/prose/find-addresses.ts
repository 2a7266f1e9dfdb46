import type { Span } from '../../../ground/model/place.ts';

/**
 * The stretches of a text that are addresses: web and mail addresses, with or without a scheme, DOIs, names of files,
 * the numbers of books and journals, and versions. Digits and words in them count nothing and name nothing.
 */
export function findAddresses(text: string): readonly Span[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: Span[] = [];
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const start = index + (/^[([{<“‘"']*/u.exec(run)?.[0].length ?? 0);
    const whole = text.slice(start, index + run.length);
    const words = MAY_HOLD.test(run) ? withoutTail(whole) : '';
    if (words !== '' && FORMS.some((form) => form.test(words)))
      found.push({ start, end: start + words.length });
  }
  for (const { index, 0: number } of [...text.matchAll(NUMBERED), ...text.matchAll(VERSION)]) {
    found.push({ start: index, end: index + number.length });
  }
  return found;
}

/** Every form has one of these in it. */
const MAY_HOLD = /[:/@]|\.[\p{L}\p{N}]|[Vv]\d|IS[BS]N/u;

/** What white space divides; bounded, since no address that is meant to be read is longer. */
const RUN = /[^\s]{3,2000}/gu;

const FORMS: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]{1,20}:\/\/\S/iu,
  /^(?:mailto|doi|urn|tel|arxiv|hdl|pmid|isbn|issn):\S/iu,
  /^10\.\d{4,9}\/\S/u,
  /^www\.[\p{L}\p{N}]/iu,
  /^[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u,
  // A host by itself has a top level of letters; a path after it says what it is.
  /^[a-z][a-z0-9-]{0,62}\.(?:[a-z0-9-]{1,63}\.){0,8}[a-z]{2,24}(?::\d{1,5})?\/\S*$/iu,
  /^[a-z][a-z0-9-]{0,62}\.(?:[a-z0-9-]{1,63}\.){0,8}(?:com|org|net|gov|edu|int|info|io|eu|uk|de|fr|us|ca|au|ie|nl|ch|at|se|no|dk|fi|es|it|pl|nz)$/iu,
  // A file with a known ending, and paths.
  /^[\p{L}\p{N}_.()~-]{1,200}\.(?:pdf|docx?|xlsx?|pptx?|csv|tsv|txt|md|html?|xml|json|ya?ml|zip|gz|png|jpe?g|gif|svg|mp[34]|wav|mov|odt|ods|rtf|js|ts)$/iu,
  /^\.{0,2}\/(?:[\p{L}\p{N}_.-]{1,100}\/){1,20}[\p{L}\p{N}_.-]{0,100}$/u,
  /^v\d{1,4}(?:\.\d{1,6}){0,4}(?:-[a-z0-9.]{1,20})?$/iu,
];

/** Numbers that a word before them makes an identifier. */
const NUMBERED = /\b(?:ISBN(?:-1[03])?|ISSN|DOI|PMID|ORCID)(?::\s?|\s)[\dX][\dXx./-]*(?:[ -][\dX]+){0,5}\b/gu;

/** `Version 4.12.3`: with two points it is no decimal. */
const VERSION = /\b(?:[Vv]ersion|[Rr]elease)\s\d{1,4}(?:\.\d{1,6}){2,4}\b/gu;

/** Without the punctuation of the sentence around it; a bracket that closes one within stays. */
function withoutTail(whole: string): string {
  let end = whole.length;
  for (;;) {
    const last = whole.charAt(end - 1);
    if (end === 0 || !/[.,;:!?)\]}>”’"'…]/u.test(last)) break;
    const words = whole.slice(0, end);
    if (last === ')' && words.split('(').length >= words.split(')').length) break;
    end -= 1;
  }
  return whole.slice(0, end);
}
