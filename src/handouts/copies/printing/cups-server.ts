import type { PrinterAddress } from './printer-address.ts';

/**
 * CUPS is itself a printer over IPP. `lpstat -H` tells where: a socket's path, or `host:port`. `lpstat` says of a
 * job that has ended neither whether it was printed nor whether it was cancelled (2.4.2: `processing-to-stop-point`
 * for both); IPP does.
 */
export function cupsQueue(
  lpstatH: string,
  kind: 'printers' | 'classes',
  queue: string,
): PrinterAddress | undefined {
  const where = lpstatH.trim();
  const path = `/${kind}/${encodeURIComponent(queue)}`;
  const uri = `ipp://localhost${path}`;
  if (where.startsWith('/')) {
    return { uri, path, host: 'localhost', port: 631, secure: false, socket: where };
  }
  const match = /^(?:\[([^\]]+)\]|([^:\s/]+)):(\d{1,5})(?:\/\S*)?$/.exec(where);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined) return undefined;
  return { uri, path, host, port: Number(match?.[3]), secure: false };
}
