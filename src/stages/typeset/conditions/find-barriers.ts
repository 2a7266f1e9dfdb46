import type { Barrier } from '../../../ground/model/barrier.ts';
import { isDictionary, isReference } from '../../../ground/pdf/pdf-values.ts';
import { pageNumbers } from '../../../ground/pdf/read-pdf.ts';
import type { Unheard } from '../in-page/prepare-tags.ts';
import type { PdfEdit } from '../repair/pdf-edit.ts';
import { allElements, readStructure, type StructureElement } from '../repair/structure-tree.ts';
import type { TaggedDocument } from './condition.ts';
import { CONDITIONS } from './conditions.ts';

export interface BarrierOptions {
  /** BCP 47. */
  readonly language: string;
  readonly unheard: readonly Unheard[];
}

/** Holds a document, repaired, to the conditions for claiming PDF/UA-1 and PDF/A-3a. */
export function findBarriers(edit: PdfEdit, options: BarrierOptions): readonly Barrier[] {
  const root = readStructure(edit);
  const document: TaggedDocument = {
    edit,
    root,
    elements: root === undefined ? [] : allElements(root),
    roles: rolesOf(edit),
    ...options,
  };
  return Object.entries(CONDITIONS).flatMap(([name, { clause, remedy, check }]) =>
    check(document).map(({ element, page, words, line, says }): Barrier => {
      const on = page ?? (element && pageOf(element));
      const number = on === undefined ? 0 : pageNumbers(edit.pdf).indexOf(on) + 1;
      return {
        condition: name,
        clause,
        says,
        remedy,
        ...(number > 0 && { page: number }),
        ...(element !== undefined && { element: element.number }),
        ...(words !== undefined && { words }),
        ...(line !== undefined && { line }),
      };
    }),
  );
}

/** The page on which an element begins. */
function pageOf({ contents, children }: StructureElement): number | undefined {
  const [first] = contents;
  if (first !== undefined) return first.page;
  for (const child of children) {
    const page = pageOf(child);
    if (page !== undefined) return page;
  }
  return undefined;
}

function rolesOf(edit: PdfEdit): ReadonlyMap<string, string> {
  const root = edit.pdf.catalog.get('StructTreeRoot');
  const roles = isReference(root) ? edit.read(root.ref).get('RoleMap') : undefined;
  return new Map(isDictionary(roles) ? [...roles].map(([type, role]) => [type, String(role)]) : []);
}
