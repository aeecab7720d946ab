import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { expect, fixture } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { Watching } from '../../src/ui/watching.js';

const shown = signal(1);
const other = signal(1);

@customElement('test-watcher')
class TestWatcher extends Watching(LitElement) {
  renders = 0;

  override updated(): void {
    this.renders += 1;
  }

  override render() {
    return html`${shown.value}`;
  }
}

const text = (element: TestWatcher) => element.shadowRoot?.textContent?.trim();

describe('Watching', () => {
  it('follows a signal that its render read', async () => {
    const element = await fixture<TestWatcher>(html`<test-watcher></test-watcher>`);
    shown.value = 2;
    await element.updateComplete;
    expect(text(element)).to.equal('2');
  });

  it('draws once for many changes', async () => {
    const element = await fixture<TestWatcher>(html`<test-watcher></test-watcher>`);
    const before = element.renders;
    for (let value = 10; value < 20; value += 1) shown.value = value;
    await element.updateComplete;
    expect(element.renders).to.equal(before + 1);
  });

  it('does not draw for a signal it did not read', async () => {
    const element = await fixture<TestWatcher>(html`<test-watcher></test-watcher>`);
    const before = element.renders;
    other.value += 1;
    await element.updateComplete;
    expect(element.renders).to.equal(before);
  });

  it('does not follow once removed, even if it was updated while out of the page', async () => {
    const element = await fixture<TestWatcher>(html`<test-watcher></test-watcher>`);
    element.remove();
    element.requestUpdate();
    await element.updateComplete;
    const before = element.renders;
    shown.value = 30;
    await element.updateComplete;
    expect(element.renders).to.equal(before);
    expect(element.isUpdatePending).to.equal(false);
  });

  it('follows again when it is put back', async () => {
    const element = await fixture<TestWatcher>(html`<test-watcher></test-watcher>`);
    const { parentElement } = element;
    element.remove();
    shown.value = 40;
    parentElement?.append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('40');
    shown.value = 41;
    await element.updateComplete;
    expect(text(element)).to.equal('41');
  });
});
