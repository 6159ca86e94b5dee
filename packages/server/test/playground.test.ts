/// <reference lib="dom" />
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { hasBrowser, openPage, startBrowser } from './browser';
import { startWorld, type World } from './world';
import { questionsIn } from '../scripts/questions';
import { activity, content } from './documents';

const ROOT = join(__dirname, '../../..');
const BUILT = join(ROOT, 'packages/playground/dist/index.html');
// A picture of each width is left in the folder that this names.
const PICTURES = process.env['PICTURES'];

// Needs Debian's chromium and the built playground; skipped only where one of them is absent.
const described = hasBrowser && existsSync(BUILT) ? describe : describe.skip;

described('the playground in Chromium, served by the server', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld();
    await world.openRound('2013-review', ['ILO']);
    const activities = Array.from({ length: 60 }, (_, i) =>
      activity({ key: `a-${i}`, title: `Activity ${i}` }),
    );
    await world.file(
      'ILO',
      '2013-review',
      content({ mandateResponses: [{ key: 'area-1', mandateCode: 'ILO-1', activities }] }),
    );
    browser = await startBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`answers the first example, names the cut list and asks no other host, ${width} pixels wide`, async () => {
      const { page, hosts, faults } = await open(browser, `${world.url}/playground/`, { width, height });
      await page.click('.graphiql-execute-button');
      const banner = page.getByRole('status').filter({ hasText: 'agency.mandates.activities: 50 of 60' });
      await banner.waitFor({ timeout: 20_000 });
      await page.waitForTimeout(500);
      if (PICTURES) {
        mkdirSync(PICTURES, { recursive: true });
        await page.screenshot({ path: join(PICTURES, `playground-${width}.png`) });
      }
      expect([...hosts]).toEqual([new URL(world.url).host]);
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.context().close();
    }, 60_000);

    test(`lists the 25 questions, opens one with its variables and shows its answer, ${width} pixels wide`, async () => {
      const { page, hosts, faults } = await open(browser, `${world.url}/playground/`, { width, height });
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      const examples = page.getByRole('list', { name: 'Examples' }).getByRole('button');
      expect(await examples.allTextContents()).toEqual(['One agency', 'One country', 'One return']);
      const list = page.getByRole('combobox', { name: 'The 25 questions' });
      expect(await list.locator('option').allTextContents()).toEqual([
        '25 questions …',
        ...questionsIn(ROOT).map(({ number, question }) => `${number}. ${question}`),
      ]);
      expect(await fits()).toBe(true);

      await list.selectOption({ index: 2 });
      const editor = page.locator('.graphiql-query-editor');
      await editor.getByText('Which agencies have filed for this round').waitFor();
      await page.click('.graphiql-execute-button');
      const answer = page.locator('.graphiql-response');
      await answer.getByText('"Review of the Program, 2013"').waitFor({ timeout: 20_000 });
      expect(await answer.textContent()).toContain('as of act');
      expect(await list.inputValue()).toMatch(/^2\. Which agencies have filed/);
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `question-${width}.png`) });
      expect(await fits()).toBe(true);
      // The longest of them, where a list that does not shrink would push the page wider.
      await list.selectOption({ index: 16 });
      await editor.getByText('Show a return as filed, section by section').waitFor();
      expect(await fits()).toBe(true);

      await page.getByRole('button', { name: 'One country' }).click();
      await editor.getByText('Activities that touch a country in some years').waitFor();
      expect(await list.inputValue()).toBe('');
      expect([...hosts]).toEqual([new URL(world.url).host]);
      expect(faults).toEqual([]);
      await page.context().close();
    }, 60_000);
  }
});

async function open(browser: Browser, url: string, viewport: { width: number; height: number }) {
  const opened = await openPage(browser, url, viewport);
  await opened.page.waitForSelector('.view-line', { timeout: 40_000 });
  return opened;
}
