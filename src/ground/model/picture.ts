/** A picture that can be printed: checked, and rid of what is no picture. */
export interface Picture {
  /** The path in the workspace. */
  readonly path: string;
  /** Of the file as it was read. */
  readonly sha256: string;
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** As it is seen, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What is embedded. */
  readonly base64: string;
}
