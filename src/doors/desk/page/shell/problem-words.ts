/** A hint for somebody who sees no file: the field is one of the settings. */
export function hintWords(hint: string): string {
  return hint.replace(
    /list (it|them|the phrase) in `own`(?: of the pack)?/,
    'list $1 as own words in the settings',
  );
}

/** A remedy as a button: it begins like one, and names no field that only the file has. */
export function buttonWords(title: string): string {
  const words = title.replace(/^list (“.*”) in `own`$/, 'say that $1 is your own');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
