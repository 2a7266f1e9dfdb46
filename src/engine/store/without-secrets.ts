/**
 * An address as it may be shown: without the user, the password and the question that it may have. What is no address
 * is not shown at all where it could hold one of them.
 */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return /[@?#]/.test(address) ? '(an address that cannot be read)' : address;
  const url = new URL(address);
  const isPlain = url.username + url.password + url.search + url.hash === '';
  if (isPlain) return address;
  return `${url.protocol}//${url.host}${url.pathname}`;
}
