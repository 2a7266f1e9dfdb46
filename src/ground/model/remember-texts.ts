import { keepLatest } from './keep-latest.ts';

/** Longer texts are rare, and take memory: only the last few of them are remembered. */
const LONGEST = 4_000;
const FEW = 8;

/**
 * A function of a text that remembers what it made of the texts that it was last given: packs and their
 * rebuilds have most of their sentences in common. What it makes must not be changed by anybody.
 *
 * @param limit at least so many texts are remembered, and at most twice as many
 */
export function rememberTexts<Made>(limit: number, make: (text: string) => Made): (text: string) => Made {
  let recent = new Map<string, Made>();
  let older = new Map<string, Made>();
  const long = new Map<string, Made>();
  const ofLong = (text: string): Made => {
    const made = long.get(text) ?? make(text);
    keepLatest(long, text, made, FEW);
    return made;
  };
  return (text) => {
    if (text.length > LONGEST) return ofLong(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const made = older.get(text) ?? make(text);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, made);
    return made;
  };
}
