import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  printerCannot,
  printerNeedsAttention,
  printerRefused,
} from '../../../ground/model/diagnostics/printing.ts';
import { paperWords, spelledBy } from './media-names.ts';
import type { PrintSettings } from './print-target.ts';
import type { PrinterFacts } from './printer-facts.ts';

/** Everything that is between the settings and this printer, before anything is sent. */
export function checkFacts(
  printer: string,
  facts: PrinterFacts,
  settings: PrintSettings,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!facts.accepting) {
    const why = facts.reasons.length > 0 ? `: ${facts.reasons.join(', ')}` : '';
    found.push(printerRefused(printer, `it takes no jobs at the moment${why}`, 'let it take jobs again'));
  }
  if (facts.formats.length > 0 && !facts.formats.includes('application/pdf')) {
    const hint = `it prints ${list(facts.formats)}; go through CUPS, which converts (--printer NAME)`;
    found.push(printerCannot(printer, 'print PDF', hint));
  }
  if (settings.sides !== 'one-sided' && !facts.sides.includes(settings.sides)) {
    const hint = `it prints ${list(facts.sides.length > 0 ? facts.sides : ['one-sided'])}`;
    found.push(printerCannot(printer, `print ${settings.sides}`, hint));
  }
  if (settings.colour !== 'auto' && !facts.colours.includes(settings.colour)) {
    const hint =
      facts.colours.length > 0 ? `it prints ${list(facts.colours)}` : 'it leaves no choice of colour';
    found.push(printerCannot(printer, `be told to print in ${settings.colour}`, hint));
  }
  return [...found, ...checkMedia(printer, facts, settings.media), ...attention(printer, facts)];
}

function checkMedia(printer: string, facts: PrinterFacts, media: string | undefined): readonly Diagnostic[] {
  if (media === undefined || facts.media.length === 0) return [];
  const paper = paperWords(media);
  if (spelledBy(facts.media, media) === undefined) {
    return [printerCannot(printer, `print on ${paper}`, `it prints on ${list(facts.media.map(paperWords))}`)];
  }
  if (facts.ready.length === 0 || spelledBy(facts.ready, media) !== undefined) return [];
  const loaded = list(facts.ready.map(paperWords));
  return [printerNeedsAttention(printer, `has no ${paper} in its trays, but ${loaded}`, `load ${paper}`)];
}

function attention(printer: string, facts: PrinterFacts): readonly Diagnostic[] {
  if (!facts.accepting || (!facts.stopped && facts.reasons.length === 0)) return [];
  const state = facts.stopped ? 'has stopped' : 'needs attention';
  const why = facts.reasons.length > 0 ? `: ${facts.reasons.join(', ')}` : '';
  return [
    printerNeedsAttention(
      printer,
      `${state}${why}`,
      'check the printer; the run waits for it while copies are printed',
    ),
  ];
}

function list(items: readonly string[]): string {
  const unique = [...new Set(items)];
  return unique.length > 8
    ? `${unique.slice(0, 8).join(', ')} and ${unique.length - 8} more`
    : unique.join(', ');
}
