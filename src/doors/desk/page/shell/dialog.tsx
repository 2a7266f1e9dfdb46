import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from './use-desk.ts';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** Something that is to be finished before anything else. Escape closes it, and the keyboard is where it was. */
export function Dialog({ title, children, wide = false }: DialogProps): JSX.Element {
  const { store } = useDesk();
  const place = useRef<HTMLDialogElement>(null);
  const id = useId();
  // As a layout effect its end comes with the dialog's: what is done next may put the keyboard elsewhere.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = place.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-begin]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = (): void => store.send({ type: 'dialog-closed' });
  return (
    <dialog ref={place} class={wide ? 'dialog wide' : 'dialog'} aria-labelledby={id} onClose={close}>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls by keys */}
      <div class="dialog-body" tabIndex={0}>
        {children}
      </div>
    </dialog>
  );
}
