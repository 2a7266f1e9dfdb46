import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What files can be held to, as veraPDF calls it: PDF/UA-1 and PDF/A-3 of level A, of part 4 with files, and PDF/UA-2. */
export type Flavour = 'ua1' | '3a' | 'ua2' | '4f';

/** What veraPDF found in a file; no failures for one that conforms. */
export interface Validation {
  readonly rules: number;
  /** Each rule that fails, as `7.2-43`, with how often, what it says, and where it does so first. */
  readonly failures: readonly string[];
}

/**
 * Validates files by the engine of veraPDF, which travels inside an npm package (its own command is not there, and it
 * is driven by the JavaScript that it brings along) and needs Debian's `libjaxb-java` and a Java runtime. All files go
 * through one process for each flavour.
 */
export async function validate(
  files: readonly string[],
  flavours: readonly Flavour[] = ['ua1', '3a'],
): Promise<ReadonlyMap<Flavour, ReadonlyMap<string, Validation>>> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebound-verapdf-'));
  try {
    const [script, list] = [join(folder, 'validate.js'), join(folder, 'files.json')];
    writeFileSync(script, SCRIPT);
    writeFileSync(list, JSON.stringify(files));
    const all = await Promise.all(
      flavours.map(async (flavour) => [flavour, await run(flavour, files, script, list)] as const),
    );
    return new Map(all);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(
  flavour: Flavour,
  files: readonly string[],
  script: string,
  list: string,
): Promise<ReadonlyMap<string, Validation>> {
  const jars = [JAR, ...['jaxb-runtime', 'jaxb-core', 'istack-commons-runtime'].map(debianJar)];
  const memory = ['-Xmx1200m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=4'];
  const main = ['-cp', jars.join(':'), 'org.mozilla.javascript.tools.shell.Main', script, flavour, list];
  const { stdout } = await promisify(execFile)('java', [...memory, ...main], { maxBuffer: 64 * 1024 * 1024 });
  const found = new Map<string, Validation>();
  for (const line of stdout.split('\n').filter((one) => one.startsWith('{'))) {
    const { file, ...validation }: Validation & { readonly file: string } = JSON.parse(line);
    found.set(file, validation);
  }
  const lost = files.filter((file) => !found.has(file));
  if (lost.length > 0) throw new Error(`veraPDF says nothing of ${lost.join(', ')}:\n${stdout}`);
  return found;
}

const JAR = join(
  createRequire(import.meta.url).resolve('@opendataloader/pdf'),
  '../../lib/opendataloader-pdf-cli.jar',
);

function debianJar(name: string): string {
  const path = `/usr/share/java/${name}.jar`;
  if (!existsSync(path))
    throw new Error(`${path} is missing: apt-get install libjaxb-java default-jre-headless`);
  return path;
}

/** In the JavaScript of Rhino, with Java's classes. */
const SCRIPT = String.raw`
importClass(Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider);
importClass(Packages.org.verapdf.pdfa.Foundries);
importClass(Packages.org.verapdf.pdfa.flavours.PDFAFlavour);
VeraGreenfieldFoundryProvider.initialise();
var foundry = Foundries.defaultInstance();
var flavour = PDFAFlavour.byFlavourId(arguments[0]);
var files = JSON.parse(readFile(arguments[1], 'UTF-8'));
for (var i = 0; i < files.length; i++) {
  var rules = 0;
  var failures = {};
  try {
    var parser = foundry.createParser(new java.io.File(files[i]), flavour);
    var result = foundry.createValidator(flavour, false).validate(parser);
    rules = Number(result.getValidationProfile().getRules().size());
    if (!result.isCompliant()) failures['unknown'] = { count: 1, says: 'does not conform', where: '' };
    for (var all = result.getTestAssertions().iterator(); all.hasNext(); ) {
      var one = all.next();
      if (String(one.getStatus()).toLowerCase() !== 'failed') continue;
      delete failures['unknown'];
      var rule = one.getRuleId().getClause() + '-' + one.getRuleId().getTestNumber();
      var where = String(one.getLocation().getContext()).slice(-160);
      if (!failures[rule]) failures[rule] = { count: 0, says: String(one.getMessage()).slice(0, 160), where: where };
      failures[rule].count++;
    }
    parser.close();
  } catch (error) {
    failures['error'] = { count: 1, says: String(error), where: '' };
  }
  var lines = Object.keys(failures).map(function (rule) {
    var failure = failures[rule];
    return rule + ' ×' + failure.count + ': ' + failure.says + ' @ ' + failure.where;
  });
  print(JSON.stringify({ file: files[i], rules: rules, failures: lines }).replace(/[\u0080-\uffff]/g, function (one) {
    return '\\u' + ('000' + one.charCodeAt(0).toString(16)).slice(-4);
  }));
}
java.lang.System.exit(0);
`;
