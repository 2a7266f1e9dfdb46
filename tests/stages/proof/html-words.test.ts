import { expect, test } from 'vitest';
import { htmlWords } from '../../../src/stages/proof/html-words.ts';

const page = (body: string, css = ''): string =>
  `<!DOCTYPE html><html><head><title>No</title><style>${css}</style></head><body class="a">${body}</body></html>`;
const words = (body: string): string => htmlWords(page(body)).body.replace(/\s+/g, ' ').trim();

test('the words of a body are its text, with entities resolved', () => {
  expect(words('<p>Fish &amp; chips <b>for&#x3D;two</b> at &lt;£5&gt; &#39;now&#39;</p>')).toBe(
    "Fish & chips for=two at <£5> 'now'",
  );
  expect(words('&unknown; &#99999999;')).toBe('&unknown; \ufffd');
});

test('what the HTML itself hides is left out', () => {
  expect(
    words(
      '<div aria-hidden="true" style="position:absolute;visibility:hidden;width:0">primer <b>1</b></div>' +
        '<svg><title>2</title><desc>3</desc><text>kept</text></svg><style>p { color: red }</style>' +
        '<a href="#x" hidden>4</a><div class="leaf" hidden>5</div>' +
        '<div class="leaf" data-hidden="no">too</div>',
    ),
  ).toBe('kept too');
});

test('the strings of page margins and counter styles are told apart from the others', () => {
  const css = `
    @font-face { font-family: "F 1"; src: url(x) }
    @page { size: A4; @top-left { content: "A \\26  B"; } @bottom-right { content: "Page " counter(page) } }
    @counter-style running-head { system: fixed; symbols: "One" "Two \\22 3\\22 "; suffix: "" }
    p::after { content: " \\00b7 "; } q { quotes: "«" "»" }`;
  const { margins, addsWords } = htmlWords(page('<p>x</p>', css));
  expect(margins).toEqual(['A & B', 'Page ', 'One', 'Two "3"', '', ' ·']);
  expect(addsWords).toBe(false);
});

test.each([
  'p::before { content: "Note: " }',
  'li::before { content: counter(item) ". " }',
  'li::before{content:counters(item, ".")}',
  'a::after { content: attr(href) }',
  'p::before { content: "\\31 " }',
])('a style sheet that writes words is noticed: %s', (css) => {
  expect(htmlWords(page('<p>x</p>', css)).addsWords).toBe(true);
});
