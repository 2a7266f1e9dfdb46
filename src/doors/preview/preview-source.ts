/** What a preview shows, and where it has it from. Everything is as of now, each time it is asked for. */
export interface PreviewSource {
  packs(): readonly PreviewedPack[];
  /** The pack's page: the one being printed, or else the last good one; nothing before the first. */
  html(pack: string): Promise<string | undefined>;
  /** The last good PDF. */
  pdf(pack: string): Promise<Uint8Array | undefined>;
  /** What is wrong, in words with source lines, as a terminal would show it without colour. */
  report(pack: string): string;
  /** The documents that an item (`document:id`) rests on, with its words marked. */
  evidence(pack: string, ref: string): readonly EvidenceDocument[];
  /** The reader looks at this pack: it comes first. */
  prefer(pack: string): void;
  /** How many changes there have been: who knows as many has missed none. */
  changes(): number;
  /** Calls the listener when something of a pack has changed. Returns what ends that. */
  subscribe(listener: (change: PreviewChange) => void): () => void;
}

export interface PreviewedPack {
  readonly id: string;
  readonly state: 'waiting' | 'building' | 'good' | 'failed';
  /** Absent before the first paper; JSON has no `undefined`. */
  readonly pages?: number | undefined;
  readonly errors: number;
  readonly warnings: number;
  /** The paper is older than its sources. */
  readonly stale: boolean;
}

/** `page`: its text has changed; `paper`: its PDF has; `state`: how it stands. */
export interface PreviewChange {
  readonly pack: string;
  readonly what: 'page' | 'paper' | 'state';
}

/** A document with the words marked that an item rests on. */
export interface EvidenceDocument {
  readonly letter: string;
  readonly title: string;
  readonly paragraphs: readonly EvidenceParagraph[];
}

export interface EvidenceParagraph {
  readonly number: number;
  /** Its first line in the document's file. */
  readonly line: number;
  readonly runs: readonly { readonly text: string; readonly bound: boolean }[];
}

/** What the page is answered when it asks for the packs. */
export interface PacksAnswer {
  readonly packs: readonly PreviewedPack[];
  /** As many changes as are in them. */
  readonly changes: number;
}

/** What the page is answered when it asks for the evidence of an item. */
export interface EvidenceAnswer {
  readonly documents: readonly EvidenceDocument[];
}
