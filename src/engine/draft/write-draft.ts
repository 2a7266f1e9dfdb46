import { applyEdits, chainEdits } from '../../ground/edit/apply-edits.ts';
import { insertEntries, type NewEntry } from '../../ground/edit/insert-entries.ts';
import { insertEntry } from '../../ground/edit/insert-entry.ts';
import { openYaml } from '../../ground/edit/open-yaml.ts';
import { replaceValue } from '../../ground/edit/replace-value.ts';
import type { EditSource, EditStep, Refusal, TextEdit } from '../../ground/edit/text-edit.ts';
import type { YamlValue } from '../../ground/edit/yaml-data.ts';
import type { Evidence, ExtractionData } from '../../ground/model/generated/extraction.ts';
import type { Document } from '../../ground/model/sources.ts';
import { DRAFTED_SECTIONS, type DraftedItem, type Proposal } from './proposal.ts';

/** The text of an extraction with proposals in it, and the edits that lead there. */
export type WrittenDraft =
  | { readonly text: string; readonly edits: readonly TextEdit[] }
  | { readonly refusal: Refusal };

export interface WriteDraftInput {
  readonly document: Document;
  readonly proposals: readonly Proposal[];
  readonly drafted: NonNullable<ExtractionData['drafted']>;
  /** Program and version, for `proposed-by`. */
  readonly by: string;
  /** The file of the extraction, relative to the workspace, and its text; for a new one what it begins with. */
  readonly file: string;
  readonly text: string;
}

/** How much of a paragraph is in the comment over what it says, in characters. */
const BEGINNING = 60;

/**
 * Writes proposals into an extraction, each section paragraph by paragraph, with a comment that says which. What is in
 * the file stays as it is.
 */
export function writeDraft(input: WriteDraftInput): WrittenDraft {
  const { file, text, drafted } = input;
  const source: EditSource = { file, text };
  const steps: EditStep[] = [
    ...DRAFTED_SECTIONS.map(
      (section): EditStep =>
        (now) =>
          insertEntries(now, section, entriesOf(section, input)),
    ),
    (now) => recordDrafted(now, drafted),
  ];
  const edited = chainEdits(source, steps);
  if ('refusal' in edited) return edited;
  const applied = applyEdits(source, edited.edits);
  return 'refusal' in applied ? applied : { text: applied.text, edits: edited.edits };
}

/** The record goes to the end of the file; one that is there is brought up to date. */
function recordDrafted(
  source: EditSource,
  drafted: NonNullable<ExtractionData['drafted']>,
): ReturnType<EditStep> {
  const value: YamlValue = { ...drafted };
  return hasRecord(source)
    ? replaceValue(source, ['drafted'], value)
    : insertEntry(source, [], 'drafted', value);
}

function hasRecord(source: EditSource): boolean {
  const file = openYaml(source);
  return !('refusal' in file) && file.root?.entries.some(({ name }) => name === 'drafted') === true;
}

function entriesOf(
  section: Proposal['section'],
  { proposals, by, document }: WriteDraftInput,
): readonly NewEntry[] {
  let last = 0;
  return proposals
    .filter((one) => one.section === section)
    .map(({ id, item, paragraph }): NewEntry => {
      const comment = paragraph === last ? undefined : commentOn(paragraph, document);
      last = paragraph;
      return { key: id, value: { ...yamlOf(item), 'proposed-by': by, proposed: true }, comment };
    });
}

function commentOn(number: number, { text }: Document): string {
  const paragraph = text.paragraphs[number - 1];
  if (paragraph === undefined) return `paragraph ${number}`;
  const words = text.text.slice(paragraph.start, paragraph.end).replaceAll(/\s+/g, ' ').trim();
  const cut = words.length <= BEGINNING ? words : `${words.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …`;
  return `paragraph ${number}, line ${text.positionAt(paragraph.start).line}: ${cut}`;
}

/** An item as it is written: evidence that is one quote is a text. */
export function yamlOf(item: DraftedItem): { readonly [field: string]: YamlValue } {
  const fields: Record<string, YamlValue> = {};
  for (const [name, value] of Object.entries(item) as [string, unknown][]) {
    if (value !== undefined)
      fields[name] = name === 'evidence' ? evidenceOf(value as readonly Evidence[]) : (value as YamlValue);
  }
  return fields;
}

function evidenceOf(evidence: readonly Evidence[]): YamlValue {
  const [one, ...more] = evidence;
  const isPlain = one !== undefined && more.length === 0 && Object.keys(one).length === 1;
  return isPlain ? one.quote : evidence.map((each) => ({ ...each }));
}
