import type { BrowserContext, Page } from '@playwright/test';
import { BoardPage } from './pages/board-page.ts';
import { HomePage } from './pages/home-page.ts';
import { JoinPage } from './pages/join-page.ts';
import { WorkshopPanel } from './pages/workshop-panel.ts';

/** Somebody at a browser. */
export type Person = {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly home: HomePage;
  readonly board: BoardPage;
  readonly workshop: WorkshopPanel;
  /** Gives the name on the start page and is on a new board. */
  readonly startBoard: (template?: 'blank' | 'example') => Promise<BoardPage>;
  /** Follows somebody's link, gives the name and is on the board. */
  readonly join: (link: string) => Promise<BoardPage>;
  /** Their cookies as one header, for requests outside the browser. */
  readonly cookie: () => Promise<string>;
  /** Says that the story itself makes such console errors, as a cut connection does. */
  readonly expectErrors: (pattern: RegExp) => void;
  /** Console errors and uncaught exceptions that nobody expected. */
  readonly complaints: () => readonly string[];
};

export async function makePerson(name: string, url: string, context: BrowserContext): Promise<Person> {
  const page = await context.newPage();
  const seen: string[] = [];
  const expected: RegExp[] = [];
  context.on('weberror', (error) => seen.push(`${name}: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') seen.push(`${name}: ${message.text()} (${message.location().url})`);
  });
  const home = new HomePage(page);
  const board = new BoardPage(page);
  return {
    name,
    context,
    page,
    home,
    board,
    workshop: new WorkshopPanel(page),
    startBoard: async (template = 'blank') => {
      await home.open();
      await home.start(name, template);
      await board.isOpen();
      return board;
    },
    join: async (link) => {
      const { pathname } = new URL(link);
      await page.goto(`${url}${pathname}`);
      await new JoinPage(page).join(name);
      await board.isOpen();
      return board;
    },
    cookie: async () => (await context.cookies(url)).map((each) => `${each.name}=${each.value}`).join('; '),
    expectErrors: (pattern) => {
      expected.push(pattern);
    },
    complaints: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}
