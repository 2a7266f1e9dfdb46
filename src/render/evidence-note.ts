import type { Element, ElementContent } from 'hast';
import type { EvidenceWords, Mark, Printed } from '../model/content.ts';
import type { PrintRecorder } from './print-recorder.ts';

/** A bound string, isolated from the direction of the text around it, and recorded. */
export function printedSpan(printed: Printed, recorder: PrintRecorder): Element {
  recorder.record(printed);
  return element('span', { className: ['bound'], dataRef: printed.ref }, [
    element('bdi', {}, [{ type: 'text', value: printed.text }]),
  ]);
}

/** Raised references: document letter and paragraph, each a link to the evidence when the pack prints it. */
export function marksElement(marks: readonly Mark[]): Element {
  const labels = marks.map((mark) => linked([{ type: 'text', value: mark.label }], mark.anchor));
  return element(
    'sup',
    { className: ['marks'] },
    labels.flatMap((label, index): ElementContent[] =>
      index === 0 ? label : [{ type: 'text', value: ', ' }, ...label],
    ),
  );
}

/** The source's words with where they stand, for the margin; long ones are cut when the annex has them whole. */
export function evidenceNote(evidence: EvidenceWords, recorder: PrintRecorder): Element {
  const locator = element('b', { className: ['locator'] }, [{ type: 'text', value: evidence.locator }]);
  return element('p', { className: ['evidence-note'] }, [
    ...linked([locator], evidence.anchor),
    { type: 'text', value: ' “' },
    printedSpan(evidence.anchor === undefined ? evidence.words : evidence.shortened, recorder),
    { type: 'text', value: '”' },
  ]);
}

function linked(children: ElementContent[], anchor: string | undefined): ElementContent[] {
  return anchor === undefined ? children : [element('a', { href: `#${anchor}` }, children)];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
