/**
 * What a value may be. References say whose object it is: `own`, of this one alone; `share`, of all that name it;
 * `back`, a way back or across to an object that something else has.
 */
export type Form =
  | 'name'
  | 'number'
  | 'integer'
  | 'text'
  | 'flag'
  | 'null'
  | { readonly is: string | number | boolean }
  | { readonly list: Form; readonly length?: number }
  /** Names and numbers in pairs, such as those of trees of names and numbers. */
  | { readonly pairs: readonly [Form, Form] }
  | { readonly tuple: readonly Form[] }
  /** Keys that end in `?` may be missing. */
  | { readonly keys: Readonly<Record<string, Form>> }
  /** A dictionary whose keys are anybody's. */
  | { readonly each: Form }
  | { readonly either: readonly Form[] }
  | { readonly own: readonly Kind[] }
  | { readonly share: readonly Kind[] }
  | { readonly back: readonly Kind[] };

/** What an object is in the document: a key of `OBJECT_FORMS`. */
export type Kind = string;

export interface ObjectForm {
  /** What it is called in messages, with its article. */
  readonly name: string;
  readonly form: Form;
  /** Whether it has a stream. */
  readonly stream?: true;
}

const is = (value: string | number | boolean): Form => ({ is: value });
const keys = (entries: Readonly<Record<string, Form>>): Form => ({ keys: entries });
const list = (of: Form, length?: number): Form => ({ list: of, ...(length !== undefined && { length }) });
const either = (...forms: readonly Form[]): Form => ({ either: forms });
const own = (...kinds: readonly Kind[]): Form => ({ own: kinds });
const share = (...kinds: readonly Kind[]): Form => ({ share: kinds });
const back = (...kinds: readonly Kind[]): Form => ({ back: kinds });

const BOX = list('number', 4);
const OUTPUT_INTENT = keys({
  Type: is('OutputIntent'),
  S: is('GTS_PDFA1'),
  OutputConditionIdentifier: 'text',
  'OutputCondition?': 'text',
  'RegistryName?': 'text',
  'Info?': 'text',
  DestOutputProfile: share('colourProfile'),
});
const PACKED: Readonly<Record<string, Form>> = { 'Filter?': is('FlateDecode'), Length: 'integer' };
const PLACE: Form = {
  tuple: [back('page'), is('XYZ'), 'number', 'number', 'number'],
};
const RESOURCES = keys({
  'ProcSet?': list('name'),
  'ExtGState?': { each: share('graphicsState') },
  'Font?': { each: share('compositeFont', 'drawnFont') },
  'XObject?': { each: share('form', 'image') },
  'Pattern?': { each: share('tiling', 'shading') },
});
const PROFILE: Form = { tuple: [is('ICCBased'), share('colourProfile')] };
const GRADIENT_STEP = keys({
  FunctionType: is(2),
  'C0?': list('number'),
  'C1?': list('number'),
  Domain: list('number', 2),
  N: 'number',
});
const GRADIENT = either(
  GRADIENT_STEP,
  keys({
    FunctionType: is(3),
    Domain: list('number', 2),
    Functions: list(GRADIENT_STEP),
    Bounds: list('number'),
    Encode: list('number'),
  }),
);
const KID = either(
  'integer',
  own('element'),
  keys({ Type: is('MCR'), Pg: back('page'), MCID: 'integer' }),
  keys({ Type: is('MCR'), 'Pg?': back('page'), Stm: back('form'), MCID: 'integer' }),
  keys({ Type: is('OBJR'), Obj: back('link'), 'Pg?': back('page') }),
);
const ATTRIBUTES = keys({
  O: either(is('Table'), is('List'), is('Layout'), is('PrintField')),
  'Scope?': either(is('Column'), is('Row'), is('Both')),
  'Headers?': list('text'),
  'RowSpan?': 'integer',
  'ColSpan?': 'integer',
  'Summary?': 'text',
  'ListNumbering?': 'name',
  'BBox?': BOX,
  'Placement?': 'name',
});

/**
 * All that is in the PDFs that Chromium and Sourcebound write together, and nothing else: packs, those that claim
 * PDF/UA and PDF/A included, and numbered copies. A key that is not here makes a PDF foreign.
 */
