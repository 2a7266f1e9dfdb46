#!/usr/bin/env node
import { outliveOutput } from './lost-output.ts';

outliveOutput(process);
const { runCommandLine } = await import('./run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
