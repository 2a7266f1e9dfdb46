import Handlebars from 'handlebars';
import type { PrintRecorder } from './print-recorder.ts';

const PLACEHOLDER = /<span class="pages" data-uses-of="([^"]*)"><\/span>/g;

/** Stands for the pages that use an item until the whole of the body is known: a use may come later. */
export function usesPlaceholder(ref: string): string {
  return `<span class="pages" data-uses-of="${Handlebars.escapeExpression(ref)}"></span>`;
}

/** The body with the anchors of the uses: printing puts their pages there. What nothing uses has no pages. */
export function resolveUses(body: string, recorder: PrintRecorder): string {
  return body.replace(PLACEHOLDER, (_, ref: string) => {
    const anchors = recorder.usesOf(ref);
    return anchors.length === 0 ? '' : `<span class="pages" data-pages-of="${anchors.join(' ')}"></span>`;
  });
}
