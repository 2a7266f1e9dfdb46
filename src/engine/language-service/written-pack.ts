import { type DiskText, diskText } from '../../ground/edit/disk-text.ts';
import { looseTree } from '../../ground/edit/loose-tree.ts';
import { childNamed } from '../../ground/edit/write-value.ts';
import type { IdUse } from '../../ground/model/id-use.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import { findIdUses } from '../../stages/read/find-id-uses.ts';
import { type WrittenWord, wordOf } from './written-extraction.ts';

/** A pack as far as it can be made out of its text. Spans are of `disk.text`. */
export interface WrittenPack {
  readonly id: string;
  readonly disk: DiskText;
  readonly title: string;
  readonly documents: readonly WrittenWord[];
  readonly template: WrittenWord | undefined;
  /** Where its narrative begins. */
  readonly body: number;
  /** What its narrative names; found when first asked for. */
  uses(): readonly IdUse[];
}

export interface PackText {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** The narrative, from whoever has read it: reading one of 10 KB takes 20 ms. */
  read?(): Narrative | undefined;
}

export function writtenPack({ id, file, text, read }: PackText): WrittenPack {
  const disk = diskText({ file, text });
  const front = splitFrontMatter(disk.text);
  const root = front && looseTree('front.yaml', disk.text.slice(front.yaml.start, front.yaml.end));
  const offset = front?.yaml.start ?? 0;
  const placed = (word: WrittenWord | undefined): WrittenWord | undefined =>
    word && { word: word.word, span: { start: word.span.start + offset, end: word.span.end + offset } };
  let uses: readonly IdUse[] | undefined;
  return {
    id,
    disk,
    title: String(childNamed(root, 'title')?.value ?? id),
    documents: (childNamed(root, 'documents')?.entries ?? []).flatMap(
      ({ value }) => placed(wordOf(value)) ?? [],
    ),
    template: placed(wordOf(childNamed(root, 'template'))),
    body: front?.body ?? 0,
    uses: () => {
      uses ??= read?.()?.uses ?? findIdUses(file, disk.text) ?? [];
      return uses;
    },
  };
}
