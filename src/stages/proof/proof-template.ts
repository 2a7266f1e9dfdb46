import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badTemplate } from '../../ground/model/diagnostics/template.ts';
import type { OwnTemplate } from '../../ground/model/rendered.ts';
import { readOwnForm } from './own-form/read-own-form.ts';

const HINT =
  'look at what its style sheets say of place, order, colour and size there: text is to be seen where it is read';

/** Looks for text that a template hides on the finished pages, or puts elsewhere than it is read: BAD_TEMPLATE. */
export function proofTemplate(pdf: Uint8Array, { place }: OwnTemplate): readonly Diagnostic[] {
  const read = readOwnForm(pdf);
  if (!('foreign' in read) || !read.isOfText) return [];
  return [badTemplate(place, `with this template, ${read.foreign}`, HINT)];
}
