import pc from 'picocolors';
import type {
  PackBuilt,
  PackFailed,
  Watch,
  WatchEvent,
  WatchedPack,
} from '../../engine/watch/watch-event.ts';
import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { sortDiagnostics } from '../../ground/model/sort-diagnostics.ts';
import { readSourceLines } from '../report/read-source-lines.ts';
import { reportDiagnostic } from '../report/report-text.ts';
import { openFooter } from './footer.ts';
import { wantsColour, widthOf } from './terminal.ts';

/** Shows what a watch does: one line for each rebuild, and errors until they are fixed. */
export interface WatchScreen {
  show(event: WatchEvent): void;
  end(): void;
}

/** How many file names are in a line. */
const NAMED = 3;

/**
 * On a terminal the errors stay at its foot until they are fixed. Elsewhere each is reported once, when it comes.
 */
export function openWatchScreen(watch: Watch, stream: NodeJS.WriteStream): WatchScreen {
  const colour = wantsColour(stream);
  const { bold, cyan, dim, green, red, yellow } = pc.createColors(colour);
  const footer = openFooter(stream);
  /** What is said of each pack that has failed. */
  const errors = new Map<string, readonly Diagnostic[]>();
  /** What each problem looked like when it was found: the line may have changed since. */
  let reports = new Map<string, string>();
  let mended: string | undefined;

  const say = (shade: (text: string) => string, word: string, rest: string): void =>
    footer.log(`${dim(clock())} ${shade(word)} ${rest}`);

  const report = (diagnostics: readonly Diagnostic[]): readonly string[] => {
    const lineOf = readSourceLines(watch.root);
    return sortDiagnostics(diagnostics).map((diagnostic) => {
      const key = JSON.stringify(diagnostic);
      const text =
        reports.get(key) ?? reportDiagnostic(diagnostic, { lineOf, colour, width: widthOf(stream) });
      reports.set(key, text);
      return text;
    });
  };

  /** Keeps what is still wrong, and tells what was not known before. */
  const renew = (pack: string, diagnostics: readonly Diagnostic[]): void => {
    const known = new Set(reports.keys());
    if (diagnostics.length > 0) errors.set(pack, diagnostics);
    else errors.delete(pack);
    const texts = report(diagnostics);
    const fresh = sortDiagnostics(diagnostics).map((diagnostic) => !known.has(JSON.stringify(diagnostic)));
    const standing = new Set([...errors.values()].flat().map((diagnostic) => JSON.stringify(diagnostic)));
    reports = new Map([...reports].filter(([key]) => standing.has(key)));
    texts.forEach((text, index) => {
      const isError = sortDiagnostics(diagnostics)[index]?.severity === 'error';
      if (fresh[index] && !(footer.stays && isError)) footer.log(text);
    });
  };

  const foot = (): void => {
    const all = watch.packs();
    const building = all.filter(({ state }) => state === 'building').map(({ id }) => id);
    const failed = all.filter(({ state, id }) => state === 'failed' || errorsOf(id).length > 0);
    const parts = failed.length > 0 ? report(failed.flatMap(({ id }) => errorsOf(id))) : [];
    const names = failed.map(({ id, result }) =>
      result?.stale ? `${id} (${yellow('its PDF is stale')})` : id,
    );
    const state = sumOf(all, building, names);
    footer.draw([...parts, `${state}${dim(' — Ctrl-C ends')}`].join('\n'));
  };
  const sumOf = (
    all: readonly WatchedPack[],
    building: readonly string[],
    failed: readonly string[],
  ): string => {
    if (building.length > 0) return cyan(`building ${short(building)} …`);
    if (failed.length > 0) return red(`${counted(failed.length, 'pack')} in error: `) + short(failed);
    if (all.length === 0) return 'no packs yet: they are read from sources/packs';
    return green(`${counted(all.length, 'pack')} up to date`);
  };
  const errorsOf = (id: string): readonly Diagnostic[] =>
    (errors.get(id) ?? []).filter(({ severity }) => severity === 'error');

  return {
    show: (event) => {
      switch (event.kind) {
        case 'started':
          say(bold, 'watching', `${counted(event.packs.length, 'pack')} in ${event.root}`);
          break;
        case 'mended':
          mended = event.pack;
          break;
        case 'built':
          say(...builtWord(event, mended === event.pack), builtLine(event));
          mended = undefined;
          renew(event.pack, event.diagnostics);
          break;
        case 'failed':
          say(red, 'failed', failedLine(event));
          renew(event.pack, event.diagnostics);
          break;
        case 'stale':
          say(yellow, 'stale', `${event.pdf} is the last good one, older than its sources`);
          break;
        case 'gone':
          errors.delete(event.pack);
          say(yellow, 'gone', `${event.pack}: its file is no longer there`);
          break;
        case 'notice':
          say(cyan, 'note', event.text);
          break;
        case 'dirty':
        case 'building':
        case 'rendered':
        case 'idle':
      }
      if (event.kind !== 'rendered' && event.kind !== 'started') foot();
    },
    end: footer.end,
  };

  function builtWord({ result }: PackBuilt, isMended: boolean): [(text: string) => string, string] {
    if (isMended) return [green, 'fixed'];
    return result.status === 'up-to-date' ? [dim, 'up to date'] : [green, 'built'];
  }

  function builtLine(event: PackBuilt): string {
    const { pages = 0, boundItems = 0, warnings } = event.result;
    const parts = [counted(pages, 'page'), counted(boundItems, 'bound item')];
    if (warnings > 0) parts.push(yellow(counted(warnings, 'warning')));
    return line(event, parts);
  }

  function failedLine(event: PackFailed): string {
    return line(event, [counted(event.result.errors, 'error')]);
  }

  function line({ pack, files, ms }: PackBuilt | PackFailed, parts: readonly string[]): string {
    const cause = files.length > 0 ? dim(` ← ${short(files)}`) : '';
    return `${bold(pack)}: ${[...parts, duration(ms)].join(', ')}${cause}`;
  }
}

function short(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}

function duration(ms: number): string {
  return ms < 10_000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function clock(): string {
  return new Date().toTimeString().slice(0, 8);
}
