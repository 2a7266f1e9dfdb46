import type { BoundEvidence, BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  figureAmbiguous,
  figureNotStated,
  qualifierChanged,
  qualifierWeaker,
} from '../../../ground/model/diagnostics.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import type { Place } from '../../../ground/model/place.ts';
import { compareQualifiers } from '../numbers/compare-qualifiers.ts';
import { statesValue } from '../numbers/states-value.ts';
import { readingLanguage } from '../reading-language.ts';
import { placesIn, standsIn } from '../text/stands-in.ts';
import type { ItemBase } from './bind-item.ts';
import { bindPeriod } from './bind-period.ts';
import { countsSomethingElse } from './counts-something-else.ts';
import type { ItemContext } from './item-context.ts';
import { cutNumbers, type StatedNumber, statedNumbers } from './stated-numbers.ts';

/** A figure and what is wrong with it: the number, its qualifier and its period are held against the evidence. */
export function bindFigure(
  data: Figure,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundFigure; readonly diagnostics: readonly Diagnostic[] } {
  const path: DataPath = ['figures', base.id];
  const place = (field: string): Place => context.extraction.content.placeOf([...path, field]);
  const stated = base.evidence.flatMap((evidence) => numbersFor(data, evidence, context));
  const match = chooseNumber(data, stated);
  const period = bindPeriod(data, base, context);
  const item: BoundFigure = {
    ...base,
    kind: 'figure',
    data,
    asPrinted: data['as-printed'] ?? match?.number.text ?? String(data.value),
    period: period.value,
    supersets: supersetsOf(base.id, context),
  };
  // Without evidence the reason has been told already.
  if (base.evidence.length === 0) return { item, diagnostics: period.diagnostics };
  if (match === undefined) {
    const missing = figureNotStated(
      place('value'),
      describe(data),
      stated.map(({ number }) => number.text),
      explain(data, base.evidence, context),
    );
    return { item, diagnostics: [missing, ...period.diagnostics] };
  }
  const problems = [
    ...ambiguity(data, match, place('value')),
    ...qualifierProblems(data, match, place('qualifier')),
  ];
  return { item, diagnostics: [...problems, ...period.diagnostics] };
}

/** Validation has refused circles, and a figure is never its own superset. */
function supersetsOf(id: string, { extraction }: ItemContext): readonly string[] {
  const figures = extraction.content.data.figures ?? {};
  const found: string[] = [];
  let next = figures[id]?.['subset-of'];
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = figures[next]?.['subset-of'];
  }
  return found;
}

/** The numbers that the figure may mean: those in `as-printed`, where the extraction settles the form. */
function numbersFor(
  data: Figure,
  evidence: BoundEvidence,
  { documents }: ItemContext,
): readonly StatedNumber[] {
  const document = documents.get(evidence.document);
  if (document === undefined) return [];
  const stated = statedNumbers(evidence, document);
  const form = data['as-printed'];
  if (form === undefined) return stated;
  const places = evidence.pieces.flatMap((piece) =>
    placesIn(document.text.text.slice(piece.start, piece.end), form, readingLanguage(document)).map(
      (span) => ({ start: piece.start + span.start, end: piece.start + span.end }),
    ),
  );
  return stated.filter(({ span }) => places.some((form) => form.start <= span.start && span.end <= form.end));
}

/** The number that has the value, best with the qualifier of the figure too. */
function chooseNumber(data: Figure, stated: readonly StatedNumber[]): StatedNumber | undefined {
  const fitting = stated.filter(
    (candidate) => statesValue(candidate.number, data.value) && !countsSomethingElse(candidate, data, stated),
  );
  const agrees = (candidate: StatedNumber): boolean => judge(data, candidate) === 'same';
  return fitting.find(agrees) ?? fitting[0];
}

type Verdict = ReturnType<typeof compareQualifiers>;

function judge(data: Figure, { qualifier }: StatedNumber): Verdict {
  const verdicts = qualifier.qualifiers.map((stated) => compareQualifiers(qualifierOf(data), stated));
  return (
    verdicts.find((verdict) => verdict === 'same') ??
    verdicts.find((verdict) => verdict === 'weaker') ??
    'changed'
  );
}

function qualifierOf(data: Figure): NonNullable<Figure['qualifier']> {
  return data.qualifier ?? (typeof data.value === 'number' ? 'exactly' : 'between');
}

function ambiguity(data: Figure, { number }: StatedNumber, place: Place): readonly Diagnostic[] {
  const readings = new Set(number.values.map(String));
  if (readings.size < 2 || data['as-printed'] !== undefined) return [];
  return [figureAmbiguous(place, number.text, [...readings])];
}

function qualifierProblems(data: Figure, match: StatedNumber, place: Place): readonly Diagnostic[] {
  const verdict = judge(data, match);
  const given = qualifierOf(data);
  const stated = match.qualifier.qualifiers[0] ?? 'exactly';
  const words = match.qualifier.words === '' ? match.number.text : match.qualifier.words;
  if (verdict === 'changed') return [qualifierChanged(place, given, stated, words)];
  return verdict === 'weaker' ? [qualifierWeaker(place, given, stated, words)] : [];
}

function describe({ value }: Figure): string {
  return typeof value === 'number' ? String(value) : `${value[0]} to ${value[1]}`;
}

function explain(
  data: Figure,
  evidence: readonly BoundEvidence[],
  { documents }: ItemContext,
): string | undefined {
  const form = data['as-printed'];
  const holds = ({ words, document }: BoundEvidence): boolean =>
    standsIn(words, form ?? '', readingLanguage(documents.get(document)));
  if (form !== undefined && !evidence.some(holds)) {
    return `\`as-printed\` has to stand in the quote, letter by letter: “${form}” does not`;
  }
  for (const one of evidence) {
    const document = documents.get(one.document);
    const cut = document === undefined ? undefined : cutNumbers(one, document)[0];
    if (cut !== undefined) return `the quote cuts “${cut.number.text}” in two: quote it whole`;
  }
  return 'mend the value, or quote the words that state it';
}
