import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PrintStage } from '../../first-layer/print-stage.js';
import type { JobNumbers } from '../../printer/job-numbers.js';
import { clock, duration, fixed } from '../../text/format.js';
import { unitsWords } from '../../text/en-common.js';
import { printWords } from '../../text/en-print.js';

/** Per cent, time left with the way it was found, and when it will be done; paused, what it waits for. */
export function renderProgress(
  numbers: JobNumbers,
  stage: PrintStage,
  clock24h: boolean,
  wait: string,
): TemplateResult {
  const percent = Math.floor(numbers.done * 100);
  const { left } = numbers;
  const isPaused = stage.kind === 'later' && stage.isPaused;
  return html`<div class="pc v">${fixed(percent, 0)}<span class="u"> ${unitsWords.percent}</span></div>
    <div class="lf">
      <span class="k">${isPaused ? printWords.paused : printWords.timeLeft}</span>
      ${left === undefined ? nothing : timeText(left.seconds)}
      ${left === undefined ? nothing : html`<span class="k">${printWords.method[left.method]}</span>`}
    </div>
    ${
      left === undefined || isPaused
        ? renderWait(wait)
        : html`<div class="fi">
            <span>${printWords.doneAt}</span><b>${clock(new Date(Date.now() + left.seconds * 1000), clock24h)}</b>
          </div>`
    }
    <div
      class="bar"
      role="progressbar"
      aria-label=${printWords.progress}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
    >
      <i style=${styleMap({ '--done': `${(numbers.done * 100).toFixed(1)}%` })}></i>
    </div>`;
}

function renderWait(wait: string): TemplateResult | typeof nothing {
  return wait === '' ? nothing : html`<p class="wt">${wait}</p>`;
}

function timeText(seconds: number): TemplateResult {
  const [value, unit] = duration(seconds).split(' ');
  return html`<b>${value}<span class="u"> ${unit ?? printWords.minutes}</span></b>`;
}
