import type { Context } from 'hono';

/** A PDF that a browser shows, and saves under its name. */
export function sendPdf(context: Context, pdf: Uint8Array, name: string): Response {
  return context.body(new Uint8Array(pdf).buffer, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
