/** The line of a narrative that places a block, from what was chosen in its form. Options that are empty are left out. */
export function blockLine(name: string, options: Readonly<Record<string, string | boolean>>): string {
  const written = Object.entries(options).flatMap(([option, value]) => {
    if (value === true) return [option];
    if (value === false || value.trim() === '') return [];
    const quote = value.includes('"') ? "'" : '"';
    return [`${option}=${quote}${value.trim().replaceAll(quote, '’')}${quote}`];
  });
  return `::${name}${written.length > 0 ? `{${written.join(' ')}}` : ''}`;
}
