import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { ClaimSubject } from '../items/claim-subject.ts';
import type { DerivationSubject } from '../items/derivation-subject.ts';
import type { DocumentSubject } from '../items/document-subject.ts';
import type { EntitySubject } from '../items/entity-subject.ts';
import type { EventSubject } from '../items/event-subject.ts';
import type { EvidenceSubject } from '../items/evidence-subject.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import type { SpeakerSubject } from '../items/speaker-subject.ts';
import type { Prose } from '../prose/prose.ts';

/** What rules look at, by the kind of subject. */
export interface Subjects {
  /** A document that an extraction is made from, once. */
  readonly document: DocumentSubject;
  /** One quotation that was found: where its words are, and what is around them. */
  readonly evidence: EvidenceSubject;
  readonly figure: FigureSubject;
  /** A figure that is worked out from others. */
  readonly derivation: DerivationSubject;
  readonly event: EventSubject;
  readonly entity: EntitySubject;
  readonly claim: ClaimSubject;
  /** An item that says who speaks. */
  readonly speaker: SpeakerSubject;
  /** A sentence, label, title or other text of the author's, with what it rests on. */
  readonly prose: Prose;
}

export type SubjectKind = keyof Subjects;

/**
 * One rule of binding. Its file is named for it and exports `rule` and `cases`; a file in this
 * folder is all that a new rule takes.
 */
export interface Rule<On extends SubjectKind> {
  readonly on: On;
  /** The codes of the diagnostics that it reports, the main one first. */
  readonly codes: readonly [string, ...string[]];
  /** What holds where the rule passes, in one sentence. */
  readonly holds: string;
  /** What the rule cannot see, in plain words. */
  readonly blind: string;
  /** Numbers that the rule decides by, for the fingerprint of the rules. */
  readonly limits?: Readonly<Record<string, number>>;
  /** What breaks the rule; nothing where it holds. */
  check(subject: Subjects[On]): readonly Diagnostic[];
}

/** Any rule, told apart by `on`. */
export type AnyRule = { readonly [On in SubjectKind]: Rule<On> }[SubjectKind];

/** Small examples of a rule: tests and the documentation are made from them. */
export interface RuleCases {
  /** Each yields no diagnostic at all. */
  readonly pass: readonly RuleCase[];
  /** Each yields just one diagnostic: the first code of the rule, unless `code` says which. */
  readonly fail: readonly FailingCase[];
}

export interface RuleCase {
  /** The document's body, in Markdown. */
  readonly source: string;
  /** Lines of front matter of the document, besides its title. */
  readonly front?: string;
  /** The extraction without its `document:` line, in YAML. */
  readonly extraction?: string;
  /** Markdown of a pack over the document: all of its extraction may be cited. */
  readonly narrative?: string;
  /** Lines of front matter of the pack, besides title and documents. */
  readonly settings?: string;
}

export interface FailingCase extends RuleCase {
  /** The words of the extraction or pack at which it is reported. */
  readonly at: string;
  readonly code?: string;
  /** What the hint says, or a part of it. */
  readonly hint?: string;
}
