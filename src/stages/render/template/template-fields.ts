import { notePlaces } from '../note-place.ts';
import { templateFields } from './generated/template-fields.ts';

/** The name of a shape: what templates are given, and what that consists of. */
export type ShapeName = keyof typeof templateFields;

/**
 * What a field is: `text`, `number`, `truth`, a narrative's `tree`, one of the shapes, or a list of one. A
 * bound string is a `Printed`: its text is out of reach, so that `{{printed x}}` alone can print it.
 */
export type FieldType =
  | 'text'
  | 'number'
  | 'truth'
  | 'tree'
  | 'text[]'
  | 'number[]'
  | ShapeName
  | `${ShapeName}[]`;

/** What a helper takes; `any` is anything. Those that give `html` print, those that give `truth` decide. */
export interface HelperShape {
  readonly takes: readonly (FieldType | 'any')[];
  /** Words that may follow, one of them. */
  readonly choices?: readonly string[];
  readonly gives: 'html' | 'text' | 'truth';
}

export const helperShapes: ReadonlyMap<string, HelperShape> = new Map<string, HelperShape>([
  ['printed', { takes: ['Printed'], gives: 'html' }],
  ['narrative', { takes: ['tree'], choices: notePlaces, gives: 'html' }],
  ['block', { takes: ['Block'], gives: 'html' }],
  ['heading', { takes: ['Heading'], gives: 'html' }],
  ['marks', { takes: ['Mark[]'], gives: 'html' }],
  ['timelineDrawing', { takes: ['TimelineEntry[]'], gives: 'html' }],
  ['picture', { takes: ['PrintedPicture'], gives: 'html' }],
  ['chartDrawing', { takes: ['Chart'], gives: 'html' }],
  ['axisDrawing', { takes: ['Chart'], gives: 'html' }],
  ['barDrawing', { takes: ['ChartBar'], gives: 'html' }],
  ['opens', { takes: ['Block'], gives: 'truth' }],
  ['blankLeaf', { takes: ['Heading'], gives: 'html' }],
  ['pageOf', { takes: ['text'], gives: 'html' }],
  ['pagesOf', { takes: ['text'], gives: 'html' }],
  ['address', { takes: ['text'], gives: 'text' }],
  ['directionOf', { takes: ['any'], gives: 'text' }],
  ['join', { takes: ['text[]', 'text'], gives: 'text' }],
  ['stop', { takes: ['text'], gives: 'text' }],
  ['changed', { takes: ['text'], gives: 'truth' }],
  ['eq', { takes: ['any', 'any'], gives: 'truth' }],
  ['or', { takes: ['any', 'any'], gives: 'truth' }],
]);

/** The fields of a type by name; nothing for one that has none. */
export function fieldsOf(type: FieldType): ReadonlyMap<string, FieldType> {
  if (isList(type)) return new Map([['length', 'number']]);
  return shapes.get(type) ?? new Map();
}

/** The type of a list's elements; nothing for what is not a list. */
export function elementOf(type: FieldType): FieldType | undefined {
  if (type === 'text[]') return 'text';
  if (type === 'number[]') return 'number';
  return isList(type) ? shapeNames.find((name) => `${name}[]` === type) : undefined;
}

function isList(type: FieldType): boolean {
  return type.endsWith('[]');
}

const shapes: ReadonlyMap<string, ReadonlyMap<string, FieldType>> = new Map(
  Object.entries(templateFields).map(([name, fields]) => [name, new Map(Object.entries(fields))]),
);

const shapeNames: readonly ShapeName[] = Object.keys(templateFields).filter(
  (name): name is ShapeName => name in templateFields,
);
