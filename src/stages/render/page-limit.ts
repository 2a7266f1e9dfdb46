import { lowest } from '../../ground/model/extremes.ts';
import { scanHtml, startState } from './template/html-scanner.ts';

const ATTRIBUTE = 'data-pages-at-most';

/**
 * How many pages a pack may take: the least that it says itself, or its layout by `data-pages-at-most="2"`; nothing
 * when neither says so.
 */
export function pageLimit(body: string, own: number | undefined): number | undefined {
  const events = body.includes(ATTRIBUTE) ? scanHtml(startState, body).events : [];
  const declared = events.filter(({ kind, name }) => kind === 'value' && name === ATTRIBUTE);
  const limits = [...declared.map(({ value }) => Number(value)), ...(own === undefined ? [] : [own])];
  return limits.length === 0 ? undefined : lowest(limits);
}
