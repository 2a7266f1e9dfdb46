/**
 * The address when a link may go there: https, http, mailto, or a place in the same page. Anything else is
 * printed as text, for a browser writes every address into the PDF as it stands.
 */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s]|#[^\s])/i.test(trimmed)) return undefined;
  return /[\s<>"\\^`{|}\p{Cc}\p{Cf}]/u.test(trimmed) ? undefined : trimmed;
}
