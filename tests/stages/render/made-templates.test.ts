import Handlebars from 'handlebars';
import { expect, it } from 'vitest';
import { madeTemplatesSource } from '../../../scripts/made-templates.ts';
import type { MadeTemplates } from '../../../src/stages/render/template/made-templates.ts';
import {
  compiledSource,
  openTemplateFile,
  soundKey,
} from '../../../src/stages/render/template/template-engine.ts';
import { bareTemplate, loadTemplate } from './load-template.ts';

async function made(): Promise<MadeTemplates> {
  const url = `data:text/javascript,${encodeURIComponent(madeTemplatesSource())}`;
  return ((await import(/* @vite-ignore */ url)) as { readonly MADE: MadeTemplates }).MADE;
}

it('has every template of the package, and every file of it', async () => {
  const { sound, compiled } = await made();
  for (const id of ['briefing', 'handout', 'one-page']) {
    const template = loadTemplate(id);
    const files = [...template.files].filter(([name]) => name.endsWith('.hbs'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(([name, { sha256 }]) => [name, compiled.has(sha256)])).toEqual(
      files.map(([name]) => [name, true]),
    );
    const sorted = (key: string): readonly string[] => key.trim().split('\n').sort();
    expect([...sound].map(sorted)).toContainEqual(sorted(soundKey(template)));
  }
});

it('runs what was compiled beforehand as what is compiled now', () => {
  const text = '{{#each rows}}<b>{{this}}</b>{{else}}none{{/each}} {{> part}}';
  const file = bareTemplate({ 'layout.hbs': text }).files.get('layout.hbs');
  if (file === undefined) throw new Error('no file');
  const spec: unknown = new Function(`return ${compiledSource(file)}`)();
  const options = { partials: { part: Handlebars.compile('{{rows.length}}') } };
  for (const rows of [['<', '&'], []]) {
    const now = openTemplateFile(file)({ rows }, options);
    expect(Handlebars.template(spec as TemplateSpecification)({ rows }, options)).toBe(now);
    expect(now).toBe(rows.length > 0 ? '<b>&lt;</b><b>&amp;</b> 2' : 'none 0');
  }
});

it('takes a template for another when anything in it differs', () => {
  const key = (files: Readonly<Record<string, string>>): string => soundKey(bareTemplate(files));
  expect(key({ 'layout.hbs': 'a' })).toBe(key({ 'layout.hbs': 'a' }));
  expect(key({ 'layout.hbs': 'a' })).not.toBe(key({ 'layout.hbs': 'b' }));
  expect(key({ 'layout.hbs': 'a' })).not.toBe(key({ 'part.hbs': 'a' }));
  expect(key({ 'layout.hbs': 'a' })).not.toBe(key({ 'layout.hbs': 'a', 'base.css': '' }));
});
