import type { DefineCommand } from '../command-options.ts';

export const defineLsp: DefineCommand = (program) => {
  program
    .command('lsp')
    .description('serve an editor: diagnostics, completion and more, over standard input and output')
    // As editors start every server.
    .option('--stdio', 'speak over standard input and output (the only way)')
    .option('--clientProcessId <id>', "end when the editor's process does")
    .action(async () => {
      const { runLanguageServer } = await import('../../lsp/run-lsp.ts');
      runLanguageServer();
      await new Promise(() => undefined);
    });
};
