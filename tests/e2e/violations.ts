/** What assistive technology would stumble over in what is on screen, as axe finds it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Popups lie outside the landmarks of the window, as they should. */
const POPUPS = '[role=menu], [role=listbox], [role=dialog]';

/** Run in the page itself, which has no frames, and without lists of what passed: several times as quick. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude('[data-base-ui-focus-guard]')
    .setLegacyMode();
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations: faults } = await axe.analyze();
  return faults.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
  );
}

/** In the theme that is shown. */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  const hasPopup = (await page.locator(POPUPS).count()) > 0;
  return found(axeOn(page).disableRules([...without, ...(hasPopup ? ['region'] : [])]));
}

/** Texts that do not stand out enough; all that another theme can change. */
export function contrastFaults(page: Page): Promise<string[]> {
  return found(axeOn(page).withRules('color-contrast'));
}

/** In both themes, with the light one shown again afterwards. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const show = (theme: string) =>
    page.evaluate((name) => (document.documentElement.dataset['tema'] = name), theme);
  await show('gelap');
  const dark = await violations(page);
  await show('terang');
  return [...dark.map((fault) => `gelap ${fault}`), ...(await violations(page))];
}
