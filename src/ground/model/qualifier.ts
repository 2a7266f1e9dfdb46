import type { Figure } from './generated/extraction.ts';

/** How a source limits a number. */
export type Qualifier = NonNullable<Figure['qualifier']>;
