/// <reference lib="dom" />
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Role } from '../src/platform/caller';
import { invitedMember, linkIn, openMailbox, type Mailbox } from './people';
import { startWorld, type World } from './world';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
// Pictures of each page and width are left in the folder that this names.
const PICTURES = process.env['PICTURES'];

const WIDTHS = [
  [1440, 900],
  [390, 844],
] as const;

// Needs Debian's chromium; skipped only where it is absent.
const described = existsSync(CHROMIUM) ? describe : describe.skip;

described('the sign-in pages in Chromium', () => {
  let world: World;
  let mailbox: Mailbox;
  let browser: Browser;

  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await startWorld({ server: { mail: { url: mailbox.url, from: 'mandato@oas.example' } } });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    await mailbox?.close();
  });

  test.each(WIDTHS)(
    'lead from the invitation to the playground and back, %s by %s',
    async (width, height) => {
      const { context, hosts, faults } = await browserAt(width, height, 'en-US');
      const page = await watched(context, faults);
      const { link } = await invitedMember(world, [Role.REPORTER], 'ILO', `Ana ${width}`);

      await page.goto(link);
      await picture(page, `invitation-${width}`);
      expect(await page.getByRole('heading').textContent()).toBe('You are invited');
      await page.getByRole('button', { name: 'Accept and sign in' }).click();
      await page.waitForURL(`${world.url}/playground/`, { waitUntil: 'commit' });

      // As the playground asks: from our own page, with nothing but the cookie.
      const viewer = await page.evaluate(async () => {
        const response = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ viewer { member { name } agency { code } } }' }),
        });
        return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
      });
      expect(viewer).toEqual({ member: { name: `Ana ${width}` }, agency: { code: 'ILO' } });

      await page.goto(link);
      await picture(page, `used-${width}`);
      expect(await page.getByRole('heading').textContent()).toBe('This link has been used');
      await page.getByRole('link', { name: 'Sign in with a new link' }).click();
      await picture(page, `signed-in-${width}`);
      expect(await page.getByText(`Signed in as Ana ${width}.`).isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Sign out' }).click();
      expect(await page.getByRole('heading').textContent()).toBe('You are signed out');
      await page.getByRole('link', { name: 'Sign in with a new link' }).click();
      await picture(page, `sign-in-${width}`);

      await page.getByLabel('E-mail address').fill(`ana.${width}@people.example`);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
      await picture(page, `asked-${width}`);
      await page.goto(linkIn(await mailbox.newest(`ana.${width}@people.example`)));
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`${world.url}/playground/`, { waitUntil: 'commit' });

      expect([...hosts]).toEqual([new URL(world.url).host]);
      expect(faults.filter((fault) => !/status of 410/.test(fault))).toEqual([]);
      await context.close();
    },
    60_000,
  );

  test('speak Spanish, and another site cannot use the session', async () => {
    const { context, faults } = await browserAt(390, 844, 'es-MX');
    const page = await watched(context, faults);
    const { link } = await invitedMember(world, [Role.REPORTER], 'ILO', 'Eva Foreign');
    await page.goto(link);
    await picture(page, 'invitation-es');
    await page.getByRole('button', { name: 'Aceptar y entrar' }).click();
    await page.waitForURL(`${world.url}/playground/`, { waitUntil: 'commit' });

    const elsewhere = await watched(context, faults);
    await elsewhere.route('http://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${world.url}/sign-out"><button>Win a prize</button></form>`,
      }),
    );
    await elsewhere.goto('http://elsewhere.example/');
    await elsewhere.getByRole('button').click();
    await elsewhere.getByRole('heading', { name: 'Esto no vino de esta página' }).waitFor();
    await page.goto(`${world.url}/sign-in`);
    expect(await page.getByText('Ha entrado como Eva Foreign.').isVisible()).toBe(true);
    await context.close();
  }, 60_000);

  async function browserAt(width: number, height: number, locale: string) {
    const hosts = new Set<string>();
    const faults: string[] = [];
    const context = await browser.newContext({ viewport: { width, height }, locale });
    context.on('request', (request) => hosts.add(new URL(request.url()).host));
    return { context, hosts, faults };
  }

  async function watched(context: BrowserContext, faults: string[]): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    return page;
  }

  async function picture(page: Page, name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `people-${name}.png`) });
  }
});
