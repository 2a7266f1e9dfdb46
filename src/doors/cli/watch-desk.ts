import type { StartedWatch } from '../../api/verbs/start-watch.ts';
import type { DeskChange } from '../../engine/desk/desk-types.ts';
import type { WatchEvent } from '../../engine/watch/watch-event.ts';
import type { ServedDesk } from '../desk/serve-desk.ts';
import { startDesk } from '../desk/start-desk.ts';

/** Opens a desk beside a watch, which makes the packs: the desk is told what comes of it, and measures with the browser that prints them. Or why there is none. */
export async function openWatchDesk(
  { watch, run }: StartedWatch,
  { packs, port }: { readonly packs: readonly string[]; readonly port: number },
): Promise<ServedDesk | { readonly reason: string }> {
  const { root } = watch;
  const started = await startDesk({ root, packs, port, environment: process.env, run });
  if ('diagnostics' in started)
    return { reason: started.diagnostics.map(({ message }) => message).join('; ') };
  if ('reason' in started) return started;
  const { desk } = started;
  const stop = watch.subscribe((event) => {
    const change = changeOf(event);
    if (change !== undefined) desk.tell(change);
  });
  return {
    url: started.url,
    close: async () => {
      stop();
      await started.close();
    },
  };
}

function changeOf(event: WatchEvent): DeskChange | undefined {
  switch (event.kind) {
    case 'building':
      return { what: 'paper', id: event.pack, step: 'building' };
    case 'built':
    case 'failed':
    case 'stale':
      return { what: 'paper', id: event.pack };
    default:
      return undefined;
  }
}
