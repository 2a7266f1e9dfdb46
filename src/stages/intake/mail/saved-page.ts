import type { ParsedMail } from 'mailparser';

/** Whether it is a web page that a browser saved as one file (MHTML), which has the form of an email. */
export function isSavedPage({ headers, html }: ParsedMail): boolean {
  if (typeof html !== 'string') return false;
  if (headers.has('snapshot-content-location')) return true;
  const type = headers.get('content-type');
  const value = typeof type === 'object' && 'value' in type ? type.value : undefined;
  return (
    value === 'multipart/related' &&
    !headers.has('to') &&
    !headers.has('message-id') &&
    !headers.has('received')
  );
}

/** The address that the browser noted. */
export function addressOf({ headers }: ParsedMail): { readonly URL?: string } {
  const address = headers.get('snapshot-content-location') ?? headers.get('content-location');
  return typeof address === 'string' && /^https?:\/\/\S+$/.test(address) ? { URL: address } : {};
}
