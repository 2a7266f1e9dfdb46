import { append } from '../../ground/model/append.ts';
import type { BoundPack } from '../../ground/model/bound.ts';
import type { PackContent } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { EditionRecord } from '../../ground/model/edition-changes.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import type { Pack } from '../../ground/model/sources.ts';
import { atOneGo, type Steps } from '../../ground/model/steps.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import type { EmbeddedFont, Template } from '../../ground/model/template.ts';
import { composePack } from '../../stages/compose/compose-pack.ts';
import { fontsNeeded, pointsWithoutFont } from '../../stages/render/choose-fonts.ts';
import { renderPack } from '../../stages/render/render-pack.ts';
import { languagesOfLetters } from '../../stages/render/script-packages.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { installedFonts } from '../workspace/installed-fonts.ts';
import { loadBrand } from '../workspace/load-brand.ts';
import { loadFonts } from '../workspace/load-fonts.ts';
import { loadLastEdition } from '../workspace/load-last-edition.ts';
import { documentSteps, type Library } from '../workspace/load-library.ts';
import { loadDefaultNarrative, loadPack } from '../workspace/load-pack.ts';
import { loadPictures } from '../workspace/load-pictures.ts';
import { loadTemplate } from '../workspace/load-template.ts';
import {
  boundSteps,
  type ComposedPack,
  composeAtOnce,
  composeBound,
  composeUnproven,
  type PackParts,
} from './compose-bound.ts';
import { placeInDocuments, placeOfCharacters, placesOf } from './item-places.ts';

/** A pack that is composed, and the template that it is to be printed with. */
export interface TemplatedPack extends ComposedPack {
  readonly template: Template;
}

/** A pack that is ready to print, with all that it was made ready with. */
export interface PreparedPack extends TemplatedPack {
  readonly fonts: readonly EmbeddedFont[];
  readonly rendered: RenderedPack;
}

/** With what it was made of. */
export interface UnprovenPack extends PreparedPack {
  readonly parts: PackParts;
}

const DEFAULT_TEMPLATE = 'briefing';

/** Everything that needs no browser: from the files of a pack to its HTML. */
export function preparePack(id: string, workspace: DiskWorkspace, library: Library): Outcome<PreparedPack> {
  return atOneGo(prepareSteps(id, workspace, library));
}

