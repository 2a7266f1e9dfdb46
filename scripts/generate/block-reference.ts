import { blockNames, specOf } from '../../src/ground/model/block-names.ts';
import type { OptionSpec } from '../../src/ground/model/block-spec.ts';

/** The page with what is made from the blocks put in between its markers, `<!-- made: block table -->` and so on. */
export function withBlockReference(page: string): string {
  const made: Readonly<Record<string, () => string>> = { 'block table': blockTable, blocks: blockSections };
  return page.replace(
    /(<!-- made: ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n${made[name]?.() ?? ''}\n${end}`,
  );
}

/** A line for each block, on another page than their sections. */
function blockTable(): string {
  const rows = blockNames.map((name) => {
    const { says, options } = specOf(name);
    const others = Object.keys(options).filter((option) => option !== 'title');
    return `| \`${name}\` | ${says.replaceAll('](#', '](blocks.md#')} | ${others.map((option) => `\`${option}\``).join(', ')} |`;
  });
  return ['| Block | Prints | Options besides `title` |', '|---|---|---|', ...rows, ''].join('\n');
}

/** A section for each block, with a line for each of its options. */
function blockSections(): string {
  return blockNames
    .map((name) => {
      const { says, options } = specOf(name);
      const rows = Object.entries(options).map(
        ([option, spec]) => `| \`${option}\` | ${allowedBy(spec)} | ${spec.says} |`,
      );
      return [
        `### ${name}`,
        '',
        says,
        '',
        '| Option | Is | What it does |',
        '|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

function allowedBy(option: OptionSpec): string {
  switch (option.kind) {
    case 'text':
      return 'text';
    case 'topics':
      return 'topics';
    case 'documents':
      return 'ids of documents';
    case 'figures':
      return 'ids of figures';
    case 'file':
      return 'a file';
    case 'id':
      return 'a name of lower-case letters, digits and hyphens';
    case 'some-of':
      return `some of ${inCode(option.words)}`;
    case 'one-of':
      return `one of ${inCode(option.words)}`;
    case 'flag':
      return 'given or not';
    case 'count':
      return `a whole number from 1 to ${option.most}`;
    case 'date':
      return 'a date (EDTF)';
  }
}

function inCode(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
