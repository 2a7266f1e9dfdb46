import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badValue, missingField } from '../../ground/model/diagnostics/values.ts';
import { certainFix, likelyFix, withFixes } from '../../ground/model/fix.ts';
import type { DataPath, Located } from '../../ground/model/located.ts';
import { nearestName } from '../../ground/model/nearest-name.ts';
import { listNames } from './name-value.ts';
import { fieldsOf, textOf } from './plain-data.ts';

/** The labels of the Traffic Light Protocol 2.0 (FIRST, August 2022), from open to closed. */
const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** Checks the `marking` of a document or pack: a TLP label is one of five, letter for letter. */
export function checkMarking(front: Located<unknown>): readonly Diagnostic[] {
  const marking = fieldsOf(front.data).marking;
  if (typeof marking === 'string') return claimsTlp(marking) ? checkLabel(front, ['marking'], marking) : [];
  const { scheme, label } = fieldsOf(marking);
  const text = textOf(label);
  const path: DataPath = ['marking', 'label'];
  switch (scheme) {
    case 'tlp':
      return text === undefined
        ? missing(front, label, 'a label such as TLP:GREEN')
        : checkLabel(front, path, text);
    case 'text':
      if (text === undefined) return missing(front, label, 'the words to print');
      if (!claimsTlp(text)) return [];
      return [
        withFixes(
          badValue(
            front.placeOf(['marking', 'scheme']),
            `${text} belongs to the scheme tlp, not to text`,
            'write `scheme: tlp`',
          ),
          certainFix('write `scheme: tlp`', {
            kind: 'set',
            file: front.file,
            path: ['marking', 'scheme'],
            value: 'tlp',
          }),
        ),
      ];
    case 'none':
      if (text === undefined) return [];
      return [
        badValue(
          front.placeOf(path),
          'a marking with the scheme none has no label',
          'write `scheme: tlp` or `scheme: text`, or delete the label',
        ),
      ];
    default:
      return [];
  }
}

function claimsTlp(marking: string): boolean {
  return /^\s*tlp\b/i.test(marking);
}

function checkLabel(front: Located<unknown>, path: DataPath, label: string): readonly Diagnostic[] {
  if (TLP_LABELS.some((known) => known === label)) return [];
  const meant = meantLabel(label);
  const message = `“${label}” is not a label of TLP 2.0: they are ${listNames(TLP_LABELS, 'and')}`;
  const hint = `write ${meant ?? 'one of the five, in capitals and without spaces'}`;
  const fix = isSameLabel(label, meant) ? certainFix : likelyFix;
  return [
    withFixes(
      badValue(front.placeOf(path), message, hint),
      meant === undefined
        ? undefined
        : fix(`write ${meant}`, { kind: 'set', file: front.file, path, value: meant }),
    ),
  ];
}

/** Whether a label differs from another in capitals, spaces and the sign after TLP alone. */
function isSameLabel(label: string, meant: string | undefined): boolean {
  const plain = (text: string): string => text.toUpperCase().replace(/[\s:-]/g, '');
  return meant !== undefined && plain(label) === plain(meant);
}

function meantLabel(label: string): string | undefined {
  const plain = label.toUpperCase().replace(/\s+/g, '');
  const full = plain.startsWith('TLP') ? plain.replace(/^TLP[:-]?/, 'TLP:') : `TLP:${plain}`;
  // White was renamed in version 2.0.
  if (full === 'TLP:WHITE') return 'TLP:CLEAR';
  return nearestName(full, TLP_LABELS);
}

function missing(front: Located<unknown>, label: unknown, what: string): readonly Diagnostic[] {
  // A label of the wrong kind is the schema's to report.
  return label === undefined
    ? [missingField(front.placeOf(['marking', 'label']), 'label', '`marking`', `add ${what}`)]
    : [];
}
