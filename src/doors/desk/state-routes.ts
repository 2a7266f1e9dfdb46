import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { deskState } from '../../engine/desk/desk-state.ts';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { packagedSchema } from '../../engine/language-service/read-schema.ts';
import { answer, refuse } from './answer.ts';

/** How long a connection may be silent, in milliseconds: something on the way might take it for dead. */
const HEARTBEAT = 15_000;

/** Everything at a glance, what changes, and what was done last. */
export function stateRoutes(app: Hono, desk: Desk): void {
  app.get('/state', (context) => answer(context, desk, deskState(desk)));
  app.post('/undo', (context) => answer(context, desk, desk.takeBack()));
  app.post('/redo', (context) => answer(context, desk, desk.bringBack()));
  app.get('/schemas/:name', (context) => {
    const name = context.req.param('name');
    if (name !== 'pack' && name !== 'extraction' && name !== 'document')
      return refuse(context, 404, 'there is no such schema');
    return context.json(packagedSchema(name));
  });
  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const end = desk.subscribe((change) => {
        void stream.writeSSE({ data: JSON.stringify({ ...change, changes: desk.changes() }) });
      });
      // The page may have missed some.
      void stream.writeSSE({ event: 'begin', data: String(desk.changes()) });
      const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), HEARTBEAT);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(beat);
      end();
    }),
  );
}
