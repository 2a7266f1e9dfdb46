import Handlebars from 'handlebars';
import type { PackContent } from '../../../ground/model/content.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { limitExceeded } from '../../../ground/model/diagnostics/files.ts';
import { badTemplate } from '../../../ground/model/diagnostics/template.ts';
import { keepLatest } from '../../../ground/model/keep-latest.ts';
import { hasErrors, type Outcome } from '../../../ground/model/outcome.ts';
import type { OwnTemplate } from '../../../ground/model/rendered.ts';
import type { SlottedHtml } from '../../../ground/model/slotted-html.ts';
import { isUnder, type Template } from '../../../ground/model/template.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { makeHelpers } from '../helpers/make-helpers.ts';
import { makePrintRecorder, type PrintRecorder } from '../print-recorder.ts';
import { makeSlotMarks } from '../slots.ts';
import { withSource } from '../source-lines.ts';
import { BudgetExceeded, openBudget } from './budget.ts';
import { checkedCss } from './checked-css.ts';
import { checkedHtml } from './checked-html.ts';
import { folderPlace, lintTemplate, nameOfFile } from './lint-template.ts';
import { MADE } from './made-templates.ts';
import { openTemplateFile, soundKey } from './template-engine.ts';
import type { SheetParts } from './template-files.ts';
import { watchBlocks } from './watch-blocks.ts';

/** A template that has been looked at and compiled. */
export interface CompiledTemplate {
  /** The body of the page. What goes wrong for want of a file or a field is a diagnostic. */
  run(content: PackContent, recorder: PrintRecorder): Outcome<SlottedHtml>;
  /** A part that is printed by itself, once for each of the values. */
  runSheet<Name extends keyof SheetParts>(
    name: Name,
    content: PackContent,
    values: readonly SheetParts[Name][],
  ): Outcome<readonly SlottedHtml[]>;
  /** The style sheets, in order of their cascade. */
  readonly css: string;
  /** Nothing for a template of the package as it is. */
  readonly ownTemplate: OwnTemplate | undefined;
}

/**
 * Looks at a template, and compiles it when nothing is wrong.
 *
 * The last few are kept, by the paths and hashes of their files. That is sound because compiling reads nothing
 * else: what a template is given, and the helpers that keep count of what it prints, come with each run.
 */
export function compileTemplate(template: Template): Outcome<CompiledTemplate> {
  const key = JSON.stringify([
    template.id,
    ...[...template.files].map(([name, file]) => [name, file.path, file.sha256]),
  ]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const isOurs = MADE.sound.has(soundKey(template));
  const diagnostics = isOurs ? [] : lintTemplate(template);
  const value = hasErrors(diagnostics) ? undefined : compile(template, isOurs);
  const outcome = { value, diagnostics };
  keepLatest(cache, key, outcome, cacheLimit);
  return outcome;
}

const NOT_ALLOWED = 'see in docs/templates.md what a template may hold';
const ALL_BLOCKS = 'print them all: `{{#each blocks}}{{block this}}{{/each}}`';
const LESS = 'take out loops that are inside one another, and parts that call themselves';

/** What Handlebars says of a field that is looked for further out than there is anything. */
const OUTSIDE =
  /^Cannot read properties of (?:undefined|null)\b|^"[^"]*" not defined in (?:undefined|null)\b/;
const INWARD =
  'a `../` leads further out than the loops: one that goes through the same thing as the loop around it counts for none';

const cache = new Map<string, Outcome<CompiledTemplate>>();
const cacheLimit = 8;

/** What a template is run from. */
interface Parts {
  readonly template: Template;
  readonly partials: Readonly<Record<string, Handlebars.TemplateDelegate>>;
  /** Travels along, unchanged. */
  readonly isOurs: boolean;
}

