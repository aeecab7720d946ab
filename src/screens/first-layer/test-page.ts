import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import type { Box } from '../../first-layer/plan.js';
import {
  centreOnBed,
  centresOf,
  costOf,
  largestSize,
  writeTestPrint,
  type TestPrint,
  type TestShape,
} from '../../first-layer/test-print.js';
import { readRecipe, startOf, testPrintOf, type TestRecipe } from '../../first-layer/test-recipe.js';
import {
  icon,
  mdiGestureTap,
  mdiInformationOutline,
  mdiPlay,
  shapeFirstLayer,
  shapeNozzle,
  shapePaper,
} from '../../icons.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { duration, fixed } from '../../text/format.js';
import { unitsWords } from '../../text/en-common.js';
import { firstLayerWords as words } from '../../text/en-first-layer.js';
import '../../ui/choice.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { bedPicture, bedPictureStyles } from './bed-picture.js';
import { testStyles } from './test-page.styles.js';

const LOOPS = [2, 3, 4, 5];
const LOOP_SIZES = [60, 120, 200, 300];
const PATCH_SIZES = [30, 60, 100, 150];

/** The first-layer test: what is laid where, in which filament, how it starts, and how long it takes. */
@customElement('test-page')
export class TestPage extends Watching(LitElement) {
  static override styles = [base, page, controls, bedPictureStyles, testStyles];

  @property({ attribute: false }) house!: House;
  @state() private kind: TestShape['kind'] = 'loops';
  @state() private loops = 4;
  @state() private loopSize = 120;
  @state() private patchSize = 60;
  @state() private places: 1 | 5 = 1;
  @state() private centre: { readonly x: number; readonly y: number } | undefined;
  @state() private recipe: TestRecipe | undefined;
  @state() private filament = 0;
  @state() private failure = '';
  @state() private isStarting = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  protected override render(): TemplateResult {
    const bed = this.house.firstLayer.bed.value;
    const print = bed && this.#print(bed);
    if (!bed || !print) return html`<div class="pg">${this.failure ? this.#renderFailure() : nothing}</div>`;
    return html`<div class="pg g22">
      ${this.#renderBed(bed, print)}
      <section class="r22">
        <div class="k2">
          ${this.#renderKind('loops', words.loops, words.loopsHint, shapeFirstLayer)}
          ${this.#renderKind('patch', words.patch, words.patchHint, shapePaper)}
        </div>
        <div class="s22">${this.kind === 'loops' ? this.#renderLoops(bed) : this.#renderPatch(bed)}</div>
        ${this.#renderCost(print)} ${this.#renderStart()}
      </section>
      ${this.#renderActs(print)}
    </div>`;
  }

