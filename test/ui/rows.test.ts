import { expect, fixture, html, aTimeout, waitUntil } from '@open-wc/testing';
import { rowsStyles } from '../../src/ui/rows.js';
import type { UiRows } from '../../src/ui/rows.js';

const items = Array.from({ length: 2000 }, (_, index) => `file ${index}`);

async function make(columns: number, shown: readonly string[] = items): Promise<UiRows<string>> {
  document.adoptedStyleSheets = rowsStyles.styleSheet ? [rowsStyles.styleSheet] : [];
  const rows = await fixture<UiRows<string>>(
    html`<ui-rows
      label="Files"
      style="height: 400px; width: 600px; --rows: 4; --gap: 10px; --columns: ${columns}"
      .items=${shown}
      .draw=${(item: string) => html`<button>${item}</button>`}
    ></ui-rows>`,
  );
  const isMeasured = () => (rows.querySelector('[role=listitem]')?.clientHeight ?? 0) > 80;
  await waitUntil(() => shown.length === 0 || isMeasured(), 'rows are measured');
  return rows;
}

const drawn = (rows: UiRows<string>) => [...rows.querySelectorAll('button')].map((button) => button.textContent);

describe('ui-rows', () => {
  it('draws only the rows in sight and a few spare ones', async () => {
    const rows = await make(3);
    expect(drawn(rows).length).to.be.within(12, 30);
    expect(drawn(rows)[0]).to.equal('file 0');
    expect(rows.scrollHeight).to.be.closeTo(667 * 102.5 - 10, 2);
  });

  it('draws what is scrolled to, the last one too', async () => {
    const rows = await make(1);
    rows.scrollTop = 500 * 102.5;
    await waitUntil(() => drawn(rows).includes('file 500'));
    expect(drawn(rows).length).to.be.below(12);
    rows.scrollTop = rows.scrollHeight;
    await waitUntil(() => drawn(rows).includes('file 1999'));
    const last = [...rows.querySelectorAll('button')].at(-1)?.getBoundingClientRect();
    expect(last?.bottom).to.be.closeTo(rows.getBoundingClientRect().bottom, 1);
  });

  it('says how long the list is and where each item stands in it', async () => {
    const rows = await make(2);
    const second = rows.querySelectorAll('[role=listitem]')[1];
    expect(second?.getAttribute('aria-setsize')).to.equal('2000');
    expect(second?.getAttribute('aria-posinset')).to.equal('2');
    await expect(rows).to.be.accessible();
  });

  it('keeps the element of an item that is still in sight when the list changes', async () => {
    const rows = await make(1);
    const before = [...rows.querySelectorAll('button')].find((button) => button.textContent === 'file 2');
    rows.items = ['new', ...items];
    await rows.updateComplete;
    const after = [...rows.querySelectorAll('button')].find((button) => button.textContent === 'file 2');
    expect(after === before).to.equal(true);
  });

  it('does not draw again while a scroll stays within a row', async () => {
    const rows = await make(1);
    rows.scrollTop = 20;
    await aTimeout(50);
    expect(rows.isUpdatePending).to.equal(false);
    expect(drawn(rows)[0]).to.equal('file 0');
  });

  it('is empty without items', async () => {
    expect(drawn(await make(3, []))).to.deep.equal([]);
  });
});
