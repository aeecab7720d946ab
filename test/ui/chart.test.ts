import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/ui/chart.js';
import type { ChartLine, UiChart } from '../../src/ui/chart.js';
import { gridOf, spread, topOf } from '../../src/ui/chart-scale.js';

const line = (label: string, colour: string, value: (second: number) => number): ChartLine => ({
  label,
  colour,
  first: 0,
  stride: 1,
  values: Float32Array.from({ length: 601 }, (_, second) => value(second)),
});

const lines = [line('Nozzle', '--nozzle', (second) => 20 + second / 3), line('Bed', '--bed', () => 60)];

async function make(shown: readonly ChartLine[], isBare = false): Promise<UiChart> {
  const chart = await fixture<UiChart>(
    html`<ui-chart
      style="width: 400px; height: 240px; background: var(--s1)"
      .lines=${shown}
      .span=${600}
      .now=${600}
      ?bare=${isBare}
    ></ui-chart>`,
  );
  await waitUntil(() => (canvasOf(chart)?.width ?? 0) > 300, 'the canvas has its size');
  return chart;
}

const canvasOf = (chart: UiChart) => chart.shadowRoot?.querySelector('canvas');
const labels = (chart: UiChart) => [...(chart.shadowRoot?.querySelectorAll('.name') ?? [])];

/** Whether anything is painted in a square around a place, as a share of width and height. */
function isPainted(chart: UiChart, across: number, along: number): boolean {
  const canvas = canvasOf(chart);
  if (!canvas) return false;
  const [x, y] = [Math.round(canvas.width * across) - 3, Math.round(canvas.height * along) - 3];
  const dots = canvas.getContext('2d')?.getImageData(x, y, 6, 6).data ?? [];
  return dots.some((value, index) => index % 4 === 3 && value > 100);
}

describe('ui-chart', () => {
  it('draws each line where its temperatures are', async () => {
    const chart = await make(lines);
    const top = 250;
    expect(isPainted(chart, 0.5, 1 - 120 / top)).to.equal(true);
    expect(isPainted(chart, 0.5, 1 - 60 / top)).to.equal(true);
    expect(isPainted(chart, 0.5, 1 - 170 / top)).to.equal(false);
  });

  it('cuts no long name where little is left beside a line that has just begun', async () => {
    const short = {
      ...line('Electronics', '--chamber', () => 24),
      first: 595,
      values: Float32Array.of(24, 24, 24, 24, 24),
    };
    const chart = await make([short, line('Bed', '--bed', () => 60)]);
    chart.style.width = '180px';
    await waitUntil(() => (canvasOf(chart)?.getBoundingClientRect().width ?? 0) < 200, 'it is narrow');
    await chart.updateComplete;
    const [name] = labels(chart);
    const words = document.createRange();
    words.selectNodeContents(name!);
    const field = chart.shadowRoot!.querySelector('.field')!.getBoundingClientRect();
    await waitUntil(() => words.getBoundingClientRect().right < field.right - 30, 'the whole name stands in the chart');
    expect(words.getBoundingClientRect().left).to.be.above(field.left + 20);
  });

  it('leaves a gap where nothing is known', async () => {
    const gap = line('', '--nozzle', (second) => (second > 250 && second < 350 ? NaN : 120));
    const chart = await make([gap]);
    expect(isPainted(chart, 0.2, 1 - 120 / 150)).to.equal(true);
    expect(isPainted(chart, 0.5, 1 - 120 / 150)).to.equal(false);
  });

  it('names the lines beside them, and says the newest values', async () => {
    const chart = await make(lines);
    expect(labels(chart).map((label) => label.textContent?.trim())).to.deep.equal(['Nozzle', 'Bed']);
    expect(chart.shadowRoot?.querySelector('[role=img]')?.ariaLabel).to.equal(
      'Temperatures over time, Nozzle 220°, Bed 60°',
    );
    await expect(chart).to.be.accessible();
  });

  it('keeps the words of lines that run together apart', async () => {
    const chart = await make([
      line('One', '--nozzle', () => 60),
      line('Two', '--bed', () => 60),
      line('Three', '--chamber', () => 61),
    ]);
    const tops = labels(chart).map((label) => label.getBoundingClientRect().top);
    const sorted = tops.toSorted((one, other) => one - other);
    for (let index = 1; index < sorted.length; index += 1) {
      expect((sorted[index] ?? 0) - (sorted[index - 1] ?? 0)).to.be.at.least(16);
    }
  });

  it('has no words in its bare form', async () => {
    const chart = await make(lines.slice(0, 1), true);
    expect(chart.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('lives without any line', async () => {
    const chart = await make([]);
    expect(labels(chart).length).to.equal(0);
    await expect(chart).to.be.accessible();
  });
});

describe('the scale of the chart', () => {
  it('has its top above the highest value, and two or three lines below it', () => {
    for (const highest of [0, 24, 45, 46, 60, 99, 110, 140, 141, 215, 250, 300, 350]) {
      expect(topOf(highest), String(highest)).to.be.above(highest);
      const grid = gridOf(topOf(highest));
      expect(grid.length, String(highest)).to.be.within(1, 3);
      expect(Math.max(...grid)).to.be.below(topOf(highest));
    }
  });

  it('spreads labels only as far as they need', () => {
    expect(spread([10, 50], 10, 100)).to.deep.equal([10, 50]);
    expect(spread([50, 50], 10, 100)).to.deep.equal([50, 60]);
    expect(spread([99, 98], 10, 100)).to.deep.equal([95, 85]);
    expect(spread([-20], 10, 100)).to.deep.equal([5]);
  });
});
