import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { PackStore } from '../store/pack-store.ts';

/** What a worker has said about a pack that it could not build; nothing when it is not there, or is no such thing. */
export async function readReport(
  sha256: string,
  store: PackStore,
): Promise<readonly Diagnostic[] | undefined> {
  const bytes = await store.getBlob(sha256);
  if (bytes === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const isReport = Array.isArray(read) && read.every(isDiagnostic);
    return isReport && read.some(({ severity }) => severity === 'error') ? read : undefined;
  } catch {
    return undefined;
  }
}

function isDiagnostic(value: unknown): value is Diagnostic {
  if (typeof value !== 'object' || value === null) return false;
  const { code, severity, message, hint, place } = value as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    /^[A-Z_]+$/.test(code) &&
    (severity === 'error' || severity === 'warning') &&
    typeof message === 'string' &&
    (hint === undefined || typeof hint === 'string') &&
    (place === undefined || isPlace(place))
  );
}

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { file, start, end } = value as Record<string, unknown>;
  return typeof file === 'string' && isPosition(start) && isPosition(end);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, column } = value as Record<string, unknown>;
  return Number.isSafeInteger(line) && Number.isSafeInteger(column);
}
