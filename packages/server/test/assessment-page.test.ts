/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { demoReturn } from './assessed-round';
import { hasBrowser, openPage, startBrowser } from './browser';
import { startWorld, type World } from './world';

// Pictures and the printed document are left in the folder that this names.
const PICTURES = process.env['PICTURES'];

// Needs Debian's chromium; skipped only where it is absent.
const described = hasBrowser ? describe : describe.skip;

described('the assessment of the demonstration’s round in Chromium', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    world = await startWorld();
    await world.openRound();
    const { content, ...rest } = demoReturn();
    await world.file('ILO', '2013-review', content, rest);
    browser = await startBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const kept = (name: string, bytes: Buffer): void => {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(join(PICTURES, name), bytes);
  };

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    for (const locale of ['en', 'es']) {
      test(`reads in ${locale}, ${width} pixels wide, without a sideways scroll, a fault or another host`, async () => {
        const { page, hosts, faults } = await openPage(browser, pageOf(world, locale), { width, height });
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
        expect(await page.locator('h1').count()).toBe(1);
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('body *')]
            .filter(
              (each) =>
                !each.closest('.aloud, thead') && each.getBoundingClientRect().right > window.innerWidth + 1,
            )
            .map((each) => each.outerHTML.slice(0, 120)),
        );
        expect(wide).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        kept(`assessment-${locale}-${width}.png`, await page.screenshot());
        await page.locator('#amendments').scrollIntoViewIfNeeded();
        await page.evaluate(() => document.querySelector('#amendments')?.scrollIntoView());
        kept(`assessment-${locale}-${width}-amendments.png`, await page.screenshot());
        expect([...hosts]).toEqual([new URL(world.url).host]);
        expect(faults).toEqual([]);
        await page.context().close();
      }, 60_000);
    }
  }

  test('every anchor leads somewhere, and no two elements share one', async () => {
    const { page } = await openPage(browser, pageOf(world, 'en'), { width: 1440, height: 900 });
    const { ids, links } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      links: [...document.querySelectorAll('a[href^="#"]')].map((each) =>
        each.getAttribute('href')?.slice(1),
      ),
    }));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(links)].filter((link) => !ids.includes(link ?? ''))).toEqual([]);
    await page.context().close();
  }, 60_000);

  test('prints as A4 with a page of its own for each chapter', async () => {
    const { page } = await openPage(browser, pageOf(world, 'en'), { width: 1440, height: 900 });
    const chapters = await page.locator('.chapter').count();
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    kept('assessment.pdf', pdf);
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(chapters);
    expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await page.context().close();
  }, 60_000);
});

const pageOf = ({ url }: World, locale: string): string => `${url}/assessments/2013-review?locale=${locale}`;
