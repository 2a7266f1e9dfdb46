/** `con`, `nul.md`: a name that Windows keeps for a device, with any ending. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
