import type { JSX } from 'preact';

/** A message of the program: what is between backticks is code. */
export function MessageWords({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split('`').map((part, at) => ({ part, at, isCode: at % 2 === 1 }));
  return <>{parts.map(({ part, at, isCode }) => (isCode ? <code key={at}>{part}</code> : part))}</>;
}
