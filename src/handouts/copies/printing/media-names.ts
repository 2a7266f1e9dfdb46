/** A size of paper under its names: PWG 5101.1, the PPD files that CUPS knows, IPP of before 2002, and people's. */
interface MediaNames {
  readonly pwg: string;
  readonly ppd: string;
  readonly old: readonly string[];
}

const MEDIA: readonly MediaNames[] = [
  { pwg: 'iso_a3_297x420mm', ppd: 'A3', old: ['iso-a3', 'a3'] },
  { pwg: 'iso_a4_210x297mm', ppd: 'A4', old: ['iso-a4', 'a4'] },
  { pwg: 'iso_a5_148x210mm', ppd: 'A5', old: ['iso-a5', 'a5'] },
  { pwg: 'na_letter_8.5x11in', ppd: 'Letter', old: ['na-letter', 'letter'] },
  { pwg: 'na_legal_8.5x14in', ppd: 'Legal', old: ['na-legal', 'legal'] },
  { pwg: 'na_ledger_11x17in', ppd: 'Tabloid', old: ['tabloid', 'ledger'] },
  { pwg: 'na_invoice_5.5x8.5in', ppd: 'Statement', old: ['invoice', 'statement'] },
];

/** The PWG name of a paper that people call `A4` or `Letter`; a PWG name is returned as it is. */
export function mediaName(paper: string): string {
  return MEDIA.find(({ ppd }) => ppd.toLowerCase() === paper.toLowerCase())?.pwg ?? paper;
}

/** The name that CUPS' `lp -o media=` takes on every version: the PPD's, or else the PWG name itself. */
export function cupsMedia(pwg: string): string {
  return MEDIA.find((media) => media.pwg === pwg)?.ppd ?? pwg;
}

/** What a person calls the paper. */
export function paperWords(media: string): string {
  return MEDIA.find(({ pwg, old }) => pwg === media || old.includes(media))?.ppd ?? media;
}

/** How this printer spells the paper, among the names that it lists; undefined when it does not have it. */
export function spelledBy(listed: readonly string[], pwg: string): string | undefined {
  const names = [pwg, ...(MEDIA.find((media) => media.pwg === pwg)?.old ?? [])];
  return names.find((name) => listed.includes(name));
}
