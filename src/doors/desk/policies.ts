/**
 * What the desk's page may do: its own script, style and data, pictures of pages, and packs in a frame without scripts.
 * What edits text puts its own rules into the page: a style is no way to send anything anywhere.
 */
export const DESK_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
  "frame-src 'self'; font-src 'self' data:; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'";

/** What a pack's page may do, in a frame of the desk or on its own: nothing but look as it does. */
export const PAPER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";
