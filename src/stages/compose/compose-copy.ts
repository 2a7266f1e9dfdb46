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

/** The labels of the Traffic Light Protocol 2.0 (FIRST, August 2022, section 4), as a recipient is told them. */
const TLP_HANDLING: Readonly<Record<string, string>> = {
  'TLP:RED': 'For the person named here alone: not to be shown, passed on or copied.',
  'TLP:AMBER+STRICT': 'For those in this organisation who need to know, and for nobody outside it.',
  'TLP:AMBER': 'For those in this organisation, and among its clients, who need to know.',
  'TLP:GREEN': 'For this organisation and its community: not to be published.',
  'TLP:CLEAR': 'May be shared without limit.',
};

function handlingOf({ marking }: PackContent): string | undefined {
  if (marking === undefined) return undefined;
  const { label } = marking;
  return Object.hasOwn(TLP_HANDLING, label) ? `${label}. ${TLP_HANDLING[label]}` : `${label}.`;
}
