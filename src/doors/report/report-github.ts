import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/**
 * The result as workflow commands of GitHub Actions, one a line: it shows them beside the lines of a pull request.
 *
 * @param prefix what leads from the repository to the workspace, such as `briefings/`
 */
export function reportGithub({ diagnostics }: BuildResult, prefix = ''): string {
  return diagnostics
    .filter(({ accepted }) => accepted === undefined)
    .map((one) => command(one, prefix))
    .join('\n');
}

function command({ code, severity, message, place, hint }: Diagnostic, prefix: string): string {
  const { file, start, end } = place ?? {};
  // Columns are of one line: GitHub ignores those of a stretch over several.
  const columns = start?.line === end?.line && end?.column !== start?.column;
  const properties = {
    file: file === undefined ? undefined : `${prefix}${file}`,
    line: start?.line,
    endLine: end?.line,
    col: columns ? start?.column : undefined,
    endColumn: columns && end !== undefined ? end.column - 1 : undefined,
    title: code,
  };
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${inProperty(String(value))}`],
  );
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${severity} ${written.join(',')}::${inData(text)}`;
}

function inData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
