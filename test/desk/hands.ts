/** Two ways to work at the desk: with the mouse, and with the keyboard alone. The same steps for both. */
import type { ElementHandle, Page } from 'puppeteer-core';

export interface Hands {
  /** Follows a link or presses a button by its name, and waits for the page after it. */
  press(name: string, goesOn?: boolean): Promise<void>;
  /** Fills in a field by its label. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses a file in a field by its label. */
  choose(label: string, file: string): Promise<void>;
  tick(label: string): Promise<void>;
}

const named = (name: string, roles: string) => `::-p-aria([name="${name}"][role="${roles}"])`;

async function control(page: Page, name: string): Promise<ElementHandle> {
  for (const role of ['button', 'link']) {
    const found = await page.$(named(name, role));
    if (found) return found;
  }
  throw new Error(`nothing is called "${name}" on ${await page.title()}`);
}

async function field(page: Page, label: string): Promise<ElementHandle> {
  const found = await page.evaluateHandle(
    `document.getElementById([...document.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(${JSON.stringify(label)}))?.htmlFor)`,
  );
  const element = found.asElement();
  if (!element) throw new Error(`no field is called "${label}" on ${await page.title()}`);
  return element;
}

const isDate = (element: ElementHandle) => element.evaluate((one) => one.type === 'date');

export function withMouse(page: Page): Hands {
  const put = async (element: ElementHandle, text: string) => {
    if ((await element.evaluate((one) => one.tagName)) === 'SELECT') return void (await element.select(text));
    await element.evaluate((one) => {
      one.value = '';
    });
    const date = await isDate(element);
    // A click in the middle of a date begins at the day, and one under the bar with the button hits the bar.
    await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await (date ? element.focus() : element.click());
    await page.keyboard.type(date ? typedDate(text) : text);
  };
  return {
    async press(name, goesOn = true) {
      const element = await control(page, name);
      await Promise.all([goesOn ? page.waitForNavigation() : undefined, element.click()]);
    },
    fill: async (label, text) => put(await field(page, label), text),
    async choose(label, file) {
      const element = await field(page, label);
      const [chooser] = await Promise.all([page.waitForFileChooser(), element.click()]);
      await chooser.accept([file]);
    },
    async tick(label) {
      const element = await field(page, label);
      await element.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await element.click();
    },
  };
}

/** Tab until the element has the focus: what can't be reached so does not exist for those without a mouse. */
async function reach(page: Page, element: ElementHandle): Promise<void> {
  for (let tab = 0; tab < 250; tab += 1) {
    if (await element.evaluate((one) => one === one.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard can't reach ${await element.evaluate((one) => one.outerHTML.slice(0, 120))}`);
}

export function withKeyboard(page: Page): Hands {
  return {
    async press(name, goesOn = true) {
      const element = await control(page, name);
      await reach(page, element);
      await Promise.all([goesOn ? page.waitForNavigation() : undefined, page.keyboard.press('Enter')]);
    },
    async fill(label, text) {
      const element = await field(page, label);
      await reach(page, element);
      if (await isDate(element)) return page.keyboard.type(typedDate(text));
      if ((await element.evaluate((one) => one.tagName)) === 'SELECT') return page.keyboard.type(text);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
    },
    async choose(label, file) {
      const element = await field(page, label);
      await reach(page, element);
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.keyboard.press('Space')]);
      await chooser.accept([file]);
    },
    async tick(label) {
      await reach(page, await field(page, label));
      await page.keyboard.press('Space');
    },
  };
}

/** As the date field of this browser is typed in: month, day, year. */
function typedDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${month}${day}${year}`;
}
