// The types of the API in one file, `dist/index.d.ts`, from those that `tsc` has written file by file.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const written = join(root, 'dist/types');

const config = ExtractorConfig.prepare({
  configObject: {
    projectFolder: root,
    mainEntryPointFilePath: join(written, 'index.d.ts'),
    bundledPackages: ['@types/mdast', '@types/unist'],
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'es2023',
          lib: ['es2023'],
          types: ['node'],
          module: 'nodenext',
          moduleResolution: 'nodenext',
          strict: true,
          allowImportingTsExtensions: true,
          noEmit: true,
          skipLibCheck: true,
        },
        files: [join(written, 'index.d.ts')],
      },
    },
    apiReport: { enabled: false },
    docModel: { enabled: false },
    tsdocMetadata: { enabled: false },
    dtsRollup: { enabled: true, untrimmedFilePath: join(root, 'dist/index.d.ts') },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      // Types that the API's own lead to need no name of their own in it, and comments are prose, not TSDoc.
      extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  },
  configObjectFullPath: undefined,
  packageJsonFullPath: join(root, 'package.json'),
});
const { succeeded, errorCount } = Extractor.invoke(config, {
  localBuild: true,
  messageCallback: (message) => {
    if (message.logLevel !== ExtractorLogLevel.Error) message.handled = true;
  },
});
if (!succeeded) throw new Error(`the types of the API cannot be put into one file: ${errorCount} errors`);
rmSync(written, { recursive: true });
