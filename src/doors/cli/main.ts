#!/usr/bin/env node
import { outliveOutput } from './lost-output.ts';
import { patientCompiler } from './patient-compiler.ts';

patientCompiler();
outliveOutput(process);
const { runCommandLine } = await import('./run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
