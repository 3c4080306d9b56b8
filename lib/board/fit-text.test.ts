import { describe, expect, it } from 'vitest';
import { fitText } from './fit-text.ts';
import { DEFAULT_NOTE_SIZE } from './limits.ts';
import { type RichText, richTextFrom } from './rich-text.ts';

const words = (count: number) => Array.from({ length: count }, () => 'subscription').join(' ');
const sizeOf = (text: string, size = DEFAULT_NOTE_SIZE) => fitText(richTextFrom(text), size).fontSize;

describe('fitText', () => {
  it.each<[string, string, number]>([
    ['nothing', '', 24],
    ['one word', 'Students', 24],
    ['two words on two lines', 'City councils', 24],
    ['a short sentence', 'Readers who commute by train every morning', 18],
    [
      'a long sentence',
      'Advertisers who want to reach the people of one town and no others, week after week',
      14,
    ],
    ['a paragraph', `${words(10)}.`, 12],
    ['lines count as well as words', 'a\nb\nc\nd\ne', 14],
    ['East Asian text, which breaks anywhere', '広告主は特定の町の人々に届きたい', 21],
  ])('gives %s its size', (_name, text, size) => {
    expect(sizeOf(text)).toBe(size);
  });

  it('never gives more text a larger type', () => {
    const sizes = Array.from({ length: 60 }, (_, count) => sizeOf(words(count)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('gives a larger note a larger type', () => {
    const text = richTextFrom(words(20));
    expect(fitText(text, { w: 400, h: 300 }).fontSize).toBeGreaterThan(
      fitText(text, DEFAULT_NOTE_SIZE).fontSize,
    );
  });

  it('keeps a note at its height while its text fits', () => {
    expect(fitText(richTextFrom('Students'), DEFAULT_NOTE_SIZE)).toEqual({
      fontSize: 24,
      height: 112,
      overlong: false,
    });
  });

  it('lets a note grow when the smallest type is too large, up to a limit', () => {
    const grown = fitText(richTextFrom(words(30)), DEFAULT_NOTE_SIZE);
    expect(grown).toMatchObject({ fontSize: 12, overlong: false });
    expect(grown.height).toBeGreaterThan(112);
    expect(grown.height).toBeLessThanOrEqual(640);
    expect(fitText(richTextFrom(words(160)), DEFAULT_NOTE_SIZE)).toEqual({
      fontSize: 12,
      height: 640,
      overlong: true,
    });
  });

  it('makes the type smaller before it breaks a word', () => {
    expect(sizeOf('Telecommunications')).toBe(16);
    expect(sizeOf('Averylongwordthatnooneeverwrotebutabrowserstillhastobreak')).toBe(14);
  });

  it('counts the indent of lists and the weight of bold', () => {
    const line = 'Readers who commute by train and bus every day';
    const listed: RichText = [
      { kind: 'task-list', items: [{ checked: false, content: richTextFrom(line) }] },
    ];
    const bold: RichText = [{ kind: 'paragraph', runs: [{ text: line, marks: { bold: true } }] }];
    const height = (text: RichText) => fitText(text, { w: 96, h: 64 }).height;
    expect(height(listed)).toBeGreaterThan(height(richTextFrom(line)));
    expect(height(bold)).toBeGreaterThanOrEqual(height(richTextFrom(line)));
  });

  it('reckons a text once per size', () => {
    const text = richTextFrom('Students');
    expect(fitText(text, { w: 192, h: 112 })).toBe(fitText(text, { w: 192, h: 112 }));
    expect(fitText(text, { w: 96, h: 64 })).not.toBe(fitText(text, { w: 192, h: 112 }));
  });

  it.each<[string, RichText]>([
    ['no blocks', []],
    [
      'a list in a list in a note as narrow as can be',
      [
        {
          kind: 'bullet-list',
          items: [[{ kind: 'bullet-list', items: Array.from({ length: 9 }, () => richTextFrom('mm')) }]],
        },
      ],
    ],
    ['a lone surrogate', richTextFrom('\ud83d')],
  ])('bears %s', (_name, text) => {
    expect(Number.isFinite(fitText(text, { w: 96, h: 64 }).height)).toBe(true);
  });
});