  #shape(): TestShape {
    return this.kind === 'loops'
      ? { kind: 'loops', loops: this.loops, size: this.loopSize }
      : { kind: 'patch', size: this.patchSize, places: this.places };
  }

  #print(bed: Box): TestPrint | undefined {
    const filament = this.recipe?.filaments[this.filament];
    if (!this.recipe || !filament) return undefined;
    return testPrintOf(this.house.printer, this.recipe, filament, this.#shape(), bed, this.centre);
  }

  #renderBed(bed: Box, print: TestPrint): TemplateResult {
    const [x, y] = centreOnBed(print.shape, bed, print.centre);
    return html`<section class="card m22">
      <span class="tag xy">${icon(mdiGestureTap)}${words.at(fixed(x, 0), fixed(y, 0))}</span>
      <button
        type="button"
        class="bw"
        aria-label=${words.bedMap}
        @click=${(event: MouseEvent) => this.#onBed(event, bed)}
      >
        ${bedPicture(bed, print.shape, centresOf(print))}
      </button>
      <span class="ed bk">${words.back}</span><span class="ed fr">${words.front}</span>
    </section>`;
  }

  #renderKind(kind: TestShape['kind'], title: string, hint: string, picture: string): TemplateResult {
    const isOn = this.kind === kind;
    return html`<button
      type="button"
      class="kd ${isOn ? 'on' : ''}"
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${() => this.#onKind(kind)}
    >
      ${icon(picture)}<span><b>${title}</b><span> ${hint}</span></span>
    </button>`;
  }

  #renderLoops(bed: Box): TemplateResult {
    return html`${this.#choice(words.loopCount, words.loopCount, LOOPS, this.loops, this.#onLoops)}${this.#sizes(
      bed,
      LOOP_SIZES,
      this.loopSize,
      this.#onLoopSize,
    )}`;
  }

  #renderPatch(bed: Box): TemplateResult {
    return html`${this.#sizes(bed, PATCH_SIZES, this.patchSize, this.#onPatchSize)}${this.#choice(
      words.places,
      words.places,
      [1, 5],
      this.places,
      this.#onPlaces,
    )}`;
  }

  #sizes(bed: Box, all: readonly number[], size: number, onChange: (value: number) => void): TemplateResult {
    const fitting = all.filter((one) => one <= largestSize(bed));
    return this.#choice(words.size, `${words.size}\n${unitsWords.mm}`, fitting, size, onChange);
  }

  #choice(
    label: string,
    lead: string,
    values: readonly number[],
    value: number,
    onChange: (value: number) => void,
  ): TemplateResult {
    return html`<ui-choice
      small
      label=${label}
      lead=${lead}
      .options=${values.map((one) => ({ value: String(one), label: String(one) }))}
      .value=${String(value)}
      @change=${(event: CustomEvent<string>) => onChange(Number(event.detail))}
    ></ui-choice>`;
  }

  #renderCost(print: TestPrint): TemplateResult {
    const { seconds, filament } = costOf(print);
    const chosen = this.recipe?.filaments[this.filament];
    return html`<div class="card f22">
      <span class="k">${this.kind === 'loops' ? words.timeToSet : words.printedIn}</span>
      <b class="v">${duration(seconds)}<span class="u"> ${words.minutes}</span></b>
      <p>
        ${words.takes(fixed(filament, 0), print.filament)}<span class="nx3"
          >${words.takesMore(fixed(print.layerHeight, 2), String(print.nozzle))}</span
        >${chosen ? words.takesHeat(fixed(chosen.nozzle, 0), fixed(chosen.bed, 0)) : ''}
      </p>
    </div>`;
  }

  #renderStart(): TemplateResult {
    if (this.failure) return this.#renderFailure();
    return html`<p class="o22">${icon(mdiInformationOutline)}<span>${this.#startWords()}</span></p>`;
  }

  #renderFailure(): TemplateResult {
    return html`<p class="o22 failed" role="alert">${this.failure}</p>`;
  }

  #startWords(): string {
    const filament = this.recipe?.filaments[this.filament];
    if (!this.recipe || !filament) return '';
    const { lines, isPlain } = startOf(this.recipe, filament, this.house.printer);
    return (isPlain ? words.startsPlain : words.startsAs)(lines.join(', '));
  }

  #renderActs(print: TestPrint): TemplateResult {
    const isBusy = this.house.printer.isOccupied.value || this.isStarting;
    const hasChoice = (this.recipe?.filaments.length ?? 0) > 1;
    return html`<section class="acts n2">
      <button type="button" class="btn" @click=${this.#onFilament}>
        ${icon(shapeNozzle)}<span
          >${print.filament}<small>${hasChoice ? words.changeFilament : words.onlyFilament}</small></span
        >
      </button>
      <button
        type="button"
        class="btn ${isBusy ? 'dis' : 'pri'}"
        ?disabled=${isBusy}
        @click=${() => void this.#onStart(print)}
      >
        ${icon(mdiPlay)}<span>${words.startTest}<small>${isBusy ? words.busy : words.bedClear}</small></span>
      </button>
    </section>`;
  }

  async #read(): Promise<void> {
    const { printer, firstLayer } = this.house;
    try {
      this.recipe = await readRecipe(printer, firstLayer);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : words.testFailed;
    }
  }

  readonly #onLoops = (value: number): void => {
    this.loops = value;
  };

  readonly #onLoopSize = (value: number): void => {
    this.loopSize = value;
  };

  readonly #onPatchSize = (value: number): void => {
    this.patchSize = value;
  };

  readonly #onPlaces = (value: number): void => {
    this.places = value === 5 ? 5 : 1;
  };

  #onKind(kind: TestShape['kind']): void {
    this.kind = kind;
  }

  #onFilament(): void {
    const count = this.recipe?.filaments.length ?? 1;
    this.filament = (this.filament + 1) % count;
  }

  #onBed(event: MouseEvent, bed: Box): void {
    const svg = this.renderRoot.querySelector('svg.bed22');
    const matrix = svg instanceof SVGSVGElement ? svg.getScreenCTM() : null;
    if (!matrix || event.detail === 0) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const [x, y] = centreOnBed(this.#shape(), bed, { x: Math.round(at.x), y: Math.round(-at.y) });
    this.centre = { x, y };
  }

  async #onStart(print: TestPrint): Promise<void> {
    const isClear = await this.house.overlays.ask({
      title: words.clearQuestion,
      text: words.clearText(print.start.join(', ')),
      safe: words.notYet,
      act: words.startTest,
      actIcon: mdiPlay,
      tone: 'plain',
    });
    if (!isClear) return;
    this.failure = '';
    this.isStarting = true;
    try {
      const { files, job } = this.house.printer;
      await files.upload(words.testFile, writeTestPrint(print));
      await job.start(words.testFile);
      location.hash = hashTo('print');
    } catch (error) {
      this.failure = error instanceof Error ? error.message : words.testFailed;
    } finally {
      this.isStarting = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'test-page': TestPage;
  }
}