function compile(template: Template, isOurs: boolean): CompiledTemplate {
  const compiled = new Map(
    [...template.files]
      .filter(([path]) => path.endsWith('.hbs'))
      .map(([path, file]) => [nameOfFile(path), openTemplateFile(file)]),
  );
  const sheets = cascade(template).flatMap((name) => template.files.get(name) ?? []);
  const css = sheets.map(checkedCss).join('\n');
  const parts = { template, partials: Object.fromEntries(compiled), isOurs };
  return {
    css,
    ownTemplate: isOurs ? undefined : { place: folderPlace(template), sheets },
    run: (content, recorder) => {
      const watched = watchBlocks(content);
      const printed = run(parts, watched.content, recorder, (printPart) => {
        watched.begin();
        return printPart('layout', watched.content);
      });
      if (isOurs || hasErrors(printed.diagnostics) || !watched.isWithoutBlocks()) return printed;
      const layout = template.files.get('layout.hbs');
      const place = layout ? wholeFile(layout.path) : folderPlace(template);
      const empty = badTemplate(place, 'the layout prints no block of the pack', ALL_BLOCKS);
      return { value: undefined, diagnostics: [...printed.diagnostics, empty] };
    },
    runSheet: (name, content, values) =>
      run(parts, content, makePrintRecorder(), (printPart) => values.map((value) => printPart(name, value))),
  };
}

/**
 * What is beside a block or a part follows the base; the template's own sheet comes last. Each has under it those
 * that it adds to.
 */
function cascade({ files }: Template): readonly string[] {
  const names = [...files.keys()].filter((name) => name.endsWith('.css') && !isUnder(name));
  const beside = names.filter((name) => name.includes('/')).sort();
  return ['base.css', ...beside, 'print.css'].flatMap((name) => [
    ...[...files.keys()].filter((other) => isUnder(other) && other.endsWith(`/${name}`)),
    name,
  ]);
}

function run<T>(
  { template, partials, isOurs }: Parts,
  content: PackContent,
  recorder: PrintRecorder,
  make: (printPart: (name: string, given: unknown) => SlottedHtml) => T,
): Outcome<T> {
  const diagnostics: Diagnostic[] = [];
  const runPart = (name: string, given: unknown): string => {
    const part = partials[name];
    if (part === undefined) {
      const message = `template \`${template.id}\` has no ${name}.hbs, which the pack needs`;
      diagnostics.push(badTemplate(folderPlace(template), message));
      return '';
    }
    return budget.inside(() =>
      part(given, {
        helpers,
        partials: counted,
        data: { root: content },
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      }),
    );
  };
  const slots = makeSlotMarks();
  const budget = openBudget();
  const counted = budget.partials(partials);
  const helpers = budget.helpers(
    makeHelpers(recorder, slots, content, (block) =>
      withSource(runPart(`blocks/${block.block}`, block), block),
    ),
  );
  const finish = (printed: string): SlottedHtml => {
    // Of the templates that travel along the tests look at every page as a browser does.
    if (isOurs) return slots.resolve(printed);
    const { html, faults } = checkedHtml(printed);
    for (const fault of faults) diagnostics.push(badTemplate(folderPlace(template), fault, NOT_ALLOWED));
    return slots.resolve(html);
  };
  try {
    const value = make((name, given) => finish(runPart(name, given)));
    return { value: hasErrors(diagnostics) ? undefined : value, diagnostics };
  } catch (error) {
    if (error instanceof BudgetExceeded) {
      const place = folderPlace(template);
      return {
        value: undefined,
        diagnostics: [...diagnostics, limitExceeded(place, error.message, error.limit, LESS)],
      };
    }
    const isOfHandlebars = error instanceof Handlebars.Exception;
    const isOutside =
      !isOurs && (isOfHandlebars || error instanceof TypeError) && OUTSIDE.test(error.message);
    if (!isOutside && !isOfHandlebars) throw error;
    diagnostics.push(
      badTemplate(
        folderPlace(template),
        `the template failed: ${error.message}`,
        isOutside ? INWARD : undefined,
      ),
    );
    return { value: undefined, diagnostics };
  }
}
