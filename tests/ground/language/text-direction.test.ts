import { expect, it } from 'vitest';
import { textDirection } from '../../../src/ground/language/text-direction.ts';

it.each([
  ['The council met.', undefined],
  ['המועצה התכנסה ביום שני.', 'rtl'],
  ['IBM הודיעה על תוצאותיה לשנה שעברה.', 'rtl'],
  ['הודיעה על תוצאותיה לשנה שעברה IBM', 'rtl'],
  ['In Arabic: “بلغ عدد المشاركين مئة وعشرين شخصًا في المدينة” said the clerk.', 'ltr'],
  ['Their name, العربية, is in the list.', 'ltr'],
])('reads “%s” from the side of most of its letters, or of what frames them', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
