import { printerUnreachable } from '../../../ground/model/diagnostics/printing.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import { type IppPrinterOptions, ippConnection, openIppPrinter } from './ipp-printer.ts';
import { openLpPrinter } from './lp-printer.ts';
import type { PrintTarget } from './print-target.ts';
import { isPrinterAddress, parsePrinterAddress } from './printer-address.ts';
import type { RunProgram } from './run-program.ts';

export interface PrintTargetOptions extends IppPrinterOptions {
  /** Runs `lp` and `lpstat`. */
  readonly run: RunProgram;
}

/** What `--printer` names: a printer's address (`ipp://…`, `ipps://…`), or a queue of CUPS. Asks nobody yet. */
export function openPrintTarget(name: string, options: PrintTargetOptions): Outcome<PrintTarget> {
  if (!isPrinterAddress(name)) {
    // What CUPS allows in a name; one with a hyphen in front would be taken for an option.
    if (!/^[^\s#?'"\\-][^\s#?'"\\]*$/.test(name)) return wrong(name, 'that is not a name of a queue');
    const connection = ippConnection(options);
    return { value: openLpPrinter(name, { run: options.run, connection }), diagnostics: [] };
  }
  const address = parsePrinterAddress(name);
  if (typeof address === 'string') return wrong(withoutPassword(name), address);
  return { value: openIppPrinter(address, options), diagnostics: [] };
}

function wrong(name: string, reason: string): Outcome<PrintTarget> {
  const hint = 'write ipp://printer.local/ipp/print, or the name of a queue of CUPS (`lpstat -e` lists them)';
  return { value: undefined, diagnostics: [printerUnreachable(name, reason, hint)] };
}

function withoutPassword(name: string): string {
  return name.replace(/\/\/[^/]*@/, '//');
}
