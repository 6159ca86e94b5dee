/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Tests of pages need Debian's chromium. */
export const hasBrowser = existsSync(CHROMIUM);

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** A page with all that it asks of others and all that goes wrong in it. */
export async function openPage(browser: Browser, url: string, viewport: { width: number; height: number }) {
  const hosts = new Set<string>();
  const faults: string[] = [];
  const context = await browser.newContext({ viewport });
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  const page: Page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP: ${event.violatedDirective}`),
    );
  });
  await page.goto(url);
  return { page, hosts, faults };
}
