import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sampleRecap } from '#lib/workshop/recap-sample.ts';
import { RecapScreen } from './recap-screen.tsx';

const path = '/api/boards/board-one/recaps/one';
const link = { path: `${path}/link`, isShared: false };

test('whoever comes by a link sees nothing that leads to the board, nor how it is shared', () => {
  const page = renderToStaticMarkup(
    <RecapScreen recap={sampleRecap} markdown="/recap/token/markdown" board={null} />,
  );
  expect(page).toContain('Free newspaper');
  expect(page).not.toMatch(/\/b\/|\/api\/|Share by link/);
});

test('a member goes back to the board, and only who runs workshops shares', () => {
  const pageOf = (given: typeof link | null) =>
    renderToStaticMarkup(
      <RecapScreen
        recap={sampleRecap}
        markdown={`${path}/markdown`}
        board={{ id: 'board-one', link: given }}
      />,
    );
  expect(pageOf(null)).toContain('href="/b/board-one"');
  expect(pageOf(null)).not.toContain('Share by link');
  expect(pageOf(link)).toContain('Share by link');
});

test('each figure has a header of its column and of its row, and each time a form for machines', () => {
  const page = renderToStaticMarkup(<RecapScreen recap={sampleRecap} markdown="" board={null} />);
  const rows = page.match(/<tr>.*?<\/tr>/g) ?? [];
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(row).toMatch(/scope="(row|col)"/);
  expect(page).toContain('<time dateTime="PT720S">12 min</time>');
  expect(page).toContain('<time dateTime="2026-11-23T13:00:00.000Z">13:00</time>');
});

test('what there was none of is left out or said quietly', () => {
  const bare = {
    ...sampleRecap,
    lead: null,
    people: [],
    steps: [],
    rounds: [],
    blocks: [],
    decisions: [],
    questions: [],
  };
  const page = renderToStaticMarkup(<RecapScreen recap={bare} markdown="" board={null} />);
  expect(page.match(/<h2[^>]*>[^<]*/g)?.map((each) => each.replace(/.*>/, ''))).toEqual(['Notes']);
  expect(page).toContain('No decisions or open questions were noted.');
  expect(page).toContain('There were no notes on the board.');
});
