import type { DeskPage } from '../../../../engine/desk/paper/paper-types.ts';
import type { PackEvent, PaperEvent } from './desk-event.ts';
import { initialDesk, type PaperModel } from './desk-model.ts';

/** The page as it will print, and the sheets as they were printed last. */
export function reducePaper(paper: PaperModel, event: PaperEvent | PackEvent): PaperModel {
  switch (event.type) {
    case 'pack-chosen':
    case 'pack-left':
      return { ...initialDesk.paper, zoom: paper.zoom, edition: paper.edition + 1 };
    case 'text-typed':
    case 'breaks-moved':
      return paper.settled ? { ...paper, settled: false } : paper;
    case 'page-came':
      return withPage(paper, event.page);
    case 'breaks-came':
      if (event.digest !== paper.digest) return paper;
      return {
        ...paper,
        pages: event.pages,
        settled: true,
        ...(event.html !== undefined && { html: event.html }),
      };
    case 'build-began': {
      const { progress: _before, ...rest } = paper;
      return { ...rest, building: true };
    }
    case 'build-went-on':
      return { ...paper, progress: event.progress };
    case 'build-ended': {
      const { progress: _said, ...rest } = paper;
      return { ...rest, building: false, edition: paper.edition + 1 };
    }
    case 'zoomed':
      return { ...paper, zoom: Math.min(2, Math.max(0.4, event.zoom)) };
    case 'sheets-shown':
      return { ...paper, shows: event.shows };
    case 'ref-shown': {
      const { ref: _ref, refPage: _page, ...rest } = paper;
      if (event.ref === undefined) return rest;
      return {
        ...rest,
        shows: 'page',
        ref: event.ref,
        refTurn: paper.refTurn + 1,
        ...(event.page !== undefined && { refPage: event.page }),
      };
    }
    default:
      return paper;
  }
}

/** The breaks that are known stay, unsettled, until those of this page have been measured. */
function withPage(paper: PaperModel, page: DeskPage | undefined): PaperModel {
  const { html: _html, digest: _digest, counts: _counts, ...rest } = paper;
  if (page?.html === undefined) return { ...rest, current: page?.current ?? false, settled: false };
  const { html, digest, counts, pages, current } = page;
  return {
    ...rest,
    html,
    current,
    pages: pages ?? paper.pages,
    settled: pages !== undefined || (digest === paper.digest && paper.settled),
    ...(digest !== undefined && { digest }),
    ...(counts && { counts }),
  };
}
