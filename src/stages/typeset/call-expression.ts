/**
 * An expression of JavaScript that calls a function in a page. Its text is sent, and nothing else of it: it may use
 * what is in its own body, its arguments and what every page has.
 *
 * @param given as JSON can hold them
 */
export function callExpression<Given extends readonly unknown[]>(
  work: (...given: Given) => unknown,
  given: Given,
): string {
  const values = given.map((value) => JSON.stringify(value)).join(', ');
  // `tsx` has every function in another told its name by a function of its own.
  return `((__name) => (${work})(${values}))((named) => named)`;
}
