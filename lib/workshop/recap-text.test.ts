import { describe, expect, test } from 'vitest';
import { markdownItem, markdownTable, markdownText } from './recap-text.ts';

/** What somebody wrote, and the Markdown that shows just that. */
const corpus: readonly (readonly [written: string, markdown: string])[] = [
  // Stays as it is.
  ['Plain words, with “quotes” (and more).', 'Plain words, with “quotes” (and more).'],
  ['Version 1.2 costs 3.50, e.g. here', 'Version 1.2 costs 3.50, e.g. here'],
  ['AT&T, C# and a -> b', 'AT&T, C# and a -> b'],
  // HTML.
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
  ['<!-- hidden -->', '&lt;!-- hidden -->'],
  ['&lt;b&gt; &#60; &copy', '&amp;lt;b&amp;gt; &amp;#60; &copy'],
  // Links, pictures, references, footnotes.
  ['[ref]: x', '\\[ref\\]: x'],
  ['[text](x)', '\\[text\\](x)'],
  ['![picture](x)', '\\!\\[picture\\](x)'],
  ['[^1]', '\\[\\^1\\]'],
  // What programs make links of by themselves.
  ['see https://evil.example/a_b?c=*d*.', 'see `https://evil.example/a_b?c=*d*`.'],
  ['(HTTPS://EVIL.EXAMPLE)', '(`HTTPS://EVIL.EXAMPLE`)'],
  ['<https://evil.example>', '&lt;`https://evil.example`>'],
  ['https://evil.example/`x`|y', '`https://evil.example/`\\`x\\`\\|y'],
  ['[y](https://evil.example)', '\\[y\\](`https://evil.example`)'],
  ['evil.example,https://x', '`evil.example`,`https://x`'],
  ['www.evil.example', '`www.evil.example`'],
  ['evil.example/x', '`evil.example/x`'],
  ['//localhost/x', '`//localhost/x`'],
  ['[a](javascript:alert(1))', '\\[a\\](`javascript:alert(1`))'],
  ['me@evil.example', '`me@evil.example`'],
  ['@everyone: look', '`@everyone`: look'],
  ['https://evil.example\\', '`https://evil.example`\\\\'],
  // Marks inside a line.
  ['**bold** _it_ ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~gone\\~\\~'],
  ['`code` and ``` too', '\\`code\\` and \\`\\`\\` too'],
  ['\\*masked\\*', '\\\\\\*masked\\\\\\*'],
  ['end\\', 'end\\\\'],
  ['$x$ ==y== {.z}', '\\$x\\$ \\=\\=y\\=\\= \\{.z\\}'],
  ['a | b', 'a \\| b'],
  // The start of a line.
  ['# Title ##', '\\# Title \\##'],
  ['- item', '\\- item'],
  ['+ item', '\\+ item'],
  ['1. item', '1\\. item'],
  ['12) item', '12\\) item'],
  ['> quote', '\\> quote'],
  ['---', '\\---'],
  ['===', '\\=\\=='],
  ['[x] done', '\\[x\\] done'],
  ['    indented', 'indented'],
  [': meaning', '\\: meaning'],
  // Ends of lines, spaces and controls.
  ['one  \ntwo\r\n\r\n- three', 'one / two / \\- three'],
  ['a\u2028b\u0085c\vd', 'a / b / c / d'],
  ['\tx\u0000\u0007y  z ', 'x y z'],
  ['', ''],
];

describe('what people write', () => {
  test.each(corpus)('%j is shown as it was written', (written, markdown) => {
    expect(markdownText(written)).toBe(markdown);
  });

  test('keeps its lines in a list, none of which is a list itself', () => {
    expect(markdownItem('one\n- two\n\n# three', ' — *Ann*')).toBe(
      '- one\\\n  \\- two\\\n  \\# three — *Ann*',
    );
  });

  test('stays in its cell of a table', () => {
    const cells = ['a | b\n---|---', 'c'].map(markdownText);
    expect(markdownTable(['Note', 'Dots'], [cells])).toBe(
      '| Note | Dots |\n| --- | --- |\n| a \\| b / \\---\\|--- | c |',
    );
  });

  test('is read in a time that grows no faster than it', () => {
    // Without an answer in the test's own time this fails: each would take minutes where it grows by the square.
    for (const part of ['a', 'a.', '@', '//', '[', '\\', 'a:', '-', '!'])
      expect(
        markdownText(`@${part.repeat(200_000)}a`).length + markdownText(part.repeat(200_000)).length,
      ).toBeGreaterThan(100_000);
  });
});
