import { describe, expect, test } from 'vitest';
import { blankLeafSlot, makeSlotMarks } from '../../../src/stages/render/slots.ts';
import { checkedHtml } from '../../../src/stages/render/template/checked-html.ts';

describe('what hides from a scanner, and not from a browser', () => {
  test.each([
    ['<!--><img src=x>-->', '`<img>`'],
    ['<!---><iframe src=x>-->', '`<iframe>`'],
    ['<!-- a --!><script>x</script> -->', '`<script>`'],
    ['<![CDATA[ > <base href="//h"> ]]>', '`<base>`'],
    ['<svg><![CDATA[x]]><style>@import "h"</style></svg>', '`<style>`'],
    ['<svg><filter><feImage href="http://h/a"/></filter></svg>', '`<feImage>`'],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', '`<foreignObject>`'],
    ['<svg><title><style>@import "h"</style></title></svg>', '`<style>`'],
    ['<template><img src=x></template>', '`<template>`'],
    ['<noscript><p title="</noscript><img src=x>"></noscript>', '`<noscript>`'],
    ['<p/onclick=x>', '`onclick`'],
    ['<p title="a"onclick="x">', '`onclick`'],
    ['<p title=a/onclick=x data-a=`"`>', undefined],
    ['<P STYLE="background: \\75rl(http://h)">', '`style`: an address'],
    ['<p style="counter-set: page 7">', '`style`: page numbers'],
    ['<a href="java&#x09;script:x">', 'links to'],
    ['<a href="&#106;avascript:x">', 'links to'],
    ['<meta http-equiv="refresh" content="0;url=http://h">', '`<meta>`'],
    ['<p>a</p><form action="http://h">', '`<form>`'],
    ['<math><mi><p>x</p></mi></math>', '`<math>`'],
    ['<!doctype html><?xml x?></title><link rel="x">', '`<link>`'],
  ])('%s', (html, fault) => {
    const { faults } = checkedHtml(html);
    if (fault === undefined) expect(faults).toEqual([]);
    else expect(faults.join('\n')).toContain(fault);
  });
});

test('what is right stays, without its comments', () => {
  const html =
    '<p class="a" title="&quot;x&quot;">a &lt;b&gt; &amp; c<!-- d --></p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><br>';
  expect(checkedHtml(html)).toEqual({ html: html.replace('<!-- d -->', ''), faults: [] });
});

test('written anew it says the same when it is read again', () => {
  for (const html of ['<pre>\n\n a\n</pre>', '<p>\u00a0&nbsp;x', '<table><tr><td>a', '<p>"\'`=<i>b</p>c']) {
    const once = checkedHtml(html).html;
    expect(checkedHtml(once).html).toBe(once);
  }
});

test('slots keep their places, within tags and without', () => {
  const slots = makeSlotMarks();
  const mark = slots.mark(() => blankLeafSlot('x'));
  const { html, faults } = checkedHtml(`<div ${mark}><p>${mark}</p></div>`);
  expect(faults).toEqual([]);
  expect(html).toBe(`<div ${mark}><p>${mark}</p></div>`);
});

test('a page that nests more deeply than browsers do is refused, and takes no time', () => {
  expect(() => checkedHtml('<div>'.repeat(100_000))).toThrow('inside one another too deeply');
  expect(() => checkedHtml('<i>'.repeat(100_000))).toThrow('inside one another too deeply');
});

test('a page that nests deeply is looked at to its end', () => {
  const { faults } = checkedHtml(`${'<div>'.repeat(480)}<img src=x>`);
  expect(faults).toEqual([
    'the page holds the element `<img>`',
    'the page holds the attribute `src`',
    'the page loads `x`',
  ]);
});
