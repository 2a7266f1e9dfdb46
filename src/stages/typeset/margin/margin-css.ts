import type { SolvedMargin } from './solve-margin.ts';

/** The style sheet that sets notes where they were found to belong. On screens they find their own place. */
export function marginCss({ notes, rooms }: SolvedMargin): string {
  const rules = [
    ...[...notes].map(([anchor, { shift, isLeft }]) =>
      rule(anchor, [...(isLeft ? ['left:0'] : []), ...(shift === 0 ? [] : [`margin-top:${shift}px`])]),
    ),
    ...[...rooms].map(([anchor, { height, startsPage }]) =>
      rule(anchor, [
        ...(startsPage ? ['break-before:page'] : []),
        ...(height === 0 ? [] : [`padding-top:${height}px`]),
      ]),
    ),
  ].filter((one) => one !== '');
  return rules.length === 0 ? '' : `@media print{${rules.join('')}}`;
}

function rule(anchor: string, declarations: readonly string[]): string {
  return declarations.length === 0 ? '' : `#${identifier(anchor)}{${declarations.join(';')}}`;
}

/** An anchor as CSS spells it: of a heading, it may begin with a digit. */
function identifier(anchor: string): string {
  return anchor.replace(/^\d|[^\w\u0080-\u{10ffff}-]/gu, (one) => `\\${one.codePointAt(0)?.toString(16)} `);
}
