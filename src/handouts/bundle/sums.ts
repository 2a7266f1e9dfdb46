/** The sums of files: one line each, in order of name, as `sha256sum -c` reads them. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('');
}

/** The sums by name; the number of the first line that is none, when there is one. Both of sha256sum's modes. */
export function parseSums(
  text: string,
):
  | { readonly sums: ReadonlyMap<string, { readonly sha256: string; readonly line: number }> }
  | { readonly badLine: number } {
  const sums = new Map<string, { readonly sha256: string; readonly line: number }>();
  const lines = text.replace(/\n$/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line);
    const [, sha256, name] = match ?? [];
    if (sha256 === undefined || name === undefined || sums.has(name)) return { badLine: index + 1 };
    sums.set(name, { sha256, line: index + 1 });
  }
  return { sums };
}
