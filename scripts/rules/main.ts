import { describeHints, describeMissed, describeRates, describeRefused } from './describe-rates.ts';
import { measure } from './measure.ts';
import { fallen, ratesOfRun, readRecorded, record } from './recorded-rates.ts';

/**
 * Tries what `tests/rules/texts` has and prints what the rules catch, class by class. `--missed` lists each distortion
 * that is not reported as it should be, `--refused` each piece of honest work of which something is said, `--hints` each hint
 * that is wrong when it is obeyed, `--json` all
 * of it as one object, `--record` writes down what has been reached.
 */
const WISHES = ['--missed', '--refused', '--hints', '--json', '--record'];
const wishes = new Set(process.argv.slice(2));
const unknown = [...wishes].filter((wish) => !WISHES.includes(wish));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. There are ${WISHES.join(', ')}.`);
  process.exitCode = 2;
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
