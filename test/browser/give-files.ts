import { expect, type Locator } from '@playwright/test';

/**
 * Gives files to a field as a visitor does, who can't while it is disabled. Playwright's own `setInputFiles` does not look: what it puts
 * into a field that was drawn before its script came is lost in silence.
 */
export async function giveFiles(field: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await expect(field).toBeEnabled();
  await field.setInputFiles(files);
}
