import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml';

/** A YAML text as the library sees it. */
export interface ComposedYaml {
  readonly document: Document.Parsed<ParsedNode> | undefined;
  /** Where a second document begins. */
  readonly second: number | undefined;
}

/**
 * Composes the tokens of a YAML 1.2 text (core schema) without merge keys; the names of fields are text.
 * `keepTokens` leaves on each node the tokens that it was made from.
 */
export function composeYaml(text: string, tokens: readonly string[], keepTokens = false): ComposedYaml {
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    strict: true,
    // Its own check compares each field with all those before it.
    uniqueKeys: false,
    logLevel: 'silent',
    keepSourceTokens: keepTokens,
  });
  const parsed = [...parse(tokens)];
  const [document] = composer.compose(parsed, true, text.length);
  const second = parsed.filter((token) => token.type === 'document')[1];
  return { document, second: second?.offset };
}

function* parse(tokens: readonly string[]): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const token of tokens) yield* parser.next(token);
  yield* parser.end();
}
