import { lowerRoman } from '../../../ground/model/lower-roman.ts';
import { descendants, elementsOf, settingOf, type XmlElement } from './xml-tree.ts';

/** What Word prints before a paragraph of a list: its text does not have it. */
export interface ListNumber {
  readonly ordered: boolean;
  /** The number in its own level. */
  readonly number: number;
  /** As printed: `1.2.3`, `(a)`; empty for a bullet. */
  readonly label: string;
  /** True for a number that counts 1, 2, 3 with a point or a parenthesis, as a list of Markdown prints it. */
  readonly plain: boolean;
}

/** Counts the lists of a document, paragraph by paragraph, in its order. */
export type Numbering = (list: { readonly id: string; readonly level: number }) => ListNumber | undefined;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

export function docxNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  const lists = new Map<
    string,
    {
      readonly abstract: string;
      readonly own: ReadonlyMap<number, Level>;
      readonly starts: ReadonlyMap<number, number>;
    }
  >();
  for (const element of root === undefined ? [] : elementsOf(root)) {
    if (element.name === 'w:abstractNum')
      abstracts.set(element.attributes['w:abstractNumId'] ?? '', levelsOf(element));
    if (element.name !== 'w:num') continue;
    const overrides = descendants(element, /^w:lvlOverride$/);
    lists.set(element.attributes['w:numId'] ?? '', {
      abstract: settingOf(element, 'w:abstractNumId') ?? '',
      own: new Map(overrides.flatMap((override) => [...levelsOf(override)])),
      starts: new Map(
        overrides.flatMap((override): [number, number][] => {
          const start = settingOf(override, 'w:startOverride');
          return start === undefined
            ? []
            : [[Number(override.attributes['w:ilvl']), Number.parseInt(start, 10)]];
        }),
      ),
    });
  }
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ id, level }) => {
    const list = lists.get(id);
    const levels = list === undefined ? undefined : abstracts.get(list.abstract);
    if (list === undefined || levels === undefined) return undefined;
    const at = (depth: number): Level =>
      list.own.get(depth) ?? levels.get(depth) ?? { format: 'decimal', text: '', start: 1 };
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const restart = begun.has(id) ? undefined : list.starts.get(level);
    begun.add(id);
    const before = restart === undefined ? count[level] : undefined;
    count[level] = before === undefined ? (restart ?? at(level).start) : before + 1;
    count.length = level + 1;
    const here = at(level);
    const label = here.text.replace(/%([1-9])/g, (_, depth: string) => {
      const index = Number(depth) - 1;
      return printed(count[index] ?? at(index).start, at(index).format);
    });
    const ordered = here.format !== 'bullet' && here.format !== 'none' && /%[1-9]/.test(here.text);
    return {
      ordered,
      number: count[level] ?? 1,
      label: ordered ? label : '',
      plain: here.format === 'decimal' && /^\s*%[1-9][.)]?\s*$/.test(here.text),
    };
  };
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsOf(element)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => {
        const start = Number.parseInt(settingOf(level, 'w:start') ?? '1', 10);
        const format = settingOf(level, 'w:numFmt') ?? 'decimal';
        return [
          Number(level.attributes['w:ilvl'] ?? 0),
          {
            format,
            text: settingOf(level, 'w:lvlText') ?? '',
            start: Number.isSafeInteger(start) ? start : 1,
          },
        ];
      }),
  );
}

function printed(number: number, format: string): string {
  if (number > 0 && number < 4_000 && /^(?:lower|upper)Roman$/.test(format)) {
    const roman = lowerRoman(number);
    return format === 'lowerRoman' ? roman : roman.toUpperCase();
  }
  if (number > 0 && number <= 780 && /^(?:lower|upper)Letter$/.test(format)) {
    const letter = String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format === 'lowerLetter' ? letter.toLowerCase() : letter;
  }
  if (format === 'decimalZero' && number < 10) return `0${number}`;
  return format === 'none' ? '' : String(number);
}
