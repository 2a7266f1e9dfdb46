import type {
  DeskAnswer,
  DeskDocument,
  DeskOffer,
  DeskPack,
  DeskPackMark,
  DeskProblem,
  DeskReading,
  DeskSaved,
  DeskState,
} from '../../../../engine/desk/desk-types.ts';
import type {
  DeskBuilt,
  DeskCopies,
  DeskDrafted,
  DeskImported,
  DeskItemPages,
  DeskMade,
  DeskPage,
  DeskPages,
} from '../../../../engine/desk/paper/paper-types.ts';
import type { TextChange } from '../pack/text-change.ts';
import type { FixPlace, ItemName } from '../state/desk-model.ts';
import { type Answered, get, post, postBytes, put } from './send.ts';

/** What is asked of the desk, each in one place. */
export interface Requests {
  readonly state: () => Promise<Answered<DeskState>>;
  readonly document: (id: string) => Promise<Answered<DeskDocument>>;
  readonly read: (
    id: string,
    span: { readonly start: number; readonly end: number },
  ) => Promise<Answered<DeskReading>>;
  /** What is against an offer with other fields, or after a fix of what was. */
  readonly tryOffer: (document: string, offer: DeskOffer, fix?: string) => Promise<Answered<DeskOffer>>;
  readonly keepOffer: (document: string, offer: DeskOffer) => Promise<Answered<DeskAnswer>>;
  readonly keep: (document: string, items: readonly ItemName[]) => Promise<Answered<DeskAnswer>>;
  readonly strike: (document: string, items: readonly ItemName[]) => Promise<Answered<DeskAnswer>>;
  readonly change: (
    document: string,
    change: ItemName & { readonly fields: Readonly<Record<string, unknown>> },
  ) => Promise<Answered<DeskAnswer>>;
  readonly rename: (
    document: string,
    item: ItemName & { readonly to: string },
  ) => Promise<Answered<DeskAnswer>>;
  readonly remove: (
    document: string,
    item: ItemName & { readonly withCitations: boolean },
  ) => Promise<Answered<DeskAnswer>>;
  readonly draft: (document: string) => Promise<Answered<DeskDrafted>>;
  readonly fix: (of: FixPlace, key: string) => Promise<Answered<DeskAnswer>>;
  readonly undo: () => Promise<Answered<DeskAnswer>>;
  readonly redo: () => Promise<Answered<DeskAnswer>>;
  readonly begin: () => Promise<Answered<DeskMade>>;
  readonly importFile: (file: File) => Promise<Answered<DeskImported>>;
  readonly importText: (text: string, title: string) => Promise<Answered<DeskImported>>;
  readonly pack: (id: string) => Promise<Answered<DeskPack>>;
  readonly live: (id: string, text: string) => Promise<Answered<Live>>;
  readonly save: (id: string, save: Save) => Promise<Answered<DeskSaved>>;
  /** Lets the file's text stand. */
  readonly theirs: (
    id: string,
    texts: { readonly mine: string; readonly digest: string; readonly settles?: string },
  ) => Promise<Answered<DeskSaved>>;
  readonly newPack: (title: string, documents: readonly string[]) => Promise<Answered<DeskMade>>;
  readonly front: (id: string, field: string, value: unknown) => Promise<Answered<DeskAnswer>>;
  readonly build: (id: string) => Promise<Answered<DeskBuilt>>;
  readonly copies: (id: string) => Promise<Answered<DeskCopies>>;
  readonly copiesMade: (id: string) => Promise<Answered<DeskCopies>>;
  /** `quick`: the words alone; they are held against their sources when its breaks are asked for. */
  readonly page: (id: string, text: string, quick: boolean) => Promise<Answered<DeskPage>>;
  readonly pages: (id: string, digest: string) => Promise<Answered<DeskPages>>;
  readonly pagesOf: (
    document: string,
    id: string,
  ) => Promise<Answered<{ readonly packs: readonly DeskItemPages[] }>>;
}

export interface Live {
  readonly marks: readonly DeskPackMark[];
  readonly problems: readonly DeskProblem[];
}

export type Save = SaveOrigin & ({ readonly text: string } | { readonly change: TextChange });

