import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { STARTER } from './starter.ts';

/** The starter with so many packs, each with a title of its own. */
export function manyPacks(count: number): Readonly<Record<string, string>> {
  const starter = starterFiles.get(STARTER.pack) ?? '';
  const packs = Array.from({ length: count }, (_, index) => {
    const name = `pack-${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
    return [`sources/packs/${name}.md`, starter.replace('Library after', `Library (${name}) after`)];
  });
  const others = [...starterFiles].filter(([path]) => path !== STARTER.pack);
  return { ...Object.fromEntries(others), ...Object.fromEntries(packs) };
}
