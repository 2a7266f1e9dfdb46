import { languageFor } from '../../ground/language/language-for.ts';
import type { CopyLabel, PackContent } from '../../ground/model/content.ts';

/** Who gets a copy of which number. */
export interface NumberedCopy {
  readonly number: number;
  readonly of: number;
  readonly name: string;
  readonly organisation: string | undefined;
}

/** What the labels of a numbered copy say. */
export function composeCopy(content: PackContent, copy: NumberedCopy): CopyLabel {
  const { number, of, name, organisation } = copy;
  return { number, of, name, organisation, handling: handlingOf(content), returnBy: content.returnBy };
}

/** A label alone is no sentence, unless another one follows it on its line. */
function handlingOf({ marking, language, returnBy }: PackContent): string | undefined {
  if (marking === undefined) return undefined;
  const { label } = marking;
  const { handling } = languageFor(language).printing;
  if (Object.hasOwn(handling, label)) return `${label}. ${handling[label]}`;
  return returnBy === undefined ? label : `${label}.`;
}
