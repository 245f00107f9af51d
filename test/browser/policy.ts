/** What a page did that its policy forbids: a script, a style, an address, a text that was to become markup. */
import type { Page } from '@playwright/test';

/** Collects every breach from now on, on every page this tab opens; Trusted Types among them. To be called before the first page. */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('noteBreach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      (window as unknown as { noteBreach: (breach: string) => void }).noteBreach(
        `${effectiveDirective}: ${blockedURI} ${sample} in ${sourceFile}`,
      );
    });
  });
  return breaches;
}