interface SaveOrigin {
  /** The digest of the text that it was made from. */
  readonly base: string;
  /** What a text was called that was sent before, and whose answer has not come yet: it is made from that. */
  readonly after?: string;
  /** What it is called here. */
  readonly as: string;
  /** The file is made where it is no longer there. */
  readonly again?: boolean;
  /** The page is being left: what cannot be written is set aside. */
  readonly leaving?: boolean;
  /** The text that was set aside whose place it takes. */
  readonly settles?: string;
}

export const requests: Requests = {
  state: () => get('state'),
  document: (id) => get(`documents/${part(id)}`),
  read: (id, span) => post(`documents/${part(id)}/read`, span),
  tryOffer: (id, offer, fix) =>
    post(`documents/${part(id)}/try`, { ...newItem(offer), ...(fix !== undefined && { fix }) }),
  keepOffer: (id, offer) => post(`documents/${part(id)}/keep`, { offer: newItem(offer) }),
  keep: (id, items) => post(`documents/${part(id)}/keep`, { items }),
  strike: (id, items) => post(`documents/${part(id)}/strike`, { items }),
  change: (id, change) => post(`documents/${part(id)}/change`, change),
  rename: (id, item) => post(`documents/${part(id)}/rename`, item),
  remove: (id, item) => post(`documents/${part(id)}/remove`, item),
  draft: (id) => post(`documents/${part(id)}/draft`),
  fix: ({ kind, id }, key) => post(`${kind}s/${part(id)}/fix`, { key }),
  undo: () => post('undo'),
  redo: () => post('redo'),
  begin: () => post('begin'),
  importFile: (file) => postBytes(`import?${new URLSearchParams({ name: file.name })}`, file),
  importText: (text, title) => post('import', title === '' ? { text } : { text, title }),
  pack: (id) => get(`packs/${part(id)}`),
  live: (id, text) => post(`packs/${part(id)}/live`, { text }),
  save: (id, save) => put(`packs/${part(id)}`, save),
  theirs: (id, texts) => post(`packs/${part(id)}/theirs`, texts),
  newPack: (title, documents) => post('packs', { title, documents }),
  front: (id, field, value) => post(`packs/${part(id)}/front`, { field, value }),
  build: (id) => post(`packs/${part(id)}/build`),
  copies: (id) => post(`packs/${part(id)}/copies`),
  copiesMade: (id) => get(`packs/${part(id)}/copies`),
  page: (id, text, quick) => post(`packs/${part(id)}/page`, { text, quick }),
  pages: (id, digest) => get(`packs/${part(id)}/pages?${new URLSearchParams({ digest })}`),
  pagesOf: (document, id) => get(`items/${part(document)}/${part(id)}/pages`),
};

/** Where the PDF of a pack is. */
export function pdfPath(id: string): string {
  return `api/packs/${part(id)}/pdf`;
}

/** Where the PDF of a numbered copy is. */
export function copyPath(id: string, number: number): string {
  return `api/packs/${part(id)}/copies/${number}.pdf`;
}

/** Where a file beside the numbered copies is. */
export function copiesFilePath(id: string, name: 'copies.csv' | 'distribution.pdf'): string {
  return `api/packs/${part(id)}/copies/${name}`;
}

export interface SheetOptions {
  readonly page: number;
  /** In pixels. */
  readonly width: number;
  /** Of a page that has been measured; without it, the picture is of the last PDF. */
  readonly digest: string | undefined;
  /** Makes the picture of an older PDF another one. */
  readonly edition: number;
}

/** Where the picture of a sheet is. */
export function sheetPath(id: string, { page, width, digest, edition }: SheetOptions): string {
  const query = new URLSearchParams({ width: String(width), edition: String(edition) });
  if (digest !== undefined) query.set('digest', digest);
  return `api/packs/${part(id)}/thumbnails/${page}.png?${query}`;
}

function newItem({ section, id, item }: DeskOffer): Pick<DeskOffer, 'section' | 'id' | 'item'> {
  return { section, id, item };
}

function part(id: string): string {
  return encodeURIComponent(id);
}
