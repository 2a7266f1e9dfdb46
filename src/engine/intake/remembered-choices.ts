import type { ImportJson } from '../../ground/model/generated/import.ts';
import type { ImportChoices } from '../../stages/intake/imported.ts';

/** The choices by which a file is read, and which of them are those of the import before, as a person types them. */
export interface RememberedChoices {
  readonly choices: ImportChoices;
  readonly remembered: readonly string[];
}

/**
 * The choices that are given, and for those that are not, the ones by which the document was imported before. An empty
 * list is a choice: of nothing that is left out, of all pages. What was decided about tracked changes holds for those
 * changes alone, and not for the ones of another edition.
 */
export function rememberChoices(
  given: ImportChoices,
  record: ImportJson | undefined,
  isSameFile: boolean,
): RememberedChoices {
  const before = record?.choices ?? {};
  const remembered: string[] = [];
  const keep = <Value>(
    value: Value | undefined,
    kept: Value | undefined,
    option: string,
  ): Value | undefined => {
    if (value === undefined && kept !== undefined) remembered.push(option);
    return value ?? kept;
  };
  const { pages } = before;
  const changes = isSameFile ? before.changes : undefined;
  const choices = {
    changes: keep(given.changes, changes, `--${changes}-changes`),
    hyphens: keep(given.hyphens, before.hyphens, `--hyphens ${before.hyphens}`),
    without: keep(given.without, before.without, `--without ${before.without?.join(',')}`),
    pages: keep(
      given.pages,
      pages === undefined ? undefined : rangesOf(pages),
      `--pages ${pages?.replaceAll(' ', '')}`,
    ),
  };
  return {
    choices: { ...choices, pages: choices.pages?.length === 0 ? undefined : choices.pages },
    remembered,
  };
}

/** Of `1-12, 15`, as a record has it. */
function rangesOf(pages: string): NonNullable<ImportChoices['pages']> {
  return pages.split(',').flatMap((part) => {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    return first === undefined ? [] : [{ first: Number(first), last: Number(last) }];
  });
}
