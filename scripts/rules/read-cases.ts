import { parse } from 'yaml';
import type { Case, Distortion, DistortionClass, Item } from './case.ts';
import { readItemLine } from './item-line.ts';

/** A list of cases as read. */
export interface CaseList {
  readonly cases: readonly (Case & { readonly at: readonly string[] })[];
  readonly distortions: readonly Distortion[];
  readonly classes: readonly DistortionClass[];
}

const MARKED = /\{\{(.+?)\}\}/g;
const CLASS = /^## (.*?)(?: \[([A-Z_ ]+)\])?( \(warning\))?$/;

/**
 * Reads a list of cases, one a line. `{{…}}` marks the words that are false, `⏎` is a line break.
 *
 *     ## name of a class [CODE] (warning)
 *     figure … | … | …                     an item: see readItemLine
 *     roads.unit = € && label = Roads      an honest item with fields changed; null takes a field away
 *     roads.label := Roads # and bridges   the same, written into the file as it is
 *     > It cost {{€24.6 million}} [@roads]. || own: [two roads], with: [bridges]
 *     ~ title: {{Nine}} roads || Words.    lines of the pack's front matter, and perhaps its text
 *     @@ Text of its own                   the source of the class's cases that follow
 *     ! Text                               a document that is itself the case
 */
export function readCases(text: string, list: string, known: ReadonlyMap<string, Item>): CaseList {
  const cases: (Case & { at: readonly string[] })[] = [];
  const distortions: Distortion[] = [];
  const classes: DistortionClass[] = [];
  let source: string | undefined;
  for (const [index, raw] of list.split('\n').entries()) {
    const line = raw.trim();
    const head = CLASS.exec(line);
    if (head !== null) {
      classes.push({
        name: head[1] ?? '',
        codes: head[2]?.split(' ') ?? [],
        asks: head[3] === undefined ? 'error' : 'warning',
      });
      source = undefined;
    } else if (line.startsWith('@@')) source = breakLines(line.slice(2).trim()) || undefined;
    else if (line !== '' && !line.startsWith('#')) {
      const at = [...line.matchAll(MARKED)].map(([, words]) => words ?? '');
      const plain = breakLines(line.replace(MARKED, '$1'));
      const one = { text, line: index + 1, ...(source === undefined ? {} : { source }), at };
      const read = readLine(plain, known);
      if (read === undefined) throw new Error(`${text}: line ${index + 1} cannot be read: ${line}`);
      const { origin, ...own } = read;
      cases.push({ ...one, ...own });
      const name = classes.at(-1)?.name;
      const places = at.length > 0 ? at : placesOf(read);
      const honest = origin === undefined ? {} : { honest: { ...one, kind: read.kind, item: origin } };
      if (name !== undefined)
        distortions.push({ changed: [], ...one, ...own, ...honest, at: places, class: name });
    }
  }
  return { cases, distortions, classes };
}

function breakLines(text: string): string {
  return text.replace(/ ?⏎ ?/g, '\n');
}

type Read = Pick<Case, 'kind' | 'item' | 'narrative' | 'settings' | 'others' | 'source'> &
  Partial<Pick<Distortion, 'changed'>> & { readonly origin?: Item };

function readLine(line: string, known: ReadonlyMap<string, Item>): Read | undefined {
  if (line.startsWith('> ')) {
    const [narrative = '', settings] = line.slice(2).split(' || ');
    return { kind: 'prose', narrative, ...settingsOf(settings) };
  }
  if (line.startsWith('~ ')) {
    const [settings = '', narrative = 'Words.'] = line.slice(2).split(' || ');
    return { kind: 'settings', narrative, settings };
  }
  if (line.startsWith('! ')) return { kind: 'document', source: line.slice(2) };
  const item = readItemLine(line);
  return item === undefined ? readEdit(line, known) : { kind: item.kind, item };
}

/** Where nothing is marked, what a sentence quotes is false, or all of it. */
function placesOf({ narrative, settings }: Read): readonly string[] {
  if (narrative === undefined) return [];
  if (settings !== undefined && narrative === 'Words.') return [settings];
  const quoted = [...narrative.matchAll(/["“«„]([^"”“»]+)/g)].map(([, words]) => words ?? '');
  return quoted.length > 0 ? quoted : [narrative];
}

/** `with` is for the harness; all else goes into the pack. */
function settingsOf(settings: string | undefined): Pick<Case, 'settings' | 'others'> {
  if (settings === undefined) return {};
  const { with: others, ...rest } = parse(`{${settings}}`);
  const lines = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return { ...(lines.length === 0 ? {} : { settings: lines.join('\n') }), ...(others ? { others } : {}) };
}

function readEdit(line: string, known: ReadonlyMap<string, Item>): Read | undefined {
  const [, id = '', edits = ''] = /^([\w-]+)\.(.*)$/s.exec(line) ?? [];
  const honest = known.get(id);
  if (honest === undefined) return undefined;
  const data: Record<string, unknown> = { ...honest.data };
  const raw: Record<string, string> = {};
  const changed: string[] = [];
  for (const edit of edits.split(' && ')) {
    const [, field, sign, value = ''] = /^([\w-]+) (:?=) (.*)$/s.exec(edit) ?? [];
    if (field === undefined) return undefined;
    changed.push(field);
    delete data[field];
    if (sign === ':=') raw[field] = value;
    else if (field === 'quote') data.evidence = value.split(' + ').map((quote) => ({ quote }));
    else if (value !== 'null') data[field] = readValue(value);
  }
  return { kind: honest.kind, item: { ...honest, data, raw }, changed, origin: honest };
}

/** Numbers and flow collections are YAML; anything else is a text, whatever is in it. */
function readValue(value: string): unknown {
  return /^(?:-?[\d.]+$|[[{"])/.test(value) ? parse(value) : value.replace(/^= /, '');
}
