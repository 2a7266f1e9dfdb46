import type { ExtractionData } from '../../../ground/model/generated/extraction.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { People } from '../text/turns.ts';
import { namesOf, peopleInFrontMatter } from './find-names.ts';
import type { ItemContext } from './item-context.ts';

/** Whom the extraction and the description of its document name. */
export function peopleOf({ extraction, document }: ItemContext): People {
  return people(extraction.content.data)(document);
}

const people = onceFor((data: ExtractionData) =>
  onceFor((document: Document): People => {
    const entities = Object.values(data.entities ?? {}).map(namesOf);
    const { interviewers, authors } = peopleInFrontMatter(document);
    return { named: [...entities, ...authors.map((name) => [name])], interviewers };
  }),
);
