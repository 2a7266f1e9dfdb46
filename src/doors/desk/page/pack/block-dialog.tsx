import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type BlockName, blockNames, specOf } from '../../../../ground/model/block-names.ts';
import type { OptionSpec } from '../../../../ground/model/block-spec.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useDesk } from '../shell/use-desk.ts';
import { blockLine } from './block-line.ts';
import { insertBlock } from './narrative-handle.ts';

type Options = Readonly<Record<string, string | boolean>>;

/** A block is chosen from the list of all, with its options, and goes in after the paragraph of the cursor. */
export function BlockDialog(): JSX.Element {
  const { store } = useDesk();
  const [name, setName] = useState<BlockName>('key-figures');
  const [options, setOptions] = useState<Options>({});
  const spec = specOf(name);
  const line = blockLine(name, options);
  const missing = Object.entries(spec.options).filter(
    ([option, { required }]) => required && (options[option] ?? '') === '',
  );
  return (
    <Dialog title="Insert a block" wide>
      <form
        class="block-form"
        onSubmit={(event) => {
          event.preventDefault();
          store.send({ type: 'dialog-closed' });
          store.send({ type: 'pane-chosen', pane: 'narrative' });
          setTimeout(() => insertBlock(line));
        }}
      >
        <fieldset class="block-names">
          <legend>Block</legend>
          {blockNames.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="block"
                checked={one === name}
                data-begin={one === name || undefined}
                onChange={() => {
                  setName(one);
                  setOptions({});
                }}
              />
              <span>
                <strong>{one}</strong> {plainWords(specOf(one).says)}
              </span>
            </label>
          ))}
        </fieldset>
        <div class="fields">
          {Object.entries(spec.options).map(([option, kind]) => (
            <OptionInput
              key={`${name} ${option}`}
              name={option}
              spec={kind}
              value={options[option]}
              onChange={(value) => setOptions({ ...options, [option]: value })}
            />
          ))}
          <p class="line">
            <code>{line}</code>
          </p>
          <p class="remedies">
            <button type="submit" class="first" disabled={missing.length > 0}>
              Insert
            </button>
            {missing.length > 0 && (
              <span class="says">Needed: {missing.map(([option]) => option).join(', ')}</span>
            )}
          </p>
        </div>
      </form>
    </Dialog>
  );
}

interface OptionInputProps {
  readonly name: string;
  readonly spec: OptionSpec;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
}

function OptionInput({ name, spec, value, onChange }: OptionInputProps): JSX.Element {
  const id = useId();
  const says = useId();
  const label = (
    <label for={id}>
      {name}
      {spec.required && <span class="needed"> required</span>}
    </label>
  );
  return (
    <div class="field">
      {label}
      {spec.kind === 'flag' ? (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          aria-describedby={says}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      ) : spec.kind === 'one-of' ? (
        <select
          id={id}
          value={String(value ?? '')}
          aria-describedby={says}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">–</option>
          {spec.words.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      ) : spec.kind === 'count' ? (
        <input
          id={id}
          type="number"
          min={1}
          max={spec.most}
          value={String(value ?? '')}
          aria-describedby={says}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          value={String(value ?? '')}
          placeholder={spec.kind === 'some-of' ? spec.words.join(' ') : ''}
          aria-describedby={says}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <p class="says" id={says}>
        {plainWords(spec.says)}
      </p>
    </div>
  );
}

/** A sentence of the documentation without its Markdown. */
function plainWords(says: string): string {
  return says
    .replaceAll('`', '')
    .replace(/(?:: see )?\[([^\]]*)\]\([^)]*\)/g, (link, words: string) =>
      link.startsWith(':') ? '' : words,
    );
}
