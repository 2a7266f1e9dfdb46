import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers, notOurForm, pdfUnreadable } from '../../ground/model/diagnostics/bundles.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { wrongLink } from '../../stages/proof/compare-links.ts';
import { comparePictures } from '../../stages/proof/compare-pictures.ts';
import { wrongSaid } from '../../stages/proof/compare-said.ts';
import { isOwnStart } from '../../stages/proof/own-form/file-layout.ts';
import { type OwnForm, readOwnForm } from '../../stages/proof/own-form/read-own-form.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'the PDF was changed after it was made: ask for the original file';
/** What a numbered copy has after the pack's title. */
const COPY = / \(copy [1-9]\d{0,6} of [1-9]\d{0,6}\)$/;

/**
 * Holds a PDF to the form that Sourcebound and Chromium write, before anything else of it is read: in any other form
 * a reader may show another thing than what is read here. Gives nothing for a PDF that is not in it.
 *
 * @param html what the PDF was printed from; nothing where that is not there
 */
export function checkForm(
  bytes: Uint8Array,
  file: string,
  html: string | undefined,
  verification: Verification,
): OwnForm | undefined {
  if (!isOwnStart(bytes)) {
    const reason = 'it is not in the plain form that Chromium writes';
    verification.check('form', 0, '', [pdfUnreadable(file, reason)]);
    verification.cannot(unread(file));
    return undefined;
  }
  const read = readOwnForm(bytes);
  if ('foreign' in read) {
    verification.check('form', 0, '', [notOurForm(file, read.foreign)]);
    verification.cannot(unread(file));
    return undefined;
  }
  const { form } = read;
  const sentence = `Form of ${file}: ${counted(form.objects, 'object')}, each as Sourcebound and Chromium write it, and none besides; no text on ${counted(form.pages, 'page')} is hidden, and no link, action or file is there that ours do not have.`;
  verification.check('form', form.objects, sentence, [
    ...wrongId(form, file),
    ...(html === undefined ? [] : unknownPicture(form, file, html.match(/data:image\//gi)?.length ?? 0)),
    ...wrongLinks(form, file, html),
    ...wrongWords(form, file, html),
  ]);
  return form;
}

/** The title in the window and the metadata of a PDF is that of the pack; a numbered copy says its number, too. */
export function checkTitle(form: OwnForm, file: string, title: string, verification: Verification): void {
  const diagnostics = wrongTitle(form, file, title);
  verification.check(
    'title',
    1,
    `Title: that of the pack, in the window and the metadata of ${file}.`,
    diagnostics,
  );
}

/** There are no more pictures than there are to be; what they show, only the HTML can tell. */
export function unknownPicture(
  { pictures: { embedded } }: OwnForm,
  file: string,
  count: number,
): readonly Diagnostic[] {
  const more = embedded[count];
  if (more === undefined) return [];
  const known = count === 0 ? 'none that is known' : `only ${count}`;
  return [notOurForm(file, `object ${more.number} is an image, and the page that was printed has ${known}`)];
}

/**
 * Compares the pictures of a PDF with those of the HTML that it was printed from.
 *
 * @param hasOrder whether they are painted in its order
 */
export function checkPictures(
  { pictures }: OwnForm,
  file: string,
  { html, hasOrder }: { readonly html: string; readonly hasOrder: boolean },
  verification: Verification,
): void {
  if (pictures.embedded.length === 0 && !/data:image\//i.test(html)) return;
  const { wrong, compared, unread } = comparePictures(pictures, html, hasOrder);
  const sentence = `Pictures of ${file}: ${counted(compared, 'picture')} of dots, each one of the HTML.`;
  verification.check(
    'pictures',
    compared,
    sentence,
    wrong === undefined ? [] : [bundleDiffers(wholeFile(file), `in ${file}, ${wrong}`, CHANGED)],
  );
  if (unread > 0)
    verification.cannot(
      `What ${unread === 1 ? 'a picture' : `${unread} pictures`} of the PDF ${unread === 1 ? 'shows' : 'show'} was not compared with the HTML, but for the size: the browser has changed the colours or turned it.`,
    );
}

function unread(file: string): string {
  return `What ${file} says and carries inside was not compared with anything, because it is not in the form of ours.`;
}

/** Who changes a file on purpose can make its sum good: what was changed is looked for all the same. */
function wrongId({ hasOwnId }: OwnForm, file: string): readonly Diagnostic[] {
  return hasOwnId
    ? []
    : [notOurForm(file, 'its /ID is not the sum of what is in it: bytes of it were changed')];
}

function wrongTitle(form: OwnForm, file: string, title: string): readonly Diagnostic[] {
  if (form.title.replace(COPY, '') === title) return [];
  const message = `${file} is called “${form.title.slice(0, 100)}”, and the pack “${title.slice(0, 100)}”`;
  return [bundleDiffers(wholeFile(file), message, CHANGED)];
}

function wrongWords({ said }: OwnForm, file: string, html: string | undefined): readonly Diagnostic[] {
  const reason = html === undefined ? undefined : wrongSaid(said, html);
  return reason === undefined ? [] : [bundleDiffers(wholeFile(file), `${file} ${reason}`, CHANGED)];
}

function wrongLinks(form: OwnForm, file: string, html: string | undefined): readonly Diagnostic[] {
  const reason = html === undefined ? undefined : wrongLink(form, html);
  return reason === undefined ? [] : [bundleDiffers(wholeFile(file), `${file} ${reason}`, CHANGED)];
}
