import type { Element, ElementContent } from 'hast';
import { textDirection } from '../../ground/language/text-direction.ts';
import type { EvidenceNote, NoteWords } from '../../ground/model/content-nodes.ts';
import type { Mark, Printed } from '../../ground/model/content-parts.ts';
import type { PrintRecorder } from './print-recorder.ts';

/** A bound string, isolated from the direction of the text around it, and recorded. */
export function printedSpan(printed: Printed, recorder: PrintRecorder): Element {
  recorder.record(printed);
  const id = useOf(printed, recorder);
  const lang = recorder.languageOf(printed);
  const dir = textDirection(printed.text);
  const properties = { className: ['bound'], dataRef: printed.ref, ...(lang && { lang }) };
  return element('span', { ...properties, ...(id !== undefined && { id }) }, [
    element('bdi', dir === undefined ? {} : { dir }, wholeSums(printed.text)),
  ]);
}

/** A browser would break a line between two signs that are before a number, `−£3.5 million`, and within a range. */
function wholeSums(text: string): ElementContent[] {
  return text.split(SIGNED_SUM).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    const words = { type: 'text', value: part } as const;
    return index % 2 === 0 ? [words] : [element('span', { className: ['sum'] }, [words])];
  });
}

const SIGNED_SUM =
  /((?<![\p{L}\p{N}])[\u2212\u00b1-]\p{Sc}\d[\d.,]*|\p{Sc}[\u2212\u00b1]\d[\d.,]*|(?<![\p{L}\p{N}])\p{Sc}?\d[\d.,]*\u2013\p{Sc}?\d[\d.,]*)/u;

/** The anchor of the place; none for the annex, which is no use of its own, nor for words beside their number. */
function useOf({ ref, kind }: Printed, recorder: PrintRecorder): string | undefined {
  if (kind === 'evidence') return undefined;
  return kind === 'quotation' ? recorder.useOnce(ref) : recorder.use(ref.split('+'));
}

/**
 * Raised references: document letter and paragraph, each a link to the evidence when the pack prints it, and a
 * place that the evidence can refer back to.
 */
export function marksElement(marks: readonly Mark[], recorder: PrintRecorder): Element {
  const labels = marks.map((mark) => {
    const id = mark.anchor === undefined ? undefined : recorder.use([mark.ref, ...(mark.also ?? [])]);
    if (mark.anchor !== undefined && id !== undefined) recorder.margin.call(mark.anchor, id);
    // The letters of tables begin again with each: they do not say which note it is.
    if (/^\d+$/.test(mark.label))
      for (const ref of [mark.ref, ...(mark.also ?? [])]) recorder.note(ref, mark.label);
    return linked([{ type: 'text', value: mark.label }], mark.anchor, id);
  });
  return element(
    'sup',
    { className: ['marks'] },
    labels.flatMap((label, index): ElementContent[] =>
      index === 0 ? label : [{ type: 'text', value: ', ' }, ...label],
    ),
  );
}

/**
 * The source's words with the note's number and where they are; long ones are cut when the annex has them whole. A
 * note that is in running text is a `span`, one under it a `p`. The number leads back to the first mark.
 */
export function noteElement(note: EvidenceNote, tagName: 'span' | 'p', recorder: PrintRecorder): Element {
  const role = tagName === 'span' ? { role: 'note' } : {};
  const mark = recorder.margin.markOf(note.id);
  const label = element('b', { className: ['note-label'] }, [{ type: 'text', value: note.label }]);
  return element(tagName, { className: ['evidence-note'], id: note.id, ...role }, [
    ...linked([label], mark),
    ...[note, ...(note.more ?? [])].flatMap((words, index): ElementContent[] => [
      { type: 'text', value: index === 0 ? ' ' : '; ' },
      ...placedWords(words, recorder),
    ]),
  ]);
}

/** Where words are, and the words. */
function placedWords(
  { locator: where, anchor, words }: NoteWords,
  recorder: PrintRecorder,
): ElementContent[] {
  const className = where.length > WHOLE_LOCATOR ? ['locator', 'long'] : ['locator'];
  const locator = element('b', { className }, [{ type: 'text', value: where }]);
  return [
    ...linked([locator], anchor),
    ...words.flatMap(({ words: whole, shortened, before, behind }, index): ElementContent[] => [
      { type: 'text', value: index === 0 ? ' “' : '\u00a0· “' },
      ...besides(before && `${before} `),
      printedSpan(anchor === undefined ? whole : shortened, recorder),
      ...besides(behind && ` ${behind}`),
      { type: 'text', value: '”' },
    ]),
  ];
}

/** A locator of so many letters has room on a line of the margin. */
const WHOLE_LOCATOR = 22;

/** Words that were not bound, but have to be read with those that were. */
function besides(text: string | undefined): ElementContent[] {
  return text === undefined || text === ''
    ? []
    : [element('span', { className: ['beside'] }, [{ type: 'text', value: text }])];
}

function linked(children: ElementContent[], anchor: string | undefined, id?: string): ElementContent[] {
  if (anchor === undefined) return children;
  return [element('a', { href: `#${anchor}`, ...(id !== undefined && { id }) }, children)];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
