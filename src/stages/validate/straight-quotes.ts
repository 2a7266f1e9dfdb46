/** What to do about a value in quotation marks that are no quotation marks to YAML and JSON; nothing for others. */
export function straightQuotes(value: string): string | undefined {
  const [, inside] = /^[“”„«‘’‚](.*)[“”»‘’]$/s.exec(value.trim()) ?? [];
  if (inside === undefined) return undefined;
  return `quotation marks are straight here: "${inside.length > 60 ? '…' : inside}"`;
}
