import type { JSX } from 'preact';
import { changeFront } from '../actions/write-pack.ts';
import { FieldInput } from '../forms/field-input.tsx';
import { FRONT_FIELDS } from '../generated/form-fields.ts';
import { useDesk, useModel } from '../shell/use-desk.ts';

const FIRST = ['title', 'subtitle', 'documents', 'template', 'paper', 'date', 'author', 'marking'];

/** The front matter of the pack as a form. Each field is written when one leaves it. */
export function SettingsForm(): JSX.Element {
  const desk = useDesk();
  const front = useModel(({ pack }) => pack.data?.front) ?? {};
  const id = useModel(({ pack }) => pack.id);
  const documents = useModel(({ state }) => state?.documents) ?? [];
  const templates = useModel(({ state }) => state?.templates) ?? [];
  const fields = FRONT_FIELDS.filter(({ name }) => name !== 'documents').map((field) =>
    // What there is to choose from is for the workspace to say.
    field.name === 'template' ? { ...field, kind: 'choice' as const, choices: templates } : field,
  );
  const draw = (field: (typeof fields)[number]): JSX.Element => (
    <FieldInput
      key={field.name}
      field={field}
      value={front[field.name]}
      onChange={(value) => void changeFront(desk, field.name, value)}
    />
  );
  const chosen = Array.isArray(front.documents) ? (front.documents as readonly string[]) : [];
  return (
    <div class="fields" key={id}>
      {fields.filter(({ name }) => FIRST.includes(name)).map(draw)}
      <fieldset class="field documents-choice">
        <legend>Documents</legend>
        {documents.map((one) => (
          <label key={one.id}>
            <input
              type="checkbox"
              checked={chosen.includes(one.id)}
              onChange={({ currentTarget }) =>
                void changeFront(
                  desk,
                  'documents',
                  currentTarget.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id),
                )
              }
            />{' '}
            {one.title ?? one.id}
          </label>
        ))}
        <p class="says">The pack can cite what these state.</p>
      </fieldset>
      <details>
        <summary>More settings</summary>
        {fields.filter(({ name }) => !FIRST.includes(name)).map(draw)}
      </details>
    </div>
  );
}
