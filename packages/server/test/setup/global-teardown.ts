type Holder = typeof globalThis & { mandatoEndTestRun?: () => Promise<void> };

export default async function globalTeardown(): Promise<void> {
  await (globalThis as Holder).mandatoEndTestRun?.();
}
