import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../ground/model/group-by.ts';
import { writeSource } from '../workspace/write-source.ts';
import type { DeskAside } from './desk-types.ts';

/** Texts of packs that wait for somebody to say what becomes of them. */
export interface Asides {
  /** The last one, where there are several. */
  of(pack: string): DeskAside | undefined;
  add(pack: string, aside: DeskAside): void;
  remove(pack: string, name: string): void;
}

const FOLDER = 'sources/packs';

/**
 * Each of them is a hidden file beside its pack as well, so that none is lost when the desk ends. Where that cannot be
 * written, it is kept as long as the desk runs.
 *
 * @param root the workspace's real path
 */
export function openAsides(root: string): Asides {
  const packs = new Map<string, readonly DeskAside[]>(asidesIn(root));
  const forget = (pack: string, isGone: (aside: DeskAside) => boolean): readonly DeskAside[] => {
    const all = packs.get(pack) ?? [];
    for (const { name } of all.filter(isGone)) {
      try {
        rmSync(join(root, fileOf(pack, name)), { force: true });
      } catch {
        // It is offered once more by the next desk: better than to lose one.
      }
    }
    return all.filter((one) => !isGone(one));
  };
  return {
    of: (pack) => packs.get(pack)?.at(-1),
    add: (pack, aside) => {
      packs.set(pack, [
        ...forget(pack, ({ name, text }) => name === aside.name || text === aside.text),
        aside,
      ]);
      writeSource(root, fileOf(pack, aside.name), aside.text);
    },
    remove: (pack, name) => {
      packs.set(
        pack,
        forget(pack, (one) => one.name === name),
      );
    },
  };
}

function fileOf(pack: string, name: string): string {
  return `${FOLDER}/.${pack}.${name}.aside`;
}

/** Those that earlier desks have left, the oldest first. */
function asidesIn(root: string): readonly (readonly [string, readonly DeskAside[]])[] {
  const found = namesIn(join(root, FOLDER)).flatMap((file) => {
    const [, pack, name] = /^\.(.+)\.([0-9a-f]{64})\.aside$/.exec(file) ?? [];
    if (pack === undefined || name === undefined) return [];
    try {
      const path = join(root, FOLDER, file);
      const written = statSync(path, { bigint: true }).mtimeNs;
      return [{ pack, written, aside: { name, text: readFileSync(path, 'utf8') } }];
    } catch {
      return [];
    }
  });
  found.sort((one, other) => (one.written < other.written ? -1 : 1));
  return [...groupBy(found, ({ pack }) => pack)].map(
    ([pack, all]) => [pack, all.map(({ aside }) => aside)] as const,
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
