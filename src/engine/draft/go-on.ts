/** An elliptical number goes on from the one before it, with a date or a place of its own. */
export function goOn(label: string, more: string): string {
  const plain = label.replace(/(?:, | )(?:in|since|by|during)? ?\d{4}(?:[–-]\d{2,4})?$/u, '');
  return more.trim() === '' ? label : `${plain}${more}`;
}
