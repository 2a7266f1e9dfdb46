// The last step of `npm run build`: the command can be run, and the compiled code knows its own digest, by
// which packs that an older build has made are built again.
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
chmodSync(new URL('cli/main.js', dist), 0o755);
// The page of the preview is sent as it is.
cpSync(new URL('../src/preview/page/', import.meta.url), new URL('preview/page/', dist), { recursive: true });

const hash = createHash('sha256').update(readFileSync(new URL('../package.json', import.meta.url)));
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
for (const file of files.filter((name) => name.endsWith('.js')).sort()) {
  hash.update(`${file}\n`).update(readFileSync(new URL(file.replaceAll('\\', '/'), dist)));
}
writeFileSync(new URL('code.sha256', dist), `${hash.digest('hex')}\n`);
