import { bundlePage } from '../../ground/machine/bundle-page.ts';

let script: string | undefined;

/** What `page/main.tsx` and its imports are as one script. `npm run build` puts the script itself here. */
export function pageScript(): string {
  script ??= bundlePage('src/doors/desk/page/main.tsx');
  return script;
}
