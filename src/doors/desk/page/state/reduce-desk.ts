import type { DeskEvent, DocumentEvent, PackEvent, PaperEvent, ViewEvent } from './desk-event.ts';
import type { DeskModel } from './desk-model.ts';
import { reduceDocument } from './reduce-document.ts';
import { reducePack } from './reduce-pack.ts';
import { reducePaper } from './reduce-paper.ts';
import { reduceView } from './reduce-view.ts';

/** What the desk's page knows after an event. Parts that it does not touch stay the same objects. */
export function reduceDesk(desk: DeskModel, event: DeskEvent): DeskModel {
  const seen = reduceView(desk, event as ViewEvent);
  const document = reduceDocument(seen.document, event as DocumentEvent);
  const pack = reducePack(seen.pack, event as PackEvent);
  const paper = reducePaper(seen.paper, event as PaperEvent | PackEvent);
  if (document === seen.document && pack === seen.pack && paper === seen.paper) return seen;
  return { ...seen, document, pack, paper };
}
