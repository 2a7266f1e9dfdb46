/** The anchor that a fragment of an address names. What is not spelled as in an address is an anchor as it is. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
