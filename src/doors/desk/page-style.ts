import { bundlePage } from '../../ground/machine/bundle-page.ts';

let style: string | undefined;

/** `page/desk.css` and what it imports as one style sheet, fonts included. `npm run build` puts the sheet itself here. */
export function pageStyle(): string {
  style ??= bundlePage('src/doors/desk/page/desk.css');
  return style;
}
