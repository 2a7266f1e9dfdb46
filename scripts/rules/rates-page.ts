import type { Measured } from './measure.ts';
import { AIMS } from './recorded-rates.ts';

/** `docs/rules.md` with the tables of rates put in between their markers. */
export function withRates(page: string, measured: Measured): string {
  return page.replace(
    /(<!-- made: rates -->\n)[\s\S]*?(<!-- end -->)/,
    (_, start: string, end: string) => `${start}\n${tablesOf(measured)}\n${end}`,
  );
}

const HINT_KINDS = ['qualifier', 'value', 'quotation', 'date', 'basis'] as const;
const RESULTS = ['right', 'false', 'in vain', 'no place'] as const;

function tablesOf({ classes, honest, hints }: Measured): string {
  const sum = <One>(all: readonly One[], pick: (one: One) => number): number =>
    all.reduce((total, one) => total + pick(one), 0);
  const atAim = classes.filter(({ caught, tried }) => caught >= AIMS.caught * tried).length;
  const tried = sum(classes, (one) => one.tried);
  const passed = sum(honest, (one) => one.passed);
  const honestTried = sum(honest, (one) => one.tried);
  return [
    `${sum(classes, (one) => one.caught)} of ${tried} distortions in ${classes.length} classes are caught, ${passed} of ${honestTried} pieces of honest work pass. ${atAim} classes are at the aim of ${AIMS.caught * 100} %; honest work is to pass at ${AIMS.passed * 100} %.`,
    '',
    '| Distortion | Codes | Asks for | Errors | Warnings | Tried | At its words |',
    '|---|---|---|--:|--:|--:|--:|',
    ...classes.map(
      ({ name, codes, asks, errors, warnings, tried: all, placed }) =>
        `| ${name} | ${codes.map((code) => `\`${code}\``).join(' ')} | ${asks} | ${errors} | ${warnings} | ${all} | ${placed} |`,
    ),
    '',
    '| Honest work | Passes | Warned | Refused | Tried |',
    '|---|--:|--:|--:|--:|',
    ...honest.map(
      ({ kind, passed: ok, warned, refused, tried: all }) =>
        `| ${kind} | ${ok} | ${warned} | ${refused} | ${all} |`,
    ),
    '',
    '| Hint obeyed | Right | False | In vain | No such field |',
    '|---|--:|--:|--:|--:|',
    ...HINT_KINDS.map((kind) => {
      const counts = RESULTS.map(
        (result) => hints.filter((one) => one.kind === kind && one.result === result).length,
      );
      return `| ${kind} | ${counts.join(' | ')} |`;
    }),
    '',
  ].join('\n');
}
