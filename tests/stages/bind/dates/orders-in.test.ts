import { expect, it } from 'vitest';
import { deedsIn } from '../../../../src/stages/bind/dates/dated-deeds.ts';
import { ordersByDate, ordersIn } from '../../../../src/stages/bind/dates/orders-in.ts';
import { readingLanguage } from '../../../../src/stages/bind/reading-language.ts';

const english = readingLanguage(undefined);

it.each([
  ['The gate was closed before the crew voted.', 'close vote'],
  ['The gate was closed after the crew had voted.', 'vote close'],
  ['Before the crew voted, the gate was closed.', 'close vote'],
  ['The gate was closed after taking advice.', 'take close'],
  ['The gate was closed, and a year later the crew voted.', 'close vote'],
  ['The gate was closed, and then the crew voted.', 'close vote'],
])('reads the order of %s', (text, expected) => {
  const orders = ordersIn(deedsIn(text, english), english);
  const [first] = orders;
  const stems = expected.split(' ').map((verb) => verb.slice(0, 3));
  const found = [first?.earlier, first?.later].map((deed) => [...(deed?.verbs ?? [])][0]?.slice(0, 3));
  expect(orders).toHaveLength(1);
  expect(found).toEqual(stems);
});

it.each(['The gate was closed in 2016, and the crew voted.', 'The crew voted later than the rest.'])(
  'reads none in %s',
  (text) => {
    expect(ordersIn(deedsIn(text, english), english)).toEqual([]);
  },
);

it.each([
  ['The gate was closed on 3 May 2016. The crew voted on 9 May 2016.', 1],
  ['The crew voted on 9 May 2016. The gate was closed on 3 May 2016.', 1],
  ['The gate was closed on 3 May. The crew voted on 9 May.', 1],
  ['The crew voted on 9 May. The gate was closed on 3 May.', 0],
  ['The gate was closed by 3 May 2016. The crew voted on 9 May 2016.', 0],
])('takes the order of dates in %s', (text, count) => {
  expect(ordersByDate(deedsIn(text, english))).toHaveLength(count);
});
