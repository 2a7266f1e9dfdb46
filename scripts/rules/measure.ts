import type { CaseKind, DistortionClass } from './case.ts';
import {
  type HintVerdict,
  type HonestVerdict,
  judgeDistortion,
  judgeHonest,
  obeyHints,
  type Verdict,
} from './judge.ts';
import { readTexts } from './read-texts.ts';

/** How a class of distortions fares. */
export interface ClassRate extends DistortionClass {
  readonly tried: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many are reported as sharply as the class asks for. */
  readonly caught: number;
  /** How many of those that are reported are reported at the words that are false. */
  readonly placed: number;
}

/** How honest work of a kind fares. */
export interface HonestRate {
  readonly kind: CaseKind;
  readonly tried: number;
  readonly passed: number;
  readonly warned: number;
  readonly refused: number;
}

/** What the rules catch, and what they refuse. */
export interface Measured {
  readonly classes: readonly ClassRate[];
  readonly honest: readonly HonestRate[];
  readonly verdicts: readonly Verdict[];
  readonly hints: readonly HintVerdict[];
  readonly honestVerdicts: readonly HonestVerdict[];
}

const KINDS: readonly CaseKind[] = [
  'figure',
  'event',
  'quotation',
  'claim',
  'entity',
  'prose',
  'settings',
  'document',
];

/** Tries every case of every text. */
export function measure(): Measured {
  const { texts, classes } = readTexts();
  const verdicts = texts.flatMap((text) => text.distortions.map((one) => judgeDistortion(one, text)));
  const honestVerdicts = texts.flatMap((text) => text.honest.map((one) => judgeHonest(one, text)));
  const byId = new Map(texts.map((text) => [text.id, text]));
  const hints = [
    ...verdicts.map(({ distortion, diagnostics }) => ({ one: distortion, diagnostics })),
    ...honestVerdicts.map(({ honest, diagnostics }) => ({ one: honest, diagnostics })),
  ].flatMap(({ one, diagnostics }) => {
    const text = byId.get(one.text);
    // A source of a case's own has no honest work over it to compare with.
    return text === undefined || one.source !== undefined ? [] : obeyHints(one, diagnostics, text);
  });
  return {
    hints,
    classes: classes.map((one) => rateOf(one, verdicts)),
    honest: KINDS.map((kind) => honestRateOf(kind, honestVerdicts)).filter(({ tried }) => tried > 0),
    verdicts,
    honestVerdicts,
  };
}

function rateOf(one: DistortionClass, verdicts: readonly Verdict[]): ClassRate {
  const own = verdicts.filter(({ distortion }) => distortion.class === one.name);
  const errors = own.filter(({ result }) => result === 'error').length;
  const warnings = own.filter(({ result }) => result === 'warning').length;
  return {
    ...one,
    tried: own.length,
    errors,
    warnings,
    caught: one.asks === 'warning' ? errors + warnings : errors,
    placed: own.filter(({ placed }) => placed).length,
  };
}

function honestRateOf(kind: CaseKind, verdicts: readonly HonestVerdict[]): HonestRate {
  const own = verdicts.filter(({ honest }) => honest.kind === kind);
  const count = (result: HonestVerdict['result']): number =>
    own.filter((one) => one.result === result).length;
  return {
    kind,
    tried: own.length,
    passed: count('passed'),
    warned: count('warned'),
    refused: count('refused'),
  };
}
