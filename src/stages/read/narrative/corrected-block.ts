import { isBlockName } from '../../../ground/model/block-names.ts';
import { isPanelName } from '../../../ground/model/panels.ts';

/** A block as it was meant, and what was wrong with it. */
export interface CorrectedBlock {
  readonly text: string;
  readonly hint: string;
}

/**
 * What a line with the marks of a block and typing mistakes in them was meant to be; nothing where the line is no block
 * even without them. Words within quotation marks stay as they are.
 */
export function correctedBlock(line: string): CorrectedBlock | undefined {
  const parts = /^(:{2,3})[ \t]*([\p{L}\p{Pd}]+)[ \t]*\{([^{}]*)(\}?)[ \t]*$/u.exec(line);
  if (parts === null) return undefined;
  const [, colons = '', written = '', inside = '', brace = ''] = parts;
  const name = written.replace(/\p{Pd}/gu, '-');
  if (!(colons.length === 2 ? isBlockName(name) : isPanelName(name))) return undefined;
  const wrong = new Set<string>();
  if (name !== written) wrong.add('a hyphen is not a dash');
  if (brace === '') wrong.add('the options end with `}`');
  const options: string[] = [];
  let rest = inside.trim();
  while (rest !== '') {
    const match = OPTION.exec(rest);
    if (match === null) return undefined;
    const { key = '', sign, curly, straight, half, bare } = match.groups ?? {};
    const plainKey = key.replace(/\p{Pd}/gu, '-');
    if (plainKey !== key) wrong.add('a hyphen is not a dash');
    if (sign === ':') wrong.add('`=` goes between an option and its value');
    const value = curly ?? straight ?? half;
    if (value?.includes('"') === true) return undefined;
    if (curly !== undefined || half !== undefined) wrong.add('quotation marks are straight');
    options.push(
      value === undefined ? `${plainKey}${bare === undefined ? '' : `=${bare}`}` : `${plainKey}="${value}"`,
    );
    rest = rest.slice(match[0].length).trimStart();
  }
  if (wrong.size === 0) wrong.add('no spaces go between the marks, the name and the options');
  const text = `${colons}${name}{${options.join(' ')}}`;
  return { text, hint: `${[...wrong].join(', and ')}: write \`${text}\`` };
}

/** An option, with its value in marks of any kind, without marks, or without a value. */
const OPTION =
  /^(?<key>[a-z][a-z\p{Pd}]*)(?:[ \t]*(?<sign>[=:])[ \t]*(?:[“”„](?<curly>[^“”„"]*)[“”]|"(?<straight>[^"“”]*)"|["“”](?<half>[^"“”]*)["“”]|(?<bare>[^\s"'“”„‘’«»<>=`{}]+)))?(?=\s|$)/u;
