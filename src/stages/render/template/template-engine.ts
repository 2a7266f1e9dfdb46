import Handlebars from 'handlebars';
import type { Template, TemplateFile } from '../../../ground/model/template.ts';
import { MADE } from './made-templates.ts';
import { helperShapes } from './template-fields.ts';

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...helperShapes.keys()].map((name) => [name, true])) as KnownHelpers,
  preventIndent: true,
};

/** A file of a template, ready to run; it is compiled when it runs for the first time, or was beforehand. */
export function openTemplateFile({ text, sha256 }: TemplateFile): Handlebars.TemplateDelegate {
  const made = MADE.compiled.get(sha256);
  return made === undefined ? engine.compile(text, OPTIONS) : engine.template(made as TemplateSpecification);
}

/** The source of what a file is compiled to: a value of JavaScript, for `MADE`. */
export function compiledSource({ text }: TemplateFile): string {
  return String(engine.precompile(text, OPTIONS));
}

/** A template by its contents, wherever its files are: what is wrong with it depends on nothing else. */
export function soundKey({ files }: Template): string {
  return [...files].map(([name, { sha256 }]) => `${name} ${sha256}\n`).join('');
}

const engine = Handlebars.create();
