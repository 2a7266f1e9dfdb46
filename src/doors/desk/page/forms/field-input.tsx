import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { MessageWords } from '../shell/message-words.tsx';
import { textOfValue, valueOfText } from './field-values.ts';
import type { FormField } from './form-field.ts';

export interface FieldInputProps {
  readonly field: FormField;
  readonly value: unknown;
  /** Ids that the field can name, each with its label. */
  readonly names?: readonly (readonly [string, string])[];
  /** A field was left with another value; `null` takes it out. */
  readonly onChange: (value: unknown) => void;
}

/** A field of a form, in the way that its kind is filled in. It is written when one leaves it. */
export function FieldInput({ field, value, names = [], onChange }: FieldInputProps): JSX.Element {
  const id = useId();
  const says = useId();
  const text = textOfValue(field, value);
  const leave = (typed: string): void => {
    if (typed !== text) onChange(valueOfText(field, typed));
  };
  const shared = { id, 'aria-describedby': field.says === '' ? undefined : says, class: 'field-input' };
  return (
    <div class="field">
      <label for={id}>
        {field.title}
        {field.required && <span class="needed"> required</span>}
      </label>
      {pickInput({ field, text, names, shared, leave })}
      {field.says !== '' && (
        <p class="says" id={says}>
          <MessageWords text={field.says} />
        </p>
      )}
    </div>
  );
}

interface InputOptions {
  readonly field: FormField;
  readonly text: string;
  readonly names: readonly (readonly [string, string])[];
  readonly shared: {
    readonly id: string;
    readonly class: string;
    readonly 'aria-describedby': string | undefined;
  };
  readonly leave: (typed: string) => void;
}

function pickInput({ field, text, names, shared, leave }: InputOptions): JSX.Element {
  if (field.kind === 'choice' || field.kind === 'reference' || field.kind === 'yes-no') {
    const choices = choicesOf(field, names);
    const isUnknown = text !== '' && !choices.some(([one]) => one === text);
    return (
      <select {...shared} value={text} onChange={({ currentTarget }) => leave(currentTarget.value)}>
        <option value="">{field.usual === undefined ? '–' : `${field.usual} (default)`}</option>
        {isUnknown && <option value={text}>{text}</option>}
        {choices.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (
    field.kind === 'words' ||
    field.kind === 'list' ||
    field.kind === 'distribution' ||
    field.kind === 'documents'
  ) {
    return (
      <textarea
        {...shared}
        rows={Math.min(8, Math.max(2, text.split('\n').length))}
        value={text}
        onChange={({ currentTarget }) => leave(currentTarget.value)}
      />
    );
  }
  if (field.kind === 'number') {
    return (
      <input
        {...shared}
        type="number"
        value={text}
        onChange={({ currentTarget }) => leave(currentTarget.value)}
      />
    );
  }
  return (
    <input
      {...shared}
      type="text"
      value={text}
      placeholder={field.example === undefined ? '' : `e.g. ${field.example}`}
      onChange={({ currentTarget }) => leave(currentTarget.value)}
    />
  );
}

function choicesOf(
  field: FormField,
  names: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  if (field.kind === 'yes-no') {
    return [
      ['true', 'yes'],
      ['false', 'no'],
    ];
  }
  return field.kind === 'reference' ? names : (field.choices ?? []).map((one) => [one, one] as const);
}
