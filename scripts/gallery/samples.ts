/** A sample pack as the gallery prints it. */
export interface Sample {
  /** The name of its pages: `briefing-a4`. */
  readonly name: string;
  /** `sample` is the pack of `tests/templates/sample`, with its brand and the edition before it, as it is. */
  readonly pack: 'uk-threat' | 'two-officials' | 'sample';
  readonly template: 'briefing' | 'one-page' | 'handout';
  readonly paper: 'A4' | 'Letter' | 'A5' | 'Half-letter';
  readonly typeSize: 'standard' | 'clear' | 'large';
  /** Written by the template, without the pack's own text. */
  readonly bare?: true;
}

/** Every template, paper and type size at least once. */
export const SAMPLES: readonly Sample[] = [
  { name: 'briefing-a4', pack: 'uk-threat', template: 'briefing', paper: 'A4', typeSize: 'standard' },
  {
    name: 'briefing-letter',
    pack: 'two-officials',
    template: 'briefing',
    paper: 'Letter',
    typeSize: 'standard',
  },
  { name: 'briefing-a5', pack: 'uk-threat', template: 'briefing', paper: 'A5', typeSize: 'standard' },
  { name: 'briefing-clear', pack: 'uk-threat', template: 'briefing', paper: 'A4', typeSize: 'clear' },
  { name: 'briefing-large', pack: 'uk-threat', template: 'briefing', paper: 'A4', typeSize: 'large' },
  {
    name: 'handout-a4',
    pack: 'two-officials',
    template: 'handout',
    paper: 'A4',
    typeSize: 'standard',
    bare: true,
  },
  {
    name: 'handout-a5',
    pack: 'two-officials',
    template: 'handout',
    paper: 'A5',
    typeSize: 'standard',
    bare: true,
  },
  {
    name: 'handout-half-letter',
    pack: 'two-officials',
    template: 'handout',
    paper: 'Half-letter',
    typeSize: 'standard',
    bare: true,
  },
  {
    name: 'handout-clear',
    pack: 'two-officials',
    template: 'handout',
    paper: 'A4',
    typeSize: 'clear',
    bare: true,
  },
  {
    name: 'one-page-a4',
    pack: 'two-officials',
    template: 'one-page',
    paper: 'A4',
    typeSize: 'standard',
    bare: true,
  },
  {
    name: 'one-page-letter',
    pack: 'two-officials',
    template: 'one-page',
    paper: 'Letter',
    typeSize: 'standard',
    bare: true,
  },
  { name: 'sample', pack: 'sample', template: 'briefing', paper: 'A4', typeSize: 'standard' },
];

/** The pages that are compared with approved ones: what changes them, changes the look of packs. */
export const APPROVED: readonly { readonly name: string; readonly page: number }[] = [
  { name: 'briefing-a4', page: 1 },
  { name: 'briefing-a4', page: 3 },
  { name: 'briefing-a4', page: 8 },
  { name: 'briefing-a5', page: 4 },
  { name: 'handout-a5', page: 1 },
  { name: 'sample', page: 2 },
  { name: 'sample', page: 7 },
  { name: 'one-page-a4', page: 1 },
];

/** The pages that the README shows. */
export const SHOWN: readonly { readonly name: string; readonly page: number; readonly file: string }[] = [
  { name: 'briefing-a4', page: 1, file: 'page.png' },
  { name: 'briefing-a4', page: 7, file: 'page-chart.png' },
  { name: 'one-page-a4', page: 1, file: 'page-one.png' },
];
