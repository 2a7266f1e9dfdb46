import Handlebars from 'handlebars';

/** More than a template may do for one pack. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded';
  /** In words. */
  readonly limit: string;

  constructor(message: string, limit: string) {
    super(message);
    this.limit = limit;
  }
}

type Helpers = Readonly<Record<string, (...given: never[]) => unknown>>;
type Partials = Readonly<Record<string, Handlebars.TemplateDelegate>>;

/** Counts what a template does while it runs, and ends it when that is too much. */
export interface Budget {
  /** The helpers, and `each`, counted: a list that a helper is given counts for as many steps as it is long. */
  helpers(helpers: Helpers): Helpers;
  partials(partials: Partials): Partials;
  /** Runs a part, which may run others within. */
  inside(work: () => string): string;
}

/** A pack of 5,000 figures takes about a tenth of that. */
const STEPS = 2_000_000;
const DEPTH = 60;
/** Of HTML, counted in each loop and part that it is made in. */
const LENGTH = 256 * 1024 * 1024;

/** A template that nests loops over a pack's lists would run for days: each step is cheap, and there are limits. */
export function openBudget(): Budget {
  let [steps, depth, length] = [0, 0, 0];
  const spend = (count: number): void => {
    steps += count;
    if (steps > STEPS) {
      throw new BudgetExceeded('the template takes too many steps', `${STEPS.toLocaleString('en-GB')} steps`);
    }
  };
  const inside = (work: () => string): string => {
    spend(1);
    depth++;
    if (depth > DEPTH) {
      throw new BudgetExceeded('parts of the template call one another too deeply', `${DEPTH} levels`);
    }
    const text = work();
    depth--;
    length += text.length;
    if (length > LENGTH) {
      throw new BudgetExceeded('the template prints too much', `${LENGTH / 1024 / 1024} MB of HTML`);
    }
    return text;
  };
  const countedHelper =
    (helper: (...given: never[]) => unknown) =>
    (...given: never[]): unknown => {
      spend(1 + given.reduce((sum: number, one: unknown) => sum + (Array.isArray(one) ? one.length : 0), 0));
      return helper(...given);
    };
  return {
    inside,
    helpers: (helpers) => ({
      ...Object.fromEntries(Object.entries(helpers).map(([name, helper]) => [name, countedHelper(helper)])),
      each: function (this: unknown, list: unknown, options: Handlebars.HelperOptions): unknown {
        const fn: Handlebars.TemplateDelegate = (context, more) => inside(() => options.fn(context, more));
        return EACH.call(this, list, { ...options, fn });
      },
    }),
    partials: (partials) =>
      Object.fromEntries(
        Object.entries(partials).map(([name, part]): [string, Handlebars.TemplateDelegate] => [
          name,
          (context, options) => inside(() => part(context, options)),
        ]),
      ),
  };
}

/** Handlebars' own. */
const EACH = Handlebars.helpers.each as (
  this: unknown,
  list: unknown,
  options: Handlebars.HelperOptions,
) => unknown;
