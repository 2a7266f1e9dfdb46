import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** There is nothing to print with: no browser, or none that starts. The diagnostic says what to do. */
export class PrinterFailure extends Error {
  override readonly name = 'PrinterFailure';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
