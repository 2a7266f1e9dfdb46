/** The files that a build writes, in the order in which they are put in place. */
export interface OutputNames {
  readonly pdf: string;
  readonly html: string;
  readonly evidence: string;
  readonly manifest: string;
  /** There only while the others are older than sources that have errors. */
  readonly stale: string;
}

export function outputFiles(id: string): OutputNames {
  return {
    pdf: `${id}.pdf`,
    html: `${id}.html`,
    evidence: 'evidence.json',
    manifest: 'manifest.json',
    stale: 'STALE',
  };
}

/** Where a pack's outputs go, relative to the workspace. */
export function outputPath(id: string): string {
  return `output/${id}`;
}
