/** What to do about a value in quotation marks that are no quotation marks to YAML and JSON; nothing for others. */
export function straightQuotes(value: string): string | undefined {
  const inside = withoutCurly(value);
  if (inside === undefined) return undefined;
  return `quotation marks are straight here: "${inside.length > 60 ? '…' : inside}"`;
}

/** What is within quotation marks that are none to YAML and JSON; nothing for a text without them. */
export function withoutCurly(value: string): string | undefined {
  return /^[“”„«‘’‚](.*)[“”»‘’]$/s.exec(value.trim())?.[1];
}
