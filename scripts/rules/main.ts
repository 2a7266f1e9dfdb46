import { printDraftRates } from '../draft/main.ts';
import { ROUNDS } from '../draft/measure-draft.ts';
import { describeHints, describeMissed, describeRates, describeRefused } from './describe-rates.ts';
import { measure } from './measure.ts';
import { fallen, ratesOfRun, readRecorded, record } from './recorded-rates.ts';

/**
 * Tries what `tests/rules/texts` has and prints what the rules catch, class by class. `--missed` lists each distortion
 * that is not reported as it should be, `--refused` each piece of honest work of which something is said, `--hints` each hint
 * that is wrong when it is obeyed, `--json` all
 * of it as one object, `--record` writes down what has been reached. `draft` measures drafts instead.
 */
const DRAFT_WISHES = ['draft', '--missed', '--changed', '--proposals', ...ROUNDS.map((name) => `--${name}`)];
const WISHES = ['--missed', '--refused', '--hints', '--json', '--record'];
const wishes = new Set(process.argv.slice(2));
const isDraft = wishes.has('draft');
const unknown = [...wishes].filter((wish) => !(isDraft ? DRAFT_WISHES : WISHES).includes(wish));
if (unknown.length > 0) {
  const known = isDraft ? DRAFT_WISHES : ['draft', ...WISHES];
  console.error(`Unknown: ${unknown.join(' ')}. There are ${known.join(', ')}.`);
  process.exitCode = 2;
} else if (isDraft) {
  await printDraftRates(wishes);
} else {
  const measured = measure();
  if (wishes.has('--json')) console.log(JSON.stringify(measured, undefined, 1));
  else if (wishes.has('--missed')) console.log(describeMissed(measured));
  else if (wishes.has('--refused')) console.log(describeRefused(measured));
  else if (wishes.has('--hints')) console.log(describeHints(measured));
  else console.log(describeRates(measured));
  if (wishes.has('--record')) record(ratesOfRun(measured));
  const lower = fallen(ratesOfRun(measured), readRecorded());
  if (lower.length > 0) {
    console.error(['', 'Lower than recorded:', ...lower].join('\n'));
    process.exitCode = 1;
  }
}
