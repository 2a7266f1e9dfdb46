/** Where a scanner is in the HTML. */
export type Mode =
  | 'text'
  | 'tag-name'
  | 'in-tag'
  | 'attribute-name'
  | 'before-value'
  | 'quoted'
  | 'unquoted'
  | 'comment';

/** The state of a scanner: small, and never changed in place. */
export interface HtmlState {
  readonly mode: Mode;
  /** The element whose tag it is in. */
  readonly tag: string;
  readonly attribute: string;
  /** The attribute's value so far. */
  readonly value: string;
  readonly quote: string;
}

/** What a scanner sees: `at` is the offset in the text that it was given. */
export interface HtmlEvent {
  readonly kind: 'element' | 'attribute' | 'value' | 'unquoted' | 'declaration' | 'stray' | 'reference';
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** Stands in a value for what the template puts there. */
export const hole = '\ufffc';

export const startState: HtmlState = { mode: 'text', tag: '', attribute: '', value: '', quote: '' };

/**
 * Scans a piece of HTML from a state to the next, and tells what it sees. It follows the HTML standard's
 * tokens closely enough to know a tag, an attribute and a value from text; a template that is not plain
 * enough for it is refused by those who use it.
 */
export function scanHtml(
  from: HtmlState,
  text: string,
): { readonly state: HtmlState; readonly events: readonly HtmlEvent[] } {
  const events: HtmlEvent[] = [];
  let state = from;
  let at = 0;
  while (at < text.length) {
    const step = steps[state.mode](state, text, at, events);
    state = step.state;
    at = step.at;
  }
  return { state, events };
}

interface Step {
  readonly state: HtmlState;
  readonly at: number;
}

type Take = (state: HtmlState, text: string, at: number, events: HtmlEvent[]) => Step;

const steps: Readonly<Record<Mode, Take>> = {
  text: takeText,
  comment: (state, text, at) => {
    const end = text.indexOf('-->', at);
    return end < 0 ? { state, at: text.length } : { state: startState, at: end + 3 };
  },
  'tag-name': (state, text, at) => {
    const name = run(/[^\s/>]*/y, text, at);
    return name === ''
      ? { state: { ...state, mode: 'in-tag' }, at }
      : { state: { ...state, tag: state.tag + name.toLowerCase() }, at: at + name.length };
  },
  'in-tag': (state, text, at) => {
    const space = run(/[\s/]*/y, text, at);
    if (space !== '') return { state, at: at + space.length };
    if (text[at] === '>') return { state: startState, at: at + 1 };
    return { state: { ...state, mode: 'attribute-name', attribute: '' }, at };
  },
  'attribute-name': takeAttributeName,
  'before-value': (state, text, at, events) => {
    const space = run(/\s*/y, text, at);
    if (space !== '') return { state, at: at + space.length };
    const quote = text[at] ?? '';
    if (quote === '"' || quote === "'") {
      return { state: { ...state, mode: 'quoted', quote, value: '' }, at: at + 1 };
    }
    events.push({ kind: 'unquoted', name: state.attribute, value: '', at });
    return { state: { ...state, mode: 'unquoted' }, at };
  },
  quoted: (state, text, at, events) => {
    const end = text.indexOf(state.quote, at);
    if (end < 0) return { state: { ...state, value: state.value + text.slice(at) }, at: text.length };
    const value = state.value + text.slice(at, end);
    events.push({ kind: 'value', name: state.attribute, value, at });
    return { state: { ...state, mode: 'in-tag', attribute: '', value: '', quote: '' }, at: end + 1 };
  },
  unquoted: (state, text, at) => {
    const value = run(/[^\s>]*/y, text, at);
    return { state: { ...state, mode: 'in-tag' }, at: at + value.length };
  },
};

function takeText(state: HtmlState, text: string, at: number, events: HtmlEvent[]): Step {
  const next = run(/[^<&]*/y, text, at).length + at;
  const rest = text.slice(next, next + 40);
  if (rest === '') return { state, at: next };
  if (rest.startsWith('<!--')) return { state: { ...state, mode: 'comment' }, at: next + 4 };
  const reference = /^&([a-z][a-z0-9]*)/i.exec(rest)?.[1];
  if (reference !== undefined) events.push({ kind: 'reference', name: reference, value: '', at: next });
  const tag = /^<(\/?)([a-z][^\s/>]*)/i.exec(rest);
  if (tag !== null) {
    if (tag[1] === '') {
      const name = run(/[^\s/>]*/y, text, next + 1).toLowerCase();
      events.push({ kind: 'element', name, value: '', at: next });
    }
    return { state: { ...state, mode: 'tag-name', tag: tag[1] ?? '' }, at: next + 1 + (tag[1] ?? '').length };
  }
  if (/^<[!?]/.test(rest)) events.push({ kind: 'declaration', name: '', value: '', at: next });
  else if (rest.startsWith('<')) events.push({ kind: 'stray', name: '', value: '', at: next });
  return { state, at: next + 1 };
}

function takeAttributeName(state: HtmlState, text: string, at: number, events: HtmlEvent[]): Step {
  const name = run(/[^\s/>=]*/y, text, at).toLowerCase();
  if (name !== '') {
    const attribute = state.attribute + name;
    events.push({ kind: 'attribute', name: attribute, value: '', at });
    return { state: { ...state, attribute }, at: at + name.length };
  }
  const space = run(/\s*/y, text, at);
  if (text[at + space.length] === '=') {
    return { state: { ...state, mode: 'before-value' }, at: at + space.length + 1 };
  }
  return state.attribute === ''
    ? { state: { ...state, mode: 'in-tag' }, at: at + 1 }
    : { state: { ...state, mode: 'in-tag', attribute: '' }, at };
}

function run(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