/** The same in steps, of which none takes much longer than a document. */
export function* prepareSteps(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Steps<Outcome<PreparedPack>> {
  const { value, diagnostics } = yield* composeSteps(id, workspace, library, stopwatch);
  if (!value || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  yield;
  const rendered = renderTemplated(value, workspace, stopwatch);
  return { value: rendered.value, diagnostics: [...diagnostics, ...rendered.diagnostics] };
}

/** From the files of a pack to what it says. */
export function composeFromFiles(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
): Outcome<TemplatedPack> {
  return atOneGo(composeSteps(id, workspace, library));
}

/** The pack as it was said to be when it was made: under which rules, with how many open warnings. */
export function composeAs(
  pack: TemplatedPack,
  changes: Partial<Pick<BoundPack, 'rules' | 'openWarnings'>>,
): TemplatedPack {
  const bound = { ...pack.bound, ...changes };
  const { value } = composePack(bound);
  return value === undefined ? pack : { ...pack, bound, content: value };
}

/** From what a pack says to its HTML. */
export function renderTemplated(
  pack: TemplatedPack,
  workspace: DiskWorkspace,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Outcome<PreparedPack> {
  const { content, template } = pack;
  const points = pointsWithoutFont(content, template);
  const installed = installedFonts(workspace, points, [
    ...languagesOf(pack.bound),
    ...languagesOfLetters(points),
  ]);
  const fonts = loadFonts(workspace, [...fontsNeeded(content, template), ...installed]);
  return fonts.value
    ? renderWith([...fonts.value, ...(pack.bound.brand?.fonts ?? [])], pack, { workspace, stopwatch })
    : { value: undefined, diagnostics: fonts.diagnostics };
}

/** The pack laid out for another sheet than its own. It says the same, so that nothing is read or bound again. */
export function prepareOnPaper(pack: PreparedPack, paper: PackContent['paper']): Outcome<PreparedPack> {
  const bound: BoundPack = { ...pack.bound, pack: onPaper(pack.bound.pack, paper) };
  const content = composePack(bound);
  if (!content.value || hasErrors(content.diagnostics)) {
    return { value: undefined, diagnostics: content.diagnostics };
  }
  const { value, diagnostics } = renderWith(pack.fonts, { ...pack, bound, content: content.value });
  return { value, diagnostics: [...content.diagnostics, ...diagnostics] };
}

/** That of the pack, if it is one of those that decide about fonts, then those of its documents. */
function languagesOf(bound: BoundPack): readonly string[] {
  const documents = bound.documents.flatMap(({ document }) => document.front.data.language ?? []);
  return [
    ...(bound.pack.front.data.language === undefined ? [] : [bound.pack.front.data.language]),
    ...documents,
  ];
}

/** From the files of a pack to what it says, in steps. */
export function* composeSteps(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Steps<Outcome<TemplatedPack>> {
  const { value, diagnostics } = yield* partsSteps(id, workspace, library);
  if (!value) return { value: undefined, diagnostics };
  const { parts, template } = value;
  // What is timed is one piece of work.
  const composed =
    stopwatch === NO_STOPWATCH
      ? yield* boundSteps(parts)
      : stopwatch.time('compose', () => composeBound(parts));
  return {
    value: composed.value && { ...composed.value, template },
    diagnostics: [...diagnostics, ...composed.diagnostics],
  };
}

/**
 * The HTML of a pack that is being written, as far as it can be made in spite of what is wrong with it: to be looked at,
 * never to be printed.
 *
 * @param options `before` is the pack of a moment ago: nothing is held against anything, and its warnings are taken over
 */
export function prepareUnproven(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
  { before }: { readonly before?: BoundPack | undefined } = {},
): Outcome<UnprovenPack> {
  const { value, diagnostics: found } = atOneGo(partsSteps(id, workspace, library));
  if (!value) return { value: undefined, diagnostics: found };
  const { parts, template } = value;
  const composed = before === undefined ? composeUnproven(parts) : composeAtOnce(parts, before);
  const diagnostics = [...found, ...composed.diagnostics];
  if (!composed.value) return { value: undefined, diagnostics };
  const rendered = renderTemplated({ ...composed.value, template }, workspace);
  return {
    value: rendered.value && { ...rendered.value, parts },
    diagnostics: [...diagnostics, ...rendered.diagnostics],
  };
}

/** What a pack is made of, read and validated; its documents are bound to their extractions, once for all packs. */
function* partsSteps(
  id: string,
  workspace: DiskWorkspace,
  library: Library,
): Steps<Outcome<{ readonly parts: PackParts; readonly template: Template }>> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    append(diagnostics, outcome.diagnostics);
    return outcome.value;
  };
  const stopped = { value: undefined, diagnostics };

  const pack = take(loadPack(library, workspace, id));
  if (!pack) return stopped;
  const { documents: wanted, template: named = DEFAULT_TEMPLATE } = pack.front.data;
  const documents = take(yield* documentSteps(library, workspace, pack)) ?? [];
  yield;
  const template = take(loadTemplate(workspace, named, pack.front.placeOf(['template'])));
  const narrative = pack.narrative ?? (template && take(loadDefaultNarrative(library, workspace, named)));
  const brand = loadBrand(workspace);
  append(diagnostics, brand.diagnostics);
  const pictures = narrative && take(loadPictures(workspace, narrative));
  const earlier: Outcome<EditionRecord> = narrative
    ? loadLastEdition(workspace, pack, narrative)
    : { value: undefined, diagnostics: [] };
  append(diagnostics, earlier.diagnostics);
  // Without one of the documents, what cites it would look wrong, too.
  if (!template || !narrative || documents.length < wanted.length) return stopped;
  if (!pictures || hasErrors([...brand.diagnostics, ...earlier.diagnostics])) return stopped;

  const parts = { pack, narrative, documents, brand: brand.value, pictures, lastEdition: earlier.value };
  return { value: { parts, template }, diagnostics };
}

function renderWith(
  fonts: readonly EmbeddedFont[],
  { bound, content, template }: TemplatedPack,
  options: { readonly workspace?: DiskWorkspace; readonly stopwatch?: Stopwatch } = {},
): Outcome<PreparedPack> {
  const { workspace, stopwatch = NO_STOPWATCH } = options;
  const { value, diagnostics } = stopwatch.time('render', () =>
    renderPack(content, template, fonts, {
      placeOfItem: placesOf(bound),
      placeInDocument: placeInDocuments(bound),
      placeOfCharacter: workspace && placeOfCharacters(workspace),
      languages: languagesOf(bound),
    }),
  );
  return { value: value && { bound, content, template, fonts, rendered: value }, diagnostics };
}

function onPaper(pack: Pack, paper: PackContent['paper']): Pack {
  return { ...pack, front: { ...pack.front, data: { ...pack.front.data, paper } } };
}
