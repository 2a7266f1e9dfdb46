/** Where a printer that speaks IPP is found. */
export interface PrinterAddress {
  /** As IPP names it, such as `ipp://printer.local/ipp/print`. */
  readonly uri: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** RFC 8010 section 8.2: `ipps` is IPP over HTTPS. */
  readonly secure: boolean;
  /** A socket in the file system, instead of host and port: how a print server on this machine is reached. */
  readonly socket?: string;
}

/** True when a printer's name is meant as an address, and not as a queue of CUPS. */
export function isPrinterAddress(name: string): boolean {
  return name.includes('://');
}

/**
 * Reads `ipp://host[:port][/path]` or `ipps://…`. The port is 631 (RFC 8010 section 8), the path `/ipp/print`
 * (PWG 5100.14 section 4.2) when none is given. Says what is wrong in a sentence otherwise.
 */
export function parsePrinterAddress(text: string): PrinterAddress | string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hostname === '') return 'it is not an address';
  if (url.protocol !== 'ipp:' && url.protocol !== 'ipps:') {
    return `it begins with ${url.protocol}//, not with ipp:// or ipps://`;
  }
  // It would be written down with each copy, and printed in messages.
  if (url.username !== '' || url.password !== '') return 'it holds a user name or password';
  if (url.search !== '' || url.hash !== '') return 'it has more after its path';
  const path = url.pathname === '' || url.pathname === '/' ? '/ipp/print' : url.pathname;
  return {
    uri: `${url.protocol}//${url.host}${path}`,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? 631 : Number(url.port),
    path,
    secure: url.protocol === 'ipps:',
  };
}
