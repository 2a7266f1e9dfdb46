import type { FormField } from './form-field.ts';

/** A field's value as it is typed. */
export function textOfValue({ kind }: Pick<FormField, 'kind'>, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'marking') return markingText(value);
  if (kind === 'distribution' && Array.isArray(value)) return value.map(recipientText).join('\n');
  if (kind === 'value' && Array.isArray(value)) return value.join(' to ');
  if (Array.isArray(value)) return value.map(oneText).join('\n');
  return oneText(value);
}

/** What was typed, as the file has it; `null` where the field is to go. */
export function valueOfText({ kind }: Pick<FormField, 'kind'>, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return null;
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  switch (kind) {
    case 'number':
      return Number(text);
    case 'yes-no':
      return text === 'true';
    case 'key':
      return text === 'yes' || text === 'true' ? true : /^\d+$/.test(text) ? Number(text) : text;
    case 'value':
      return figureValue(text);
    case 'list':
      return lines.map(nameAndNote);
    case 'documents':
      return lines.flatMap((line) => line.split(/[\s,]+/));
    case 'distribution':
      return lines.map(recipientOf);
    case 'marking':
      return /^TLP:/i.test(text) ? { scheme: 'tlp', label: text.toUpperCase() } : text;
    default:
      return text;
  }
}

function oneText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, note } = value as Record<string, unknown>;
  return name === undefined ? JSON.stringify(value) : `${name}${note === undefined ? '' : ` | ${note}`}`;
}

function markingText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { scheme, label } = value as Record<string, unknown>;
  return label === undefined ? String(scheme ?? '') : String(label);
}

function recipientText(value: unknown): string {
  const { name, organisation, copies } = (value ?? {}) as Record<string, unknown>;
  return [name, organisation ?? (copies === undefined ? undefined : ''), copies]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** `Name, organisation, copies`. An organisation may have commas of its own. */
function recipientOf(line: string): Readonly<Record<string, unknown>> {
  const parts = line.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const copies = parts.length > 1 && /^\d+$/.test(last) ? Number(parts.pop()) : undefined;
  const [name = '', ...rest] = parts;
  const organisation = rest.join(', ');
  return {
    name,
    ...(organisation !== '' && { organisation }),
    ...(copies !== undefined && { copies }),
  };
}

/** A plain number is one; a range is two; anything else is as the source writes it. */
function figureValue(text: string): unknown {
  const range = /^(-?\d+(?:\.\d+)?)\s+to\s+(-?\d+(?:\.\d+)?)$/.exec(text);
  if (range) return [Number(range[1]), Number(range[2])];
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

/** A name that the document does not have comes with its note: `The Office | its name in the press`. */
function nameAndNote(line: string): unknown {
  const [name, note] = line.split(/\s*\|\s*/);
  return note === undefined || note === '' ? line : { name, note };
}
