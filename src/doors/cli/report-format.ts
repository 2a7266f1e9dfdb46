/** How the result of a check or a build can be printed. */
export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

/** The commands that find something in sources, which services for reviews take up. */
const FOR_SERVICES: ReadonlySet<string> = new Set(['build', 'check']);

/** Which format the arguments ask for, however wrong the others are. */
export function wantedFormat(args: readonly string[]): ReportFormat {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const given = options.flatMap((arg, index) => {
    if (arg === '--format') return [options[index + 1]];
    return arg.startsWith('--format=') ? [arg.slice('--format='.length)] : [];
  });
  const forServices = FOR_SERVICES.has(args[0] ?? '');
  const isFormat = (format: string | undefined): format is ReportFormat =>
    format === 'json' || format === 'text' || (forServices && (format === 'sarif' || format === 'github'));
  return given.filter(isFormat).at(-1) ?? 'text';
}
