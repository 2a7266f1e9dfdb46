import type {
  DeskAnswer,
  DeskDocument,
  DeskOffer,
  DeskPack,
  DeskPackMark,
  DeskProblem,
  DeskSaved,
  DeskState,
} from '../../../../engine/desk/desk-types.ts';
import type { ImportModel, ItemName, PageStart } from '../state/desk-model.ts';
import { type Answered, get, post, postBytes, put } from './send.ts';

/** What is asked of the desk, each in one place. */
export interface Requests {
  readonly state: () => Promise<Answered<DeskState>>;
  readonly document: (id: string) => Promise<Answered<DeskDocument>>;
  readonly read: (
    id: string,
    span: { readonly start: number; readonly end: number },
  ) => Promise<Answered<{ readonly offers: readonly DeskOffer[] }>>;
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
  readonly draft: (document: string) => Promise<Answered<DeskAnswer>>;
  readonly fix: (key: string) => Promise<Answered<DeskAnswer>>;
  readonly undo: () => Promise<Answered<DeskAnswer>>;
  readonly redo: () => Promise<Answered<DeskAnswer>>;
  readonly begin: () => Promise<Answered<DeskAnswer>>;
  readonly importFile: (file: File) => Promise<Answered<ImportModel>>;
  readonly importText: (text: string, title: string) => Promise<Answered<ImportModel>>;
  readonly pack: (id: string) => Promise<Answered<DeskPack>>;
  readonly live: (id: string, text: string) => Promise<Answered<Live>>;
  readonly save: (id: string, save: Save) => Promise<Answered<DeskSaved>>;
  readonly newPack: (
    title: string,
    documents: readonly string[],
  ) => Promise<Answered<DeskAnswer & { readonly id?: string }>>;
  readonly front: (id: string, field: string, value: unknown) => Promise<Answered<DeskAnswer>>;
  readonly build: (id: string) => Promise<Answered<DeskAnswer>>;
  readonly copies: (id: string, wish: CopiesWish) => Promise<Answered<DeskAnswer>>;
  readonly page: (id: string) => Promise<Answered<string>>;
  readonly livePage: (id: string, text: string) => Promise<Answered<string>>;
  readonly pages: (id: string, text: string) => Promise<Answered<{ readonly pages: readonly PageStart[] }>>;
}

export interface Live {
  readonly marks: readonly DeskPackMark[];
  readonly problems: readonly DeskProblem[];
  readonly html?: string;
}

export interface Save {
  readonly base: string;
  readonly baseText: string;
  readonly text: string;
}

export interface CopiesWish {
  readonly recipients: readonly string[];
}

export const requests: Requests = {
  state: () => get('state'),
  document: (id) => get(`documents/${part(id)}`),
  read: (id, span) => post(`documents/${part(id)}/read`, span),
  keepOffer: (id, offer) => post(`documents/${part(id)}/keep`, { offer }),
  keep: (id, items) => post(`documents/${part(id)}/keep`, { items }),
  strike: (id, items) => post(`documents/${part(id)}/strike`, { items }),
  change: (id, change) => post(`documents/${part(id)}/change`, change),
  rename: (id, item) => post(`documents/${part(id)}/rename`, item),
  remove: (id, item) => post(`documents/${part(id)}/remove`, item),
  draft: (id) => post(`documents/${part(id)}/draft`),
  fix: (key) => post('fix', { key }),
  undo: () => post('undo'),
  redo: () => post('redo'),
  begin: () => post('begin'),
  importFile: (file) => postBytes(`import?${new URLSearchParams({ name: file.name })}`, file),
  importText: (text, title) => post('import', { text, title }),
  pack: (id) => get(`packs/${part(id)}`),
  live: (id, text) => post(`packs/${part(id)}/live`, { text }),
  save: (id, save) => put(`packs/${part(id)}`, save),
  newPack: (title, documents) => post('packs', { title, documents }),
  front: (id, field, value) => post(`packs/${part(id)}/front`, { field, value }),
  build: (id) => post(`packs/${part(id)}/build`),
  copies: (id, wish) => post(`packs/${part(id)}/copies`, wish),
  page: (id) => get(`packs/${part(id)}/page`),
  livePage: (id, text) => post(`packs/${part(id)}/page`, { text }),
  pages: (id, text) => post(`packs/${part(id)}/pages`, { text }),
};

/** Where the PDF of a pack is. */
export function pdfPath(id: string): string {
  return `api/packs/${part(id)}/pdf`;
}

/** Where the picture of a sheet is. The edition makes an older picture another one. */
export function sheetPath(id: string, page: number, edition: number): string {
  return `api/packs/${part(id)}/thumbnails/${page}.png?edition=${edition}`;
}

function part(id: string): string {
  return encodeURIComponent(id);
}
