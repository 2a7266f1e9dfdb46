import { boundCounts, type Manifest } from '../../engine/results/manifest.ts';
import { outputFiles } from '../../engine/results/outputs.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { RULES_EDITION } from '../../stages/bind/generated/rules-edition.ts';
import type { OwnForm } from '../../stages/proof/own-form/read-own-form.ts';
import type { ReboundPack } from './bind-again.ts';
import { placeOfWords } from './first-difference.ts';
import type { Verification } from './verification.ts';

const CHANGED = 'the manifest was changed after it was made: ask for the bundle again';

/** Holds what a manifest says of pages, items, rules and the browser against those that there are. */
export function checkRecorded(
  manifest: Manifest,
  text: string,
  { form, pack }: { readonly form: OwnForm | undefined; readonly pack: ReboundPack | undefined },
  verification: Verification,
): void {
  const name = outputFiles(manifest.pack).manifest;
  const differs = (words: string, message: string): Diagnostic =>
    bundleDiffers(placeOfWords(name, text, words), `${name} ${message}`, CHANGED);
  const diagnostics: Diagnostic[] = [];
  const { pages, bound, rules } = manifest;
  if (form && form.pages !== pages)
    diagnostics.push(differs('"pages"', `says that there are ${pages} pages, and the PDF has ${form.pages}`));
  const { browserVersion } = manifest;
  const [made, said] = [
    / m(\d+)$/.exec(form?.producer ?? '')?.[1],
    /^\w+\/(\d+)(?:\.\d+){0,3}$/.exec(browserVersion)?.[1],
  ];
  if (made !== undefined && made !== said)
    diagnostics.push(
      differs(
        '"browserVersion"',
        `says that the browser is ${browserVersion.slice(0, 60)}, and version ${made} of Chromium wrote the PDF`,
      ),
    );
  const counts = pack && boundCounts(pack.bound);
  const kinds = new Set([...Object.keys(bound), ...Object.keys(counts ?? {})]);
  const kind = [...kinds].find((one) => counts && (counts[one] ?? 0) !== (bound[one] ?? 0));
  if (kind !== undefined)
    diagnostics.push(
      differs(
        '"bound"',
        `counts ${bound[kind] ?? 0} items of the kind ${kind}, and there are ${counts?.[kind] ?? 0}`,
      ),
    );
  const isRenamed =
    rules?.fingerprint === RULES_EDITION.fingerprint && rules.version !== RULES_EDITION.version;
  if (isRenamed)
    diagnostics.push(
      differs('"rules"', `gives the fingerprint of rules ${RULES_EDITION.version} to rules ${rules.version}`),
    );
  if (diagnostics.length > 0) verification.check('manifest', 0, '', diagnostics);
}
