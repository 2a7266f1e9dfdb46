/** Where a store keeps its objects: a folder, or a bucket. Keys are relative, with `/`. */
export interface Objects {
  /** What people call it; without anything secret. */
  readonly name: string;
  /**
   * The bytes; nothing when there is no such object.
   *
   * @throws StoreTrouble, as all of these do
   */
  get(key: string): Promise<Uint8Array | undefined>;
  /** How many bytes the object has; nothing when there is none. */
  size(key: string): Promise<number | undefined>;
  /** Whole or not at all: nobody sees half an object. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** All objects whose keys begin with the folder, which ends with `/`. */
  list(folder: string): Promise<readonly StoredObject[]>;
  /** An object that is not there is removed, too. */
  remove(key: string): Promise<void>;
  /** The store's own clock, in milliseconds since 1970: what was written when is told by it, and not by ours. */
  now(): Promise<number>;
}

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  /** When it was written, in milliseconds since 1970. */
  readonly written: number;
}

/** A store that cannot do what it is asked. The message is a clause for people. */
export class StoreTrouble extends Error {}