export const OBJECT_FORMS: Readonly<Record<Kind, ObjectForm>> = {
  catalog: {
    name: 'the catalog',
    form: keys({
      Type: is('Catalog'),
      'Version?': 'name',
      Pages: own('pages'),
      'Dests?': own('destinations'),
      MarkInfo: keys({ 'Type?': is('MarkInfo'), Marked: is(true), 'Suspects?': is(false) }),
      StructTreeRoot: own('structure'),
      'Outlines?': own('outline'),
      'PageMode?': is('UseOutlines'),
      ViewerPreferences: keys({ DisplayDocTitle: is(true) }),
      Lang: 'text',
      Metadata: own('metadata'),
      'Names?': keys({ EmbeddedFiles: keys({ Names: { pairs: ['text', own('fileSpecification')] } }) }),
      'AF?': list(back('fileSpecification')),
      'OutputIntents?': list(either(own('outputIntent'), OUTPUT_INTENT), 1),
    }),
  },
  information: {
    name: 'the information',
    form: keys({
      Title: 'text',
      Creator: 'text',
      Producer: 'text',
      CreationDate: 'text',
      ModDate: 'text',
    }),
  },
  metadata: {
    name: 'the metadata',
    form: keys({ Type: is('Metadata'), Subtype: is('XML'), Length: 'integer' }),
    stream: true,
  },
  outputIntent: {
    name: 'an output intent',
    form: OUTPUT_INTENT,
  },
  colourProfile: {
    name: 'a colour profile',
    form: keys({ N: 'integer', 'Alternate?': 'name', 'Range?': list('number'), ...PACKED }),
    stream: true,
  },
  pages: {
    name: 'a node of the tree of pages',
    form: keys({
      Type: is('Pages'),
      Count: 'integer',
      Kids: list(own('pages', 'page')),
      'Parent?': back('pages'),
    }),
  },
  page: {
    name: 'a page',
    form: keys({
      Type: is('Page'),
      Resources: RESOURCES,
      MediaBox: BOX,
      Contents: either(own('content'), list(share('content'))),
      'StructParents?': 'integer',
      Tabs: is('S'),
      Parent: back('pages'),
      'Annots?': list(own('link')),
    }),
  },
  content: { name: 'the content of a page', form: keys(PACKED), stream: true },
  link: {
    name: 'a link',
    form: keys({
      Type: is('Annot'),
      Subtype: is('Link'),
      F: is(4),
      Border: { tuple: [is(0), is(0), is(0)] },
      Rect: BOX,
      'Dest?': 'name',
      'A?': keys({ 'Type?': is('Action'), S: is('URI'), URI: 'text' }),
      StructParent: 'integer',
      Contents: 'text',
    }),
  },
  graphicsState: {
    name: 'a state of graphics',
    form: keys({
      'Type?': is('ExtGState'),
      'ca?': 'number',
      'CA?': 'number',
      'LC?': 'integer',
      'LJ?': 'integer',
      'LW?': 'number',
      'ML?': 'number',
      'SA?': 'flag',
      'BM?': is('Normal'),
      'SMask?': is('None'),
    }),
  },
  form: {
    name: 'a form',
    form: keys({
      Type: is('XObject'),
      Subtype: is('Form'),
      BBox: BOX,
      'Matrix?': list('number', 6),
      Resources: RESOURCES,
      'Group?': keys({
        'Type?': is('Group'),
        S: is('Transparency'),
        'CS?': is('DeviceRGB'),
        'I?': 'flag',
        'K?': 'flag',
      }),
      'StructParents?': 'integer',
      ...PACKED,
    }),
    stream: true,
  },
  image: {
    name: 'an image',
    form: keys({
      Type: is('XObject'),
      Subtype: is('Image'),
      Width: 'integer',
      Height: 'integer',
      ColorSpace: either(is('DeviceRGB'), is('DeviceGray'), PROFILE),
      BitsPerComponent: is(8),
      'SMask?': share('image'),
      'Interpolate?': 'flag',
      'ColorTransform?': is(0),
      Filter: either(is('FlateDecode'), is('DCTDecode')),
      Length: 'integer',
    }),
    stream: true,
  },
  tiling: {
    name: 'a pattern of tiles',
    form: keys({
      Type: is('Pattern'),
      PatternType: is(1),
      PaintType: is(1),
      TilingType: is(1),
      BBox: BOX,
      XStep: 'number',
      YStep: 'number',
      Resources: keys({
        'ProcSet?': list('name'),
        'ExtGState?': { each: share('graphicsState') },
        'XObject?': { each: share('image') },
      }),
      'Matrix?': list('number', 6),
      ...PACKED,
    }),
    stream: true,
  },
  shading: {
    name: 'a gradient',
    form: keys({
      Type: is('Pattern'),
      PatternType: is(2),
      'Matrix?': list('number', 6),
      Shading: keys({
        ShadingType: either(is(2), is(3)),
        ColorSpace: is('DeviceRGB'),
        Coords: list('number'),
        'Extend?': list('flag', 2),
        'Domain?': list('number', 2),
        Function: GRADIENT,
      }),
    }),
  },
  compositeFont: {
    name: 'a font',
    form: keys({
      Type: is('Font'),
      Subtype: is('Type0'),
      BaseFont: 'name',
      Encoding: is('Identity-H'),
      DescendantFonts: list(own('outlineFont'), 1),
      ToUnicode: own('characterMap'),
    }),
  },
  outlineFont: {
    name: 'a font',
    form: keys({
      Type: is('Font'),
      Subtype: is('CIDFontType2'),
      FontDescriptor: own('fontDescriptor'),
      BaseFont: 'name',
      CIDToGIDMap: is('Identity'),
      CIDSystemInfo: keys({ Registry: 'text', Ordering: 'text', Supplement: is(0) }),
      'W?': list(either('number', list('number'))),
      'DW?': 'number',
    }),
  },
  fontDescriptor: {
    name: 'the description of a font',
    form: keys({
      Type: is('FontDescriptor'),
      FontName: 'name',
      'FontFamily?': 'text',
      'FontStretch?': 'name',
      'FontWeight?': 'number',
      Flags: 'integer',
      'Ascent?': 'number',
      'Descent?': 'number',
      'StemV?': 'number',
      'CapHeight?': 'number',
      'XHeight?': 'number',
      'ItalicAngle?': 'number',
      'FontBBox?': BOX,
      'CIDSet?': own('glyphSet'),
      FontFile2: own('fontFile'),
    }),
  },
  glyphSet: { name: 'the set of glyphs of a font', form: keys(PACKED), stream: true },
  fontFile: { name: 'the file of a font', form: keys({ Length1: 'integer', ...PACKED }), stream: true },
  characterMap: { name: 'the characters of a font', form: keys(PACKED), stream: true },
  // Chromium draws letters that it makes bold or slanted itself.
  drawnFont: {
    name: 'a drawn font',
    form: keys({
      Type: is('Font'),
      Subtype: is('Type3'),
      FontMatrix: list('number', 6),
      FirstChar: 'integer',
      LastChar: 'integer',
      FontBBox: BOX,
      'CIDToGIDMap?': is('Identity'),
      ToUnicode: own('characterMap'),
      FontDescriptor: share('drawnFontDescriptor'),
      Widths: list('number'),
      Encoding: keys({ Type: is('Encoding'), Differences: list(either('integer', 'name')) }),
      CharProcs: { each: own('drawnGlyph') },
    }),
  },
  drawnFontDescriptor: {
    name: 'the description of a drawn font',
    form: keys({
      Type: is('FontDescriptor'),
      FontName: 'name',
      'FontFamily?': 'text',
      'FontStretch?': 'name',
      'FontWeight?': 'number',
      Flags: 'integer',
      'StemV?': 'number',
      'CapHeight?': 'number',
      'XHeight?': 'number',
      'ItalicAngle?': 'number',
    }),
  },
  drawnGlyph: { name: 'a glyph of a drawn font', form: keys(PACKED), stream: true },
  destinations: { name: 'the list of places', form: { each: PLACE } },
  outline: {
    name: 'the outline',
    form: keys({
      Type: is('Outlines'),
      First: own('outlineEntry'),
      Last: back('outlineEntry'),
      Count: 'integer',
    }),
  },
  outlineEntry: {
    name: 'an entry of the outline',
    form: keys({
      Title: 'text',
      Dest: PLACE,
      Parent: back('outline', 'outlineEntry'),
      'SE?': back('element'),
      'First?': own('outlineEntry'),
      'Last?': back('outlineEntry'),
      'Next?': own('outlineEntry'),
      'Prev?': back('outlineEntry'),
      'Count?': 'integer',
    }),
  },
  structure: {
    name: 'the structure',
    form: keys({
      Type: is('StructTreeRoot'),
      K: either(own('element'), list(own('element'))),
      'ParentTreeNextKey?': 'integer',
      ParentTree: own('parentTree'),
      'IDTree?': own('nameTree'),
      'RoleMap?': { each: 'name' },
    }),
  },
  element: {
    name: 'an element of the structure',
    form: keys({
      Type: is('StructElem'),
      S: 'name',
      P: back('structure', 'element'),
      'Pg?': back('page'),
      'K?': either(KID, list(KID)),
      'A?': either(ATTRIBUTES, list(ATTRIBUTES)),
      'ID?': 'text',
      'Lang?': 'text',
      'Alt?': 'text',
    }),
  },
  parentTree: {
    name: 'the tree of parents',
    form: keys({
      'Type?': is('ParentTree'),
      Nums: { pairs: ['integer', either(own('parentList'), back('element'))] },
    }),
  },
  parentList: { name: 'a list of parents', form: list(either('null', back('element'))) },
  nameTree: {
    name: 'a tree of names',
    form: keys({
      'Limits?': list('text', 2),
      'Names?': { pairs: ['text', back('element')] },
      'Kids?': list(own('nameTree')),
    }),
  },
  fileSpecification: {
    name: 'a file that travels inside',
    form: keys({
      Type: is('Filespec'),
      F: 'text',
      UF: 'text',
      Desc: 'text',
      AFRelationship: is('Source'),
      EF: keys({ F: own('embeddedFile'), UF: back('embeddedFile') }),
    }),
  },
  embeddedFile: {
    name: 'the content of a file that travels inside',
    form: keys({
      Type: is('EmbeddedFile'),
      Subtype: either(is('application/ld+json'), is('application/yaml'), is('application/json')),
      Params: keys({ Size: 'integer', ModDate: 'text', CheckSum: 'text', 'CreationDate?': 'text' }),
      ...PACKED,
    }),
    stream: true,
  },
};
