import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEvidence } from '../../engine/pipeline/item-evidence.ts';
import { outputFiles, outputPath } from '../../engine/results/outputs.ts';
import { countBySeverity } from '../../ground/model/count-by-severity.ts';
import type { Watch } from '../../index.ts';
import { openPreview, type Preview } from '../preview/open-preview.ts';
import type { PreviewChange, PreviewedPack, PreviewSource } from '../preview/preview-source.ts';
import { readSourceLines } from '../report/read-source-lines.ts';
import { reportDiagnostic } from '../report/report-text.ts';

/** Columns of a problem in the preview. */
const WIDTH = 100;

/** Serves a preview of what a watch makes. Throws the system's error when the port cannot be had. */
export async function openWatchPreview(watch: Watch, port: number): Promise<Preview> {
  const fresh = new Map<string, string>();
  let changes = 0;
  const listeners = new Set<(change: PreviewChange) => void>();
  const tell = (pack: string, what: PreviewChange['what']): void => {
    changes++;
    for (const listener of listeners) listener({ pack, what });
  };
  const stop = watch.subscribe((event) => {
    switch (event.kind) {
      case 'rendered':
        fresh.set(event.pack, event.html);
        return tell(event.pack, 'page');
      case 'built':
      case 'failed':
        // From here on what stands on the disk is shown: with its page numbers, or the last that was good.
        fresh.delete(event.pack);
        return tell(event.pack, 'paper');
      case 'building':
      case 'gone':
        return tell(event.pack, 'state');
      default:
        return undefined;
    }
  });
  const output = (pack: string, kind: 'html' | 'pdf'): Promise<Buffer | undefined> =>
    readFile(join(watch.root, outputPath(pack), outputFiles(pack)[kind])).catch(() => undefined);
  const source: PreviewSource = {
    packs: () =>
      watch
        .packs()
        .map(previewed)
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    html: async (pack) => fresh.get(pack) ?? (await output(pack, 'html'))?.toString('utf8'),
    pdf: (pack) => output(pack, 'pdf'),
    report: (id) => report(watch, id),
    evidence: openEvidence(watch.root),
    prefer: (pack) => watch.prefer(pack),
    changes: () => changes,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const preview = await openPreview(source, port);
  return {
    url: preview.url,
    close: async () => {
      stop();
      await preview.close();
    },
  };
}

function previewed({ id, state, result, diagnostics }: ReturnType<Watch['packs']>[number]): PreviewedPack {
  const { errors, warnings } = countBySeverity(diagnostics);
  return {
    id,
    state,
    pages: result?.pages,
    errors,
    warnings,
    stale: result?.stale ?? false,
  };
}

function report(watch: Watch, id: string): string {
  const lineOf = readSourceLines(watch.root);
  const pack = watch.packs().find((one) => one.id === id);
  return (pack?.diagnostics ?? [])
    .filter(({ accepted }) => accepted === undefined)
    .map((diagnostic) => reportDiagnostic(diagnostic, { lineOf, colour: false, width: WIDTH }))
    .join('\n\n');
}
