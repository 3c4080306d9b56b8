// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileAddresses, hostileTexts } from '#lib/review/testing/hostile-texts.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';

describe('pasted markup', () => {
  it.each([
    ['<p>a &lt; b &amp; c</p>', '<p>a &lt; b &amp; c</p>'],
    ['one < two', 'one &lt; two'],
    ['<P CLASS=x onclick="alert(1)">a<BR/>b</P>', '<p>a<br>b</p>'],
    [
      '<a href=\'https://example.org/?a=1&amp;b="2"\' target=x>y</a>',
      '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">y</a>',
    ],
    ['<b style="font-weight:normal;color:red">x</b>', '<b style="font-weight:normal">x</b>'],
    [
      '<span style="FONT-STYLE: italic; font-weight: 700">x</span>',
      '<span style="font-weight:700;font-style:italic">x</span>',
    ],
    [
      '<span style="color:red;text-decoration: underline line-through">x</span>',
      '<span style="text-decoration:line-through">x</span>',
    ],
    ['<s>a</s><mark style="background:url(//x)">b</mark>', '<s>a</s><mark>b</mark>'],
    [
      '<ul data-type="taskList" id=x><li data-type="taskItem" data-checked="true"><input type=checkbox onclick=y>z</li></ul>',
      '<ul data-type="taskList"><li data-type="taskItem" data-checked="true">z</li></ul>',
    ],
    ['<li data-checked="x" data-type="toString"><constructor __proto__=1>z', '<li>z</li>'],
    ['a<!-- <img src=x> -->b<![endif]-->c<?xml x?>d', 'abcd'],
    ['<o:p>x</o:p><font size=2>y</font>', 'xy'],
    ['<style>p { color: red }</style><p>x', '<p>x</p>'],
    ['<SCRIPT>if (a < b) x("</p>")</SCRIPT>y', 'y'],
    ['<ul><li>one<li>two</ul></div>x', '<ul><li>one<li>two</li></li></ul>x'],
    ['<p title="a > b">x</p>', '<p>x</p>'],
    ['<p "unclosed', '&lt;p "unclosed'],
    ['<svg><p>x</p></svg>y', 'y'],
    ['', ''],
  ])('%s becomes %s', (html, clean) => {
    expect(cleanPastedHtml(html)).toBe(clean);
  });

  it('is made of known elements and attributes only, whatever it was made of', () => {
    const parts = [
      ...hostileTexts,
      ...hostileAddresses,
      '<',
      '>',
      '"',
      "'",
      '=',
      '/',
      ' ',
      '<a href=',
      '<p ',
      '<!--',
      '-->',
    ];
    const attributes = new Set(['href', 'style', 'data-mention-of', 'data-type', 'data-checked']);
    let elements = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 12 }),
        (some) => {
          const inert = document.implementation.createHTMLDocument('');
          inert.body.innerHTML = cleanPastedHtml(some.join(''));
          for (const element of inert.body.querySelectorAll('*')) {
            elements += 1;
            expect(element.localName).toMatch(
              /^(a|p|b|i|ul|li|br|hr|em|dd|dl|dt|h[1-6]|ol|pre|code|span|div|t[dhr]|kbd|mark|s|del)$/,
            );
            for (const { name } of element.attributes) expect(attributes).toContain(name);
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(elements).toBeGreaterThan(0);
  });

  it('of any size is cleaned without waiting', () => {
    for (const part of ['<a', '<a "', '<!--', '<p>', '< ', '<svg>', "<a '>"])
      expect(cleanPastedHtml(part.repeat(50_000))).toBeTypeOf('string');
  });
});
