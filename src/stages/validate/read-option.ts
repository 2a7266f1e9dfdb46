import type { OptionSpec } from '../../ground/model/block-spec.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badDate, badValue } from '../../ground/model/diagnostics/values.ts';
import { certainFix, likelyFix, newValue, withFixes } from '../../ground/model/fix.ts';
import type { NamedByOption, WrittenOption } from '../../ground/model/narrative-nodes.ts';
import { didYouMean, nearestName } from '../../ground/model/nearest-name.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { badLabel, isLabel } from './label.ts';
import { listNames } from './name-value.ts';
import { straightQuotes } from './straight-quotes.ts';

/** What an option's words come to, as its specification has it. */
export interface ReadOption {
  /** Nothing when the words are none of what is allowed. */
  readonly value: unknown;
  /** What only binding can prove. */
  readonly named: readonly NamedByOption[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the words of an option. */
export function readOption(
  { name, value }: WrittenOption,
  spec: OptionSpec,
  narrative: Narrative,
): ReadOption {
  const option = name.value;
  const text = value.value;
  const place = narrative.placeOf(value);
  switch (spec.kind) {
    case 'text':
      return proven(text);
    case 'topics':
    case 'figures':
    case 'documents': {
      const words = wordsOf(text).map(({ word, start }) => ({
        kind: spec.kind,
        option,
        word,
        place: narrative.placeOf(value, { start, end: start + word.length }),
      }));
      if (words.length === 0) return refused(namesNothing(place, option));
      return { value: words.map(({ word }) => word), named: words, diagnostics: [] };
    }
    case 'file': {
      if (!FILE_NAME.test(text)) {
        const hint = 'write the name of a file in sources/pictures/, such as `quay.jpg`';
        return refused(badValue(place, `\`${option}\` cannot be “${text}”`, hint));
      }
      return { value: text, named: [{ kind: 'file', option, word: text, place }], diagnostics: [] };
    }
    case 'id':
      if (isLabel(text))
        return { value: text, named: [{ kind: 'id', option, word: text, place }], diagnostics: [] };
      return refused(badLabel(place, text));
    case 'some-of': {
      const words = wordsOf(text);
      if (words.length === 0) return refused(namesNothing(place, option));
      const diagnostics = words
        .filter(({ word }) => !spec.words.includes(word))
        .map(({ word, start }) =>
          notAmong(narrative.placeOf(value, { start, end: start + word.length }), option, word, spec.words),
        );
      return { value: words.map(({ word }) => word), named: [], diagnostics };
    }
    case 'one-of':
      if (spec.words.includes(text)) return proven(text);
      return refused(
        nearWord(
          badValue(
            place,
            `\`${option}\` cannot be “${text}”`,
            straightQuotes(text) ?? didYouMean(text, spec.words) ?? `choose ${listNames(spec.words, 'or')}`,
          ),
          text,
          spec.words,
        ),
      );
    case 'flag':
      if (FLAGS.has(text)) return proven(FLAGS.get(text));
      return refused(
        badValue(place, `\`${option}\` cannot be “${text}”`, `write \`{${option}}\`, or leave it out`),
      );
    case 'count': {
      const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
      if (count >= 1 && count <= spec.most) return proven(count);
      return refused(
        badValue(
          place,
          `\`${option}\` is a whole number from 1 to ${spec.most}, not “${text}”`,
          straightQuotes(text),
        ),
      );
    }
    case 'date': {
      const parsed = parseCalendarDate(text);
      return 'date' in parsed
        ? proven(parsed.date)
        : refused(badDate(place, text, parsed.reason, straightQuotes(text)));
    }
  }
}

/** What a flag may be. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['yes', true],
  ['no', false],
]);

/** A file of a folder, and none above or below it. */
const FILE_NAME = /^[^/\\\0.][^/\\\0]{0,199}$/;

function proven(value: unknown): ReadOption {
  return { value, named: [], diagnostics: [] };
}

function refused(diagnostic: Diagnostic): ReadOption {
  return { value: undefined, named: [], diagnostics: [diagnostic] };
}

function wordsOf(text: string): readonly { readonly word: string; readonly start: number }[] {
  return [...text.matchAll(/[^\s,;]+/g)].map(({ index, 0: word }) => ({ word, start: index }));
}

/** A list of nothing would leave out all that there is. */
function namesNothing(place: Place, option: string): Diagnostic {
  return badValue(
    place,
    `\`${option}\` names nothing`,
    `write what it is to let through, or leave \`${option}\` out`,
  );
}

function notAmong(place: Place, option: string, word: string, words: readonly string[]): Diagnostic {
  const hint = didYouMean(word, words) ?? `choose ${listNames(words, 'or')}`;
  return nearWord(badValue(place, `\`${option}\` has no \`${word}\` in this pack`, hint), word, words);
}

/** With the word that is nearest: for certain, where capitals are all that differs. */
function nearWord(diagnostic: Diagnostic, word: string, words: readonly string[]): Diagnostic {
  const near = nearestName(word, words);
  const { place } = diagnostic;
  if (near === undefined || place === undefined) return diagnostic;
  const fix = near.toLowerCase() === word.toLowerCase() ? certainFix : likelyFix;
  return withFixes(diagnostic, fix(`write \`${near}\``, newValue(place, near)));
}
