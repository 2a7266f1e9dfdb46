import type { Language } from '../../../ground/language/language.ts';
import type { AcceptedWarning } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { acceptedError, acceptedNothing } from '../../../ground/model/diagnostics/accepted.ts';
import { badValue } from '../../../ground/model/diagnostics/values.ts';
import { type Fix, likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import type { PackSettings } from '../../../ground/model/generated/pack.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import { didYouMean, nearestName } from '../../../ground/model/nearest-name.ts';
import type { Place } from '../../../ground/model/place.ts';
import { BINDING_WARNINGS, SEVERITIES } from '../generated/codes.ts';
import { standsIn } from '../text/stands-in.ts';

/** What an entry of `accepted` says. */
export type AcceptedEntry = NonNullable<PackSettings['accepted']>[number];

/** An entry of `accepted`, where it is and how far it reaches. */
export interface Answer {
  readonly entry: AcceptedEntry;
  /** The file that it is in, and where. */
  readonly file: string;
  readonly path: DataPath;
  /** The item that it belongs to, `document:id`; nothing for one of a pack. */
  readonly item: string | undefined;
  placeOf(field: keyof AcceptedEntry): Place;
  /** Whether a warning at a place is one of those that it may answer. */
  reaches(place: Place): boolean;
}

export interface AnswerOptions {
  readonly language: Language;
  /** What the file has at a place. */
  textAt(place: Place): string;
  /** The list of answers that reach a place; nothing where none does. */
  acceptedAt(place: Place): { readonly file: string; readonly path: DataPath } | undefined;
}

export interface Answered {
  /** All diagnostics, those that are answered marked, and what is wrong with the answers. */
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedWarning[];
  /** How many warnings are not answered. */
  readonly openWarnings: number;
}

/** Marks the warnings that the author has answered: each answer is good for one, at the words that it names. */
export function answerWarnings(
  found: readonly Diagnostic[],
  answers: readonly Answer[],
  options: AnswerOptions,
): Answered {
  const diagnostics = [...found];
  const accepted: AcceptedWarning[] = [];
  const wrong = answers.flatMap((answer): readonly Diagnostic[] => {
    const { code, at, why } = answer.entry;
    const refused = refuse(answer);
    if (refused !== undefined) return [refused];
    const open = diagnostics.filter(
      (one) =>
        one.code === code &&
        one.accepted === undefined &&
        one.place !== undefined &&
        answer.reaches(one.place),
    );
    const meant = open.find(({ place }) => place && standsIn(options.textAt(place), at, options.language));
    if (meant === undefined) {
      const nothing = acceptedNothing(answer.placeOf('at'), code, hintFor(code, open, options));
      return [withFixes(nothing, answerFixes(answer, open, options))];
    }
    diagnostics[diagnostics.indexOf(meant)] = { ...meant, accepted: why };
    accepted.push({ code, at, why, item: answer.item });
    return [];
  });
  const all = [...diagnostics.map((one) => withAnswer(one, options)), ...wrong];
  return { diagnostics: all, accepted, openWarnings: all.filter(isOpen).length };
}

/** Whether a diagnostic is a warning of binding that nobody has answered. */
export function isOpenWarning(diagnostic: Diagnostic): boolean {
  return BINDING_WARNINGS.has(diagnostic.code) && isOpen(diagnostic);
}

function isOpen({ severity, accepted }: Diagnostic): boolean {
  return severity === 'warning' && accepted === undefined;
}

/** An open warning with the way to accept it, for which its author has to say why. */
function withAnswer(diagnostic: Diagnostic, { acceptedAt, textAt }: AnswerOptions): Diagnostic {
  const { code, place } = diagnostic;
  if (place === undefined || !isOpenWarning(diagnostic)) return diagnostic;
  const at = acceptedAt(place);
  const words = textAt(place).replaceAll(/\s+/g, ' ');
  if (at === undefined || words === '') return diagnostic;
  const value = { code, at: words, why: WHY };
  return withFixes(diagnostic, likelyFix('accept it, and say why', { kind: 'append', ...at, value }));
}

const WHY = 'say here why it is right as it is';

/** An answer to nothing goes, or is given to the warning that is open. */
function answerFixes(
  { file, path }: Answer,
  [open]: readonly Diagnostic[],
  { textAt }: AnswerOptions,
): readonly Fix[] {
  const gone = likelyFix('delete this entry of `accepted`', { kind: 'delete', file, path });
  if (open?.place === undefined) return [gone];
  const words = textAt(open.place).replaceAll(/\s+/g, ' ');
  const at = { kind: 'set', file, path: [...path, 'at'], value: words } as const;
  return [likelyFix(`write “${words}” in \`at\``, at), gone];
}

function refuse(answer: Answer): Diagnostic | undefined {
  const { entry, placeOf } = answer;
  const { code } = entry;
  const severity = SEVERITIES.get(code);
  const gone = likelyFix('delete this entry of `accepted`', {
    kind: 'delete',
    file: answer.file,
    path: answer.path,
  });
  if (severity === 'error') return withFixes(acceptedError(placeOf('code'), code), gone);
  if (BINDING_WARNINGS.has(code)) return undefined;
  const place = placeOf('code');
  if (severity === 'warning') {
    const hint = 'delete it: what is not checked against a source needs no acceptance';
    return withFixes(acceptedNothing(place, code, hint), gone);
  }
  const near = nearestName(code, BINDING_WARNINGS);
  const unknown = badValue(place, `there is no code \`${code}\``, didYouMean(code, [...BINDING_WARNINGS]));
  return withFixes(
    unknown,
    near === undefined ? gone : likelyFix(`write \`${near}\``, newValue(place, near)),
  );
}

function hintFor(code: string, [open]: readonly Diagnostic[], { textAt }: AnswerOptions): string {
  if (open?.place === undefined) return 'delete it: it answers nothing that is still reported';
  const words = textAt(open.place).replaceAll(/\s+/g, ' ');
  return `${code} is reported at “${words}”: see whether the reason still holds, and write those words in \`at\``;
}
