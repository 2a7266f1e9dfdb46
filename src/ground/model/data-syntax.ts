/** What the data of a source file is written in. Front matter is YAML. */
export type DataSyntax = 'yaml' | 'json';

export function syntaxOf(file: string): DataSyntax {
  return /\.json$/i.test(file) ? 'json' : 'yaml';
}

/** The syntax by its name, for sentences. */
export function syntaxName(file: string): string {
  return syntaxOf(file).toUpperCase();
}

/**
 * A hint that shows fields as YAML writes them, `name: value`, with the same fields as JSON writes them. What is a
 * number, a text in quotes or a list of numbers in YAML is so in JSON; everything else is a text.
 */
export function hintInJson(hint: string): string {
  return hint
    .replace(/`([a-z][a-z-]*): ([^`]+)`/g, (_, name: string, value: string) => `\`${field(name, value)}\``)
    .replace(
      /\{ ([a-z][a-z-]*): ([^{}]+) \}/g,
      (_, name: string, value: string) => `{ ${field(name, value)} }`,
    )
    .replace(', or begin each entry with a dash on a line of its own', '')
    .replace("or '…' when it has double quotes in it", 'with \\" for a double quote inside');
}

function field(name: string, value: string): string {
  const same = /^(?:-?\d+(?:\.\d+)?|true|false|null|"[^"\\]*"|\[[^[\]"]*\])$/.test(value);
  return `"${name}": ${same ? value : JSON.stringify(value)}`;
}
