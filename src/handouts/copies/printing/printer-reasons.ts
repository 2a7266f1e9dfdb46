/**
 * The keywords of `printer-state-reasons` (RFC 8011 section 5.4.12) in words. A suffix says how bad it is;
 * `-report` is for the record only, and left out, as is what CUPS says of its own doings.
 */
export function reasonWords(reasons: readonly string[]): readonly string[] {
  const bare = reasons
    .filter((reason) => reason !== 'none' && !/^cups-|-report$/.test(reason))
    .map((reason) => reason.replace(/-(error|warning)$/, ''));
  return [...new Set(bare.map((reason) => WORDS[reason] ?? reason.replaceAll('-', ' ')))];
}

const WORDS: Readonly<Record<string, string>> = {
  'connecting-to-device': 'it is connecting to the device',
  'cover-open': 'its cover is open',
  'door-open': 'its door is open',
  'input-tray-missing': 'a tray is missing',
  'interlock-open': 'something is not closed',
  'marker-supply-empty': 'it is out of ink or toner',
  'marker-supply-low': 'ink or toner is low',
  'media-empty': 'it is out of paper',
  'media-jam': 'paper is jammed',
  'media-low': 'paper is low',
  'media-needed': 'it needs paper of the right size',
  'moving-to-paused': 'it is being paused',
  offline: 'it is offline',
  'output-area-almost-full': 'its output tray is nearly full',
  'output-area-full': 'its output tray is full',
  'output-tray-missing': 'its output tray is missing',
  paused: 'it is paused',
  shutdown: 'it is shut down',
  'spool-area-full': 'its memory is full',
  'stopped-partly': 'it is partly stopped',
  'timed-out': 'it does not answer its server',
  'toner-empty': 'it is out of toner',
  'toner-low': 'toner is low',
};
