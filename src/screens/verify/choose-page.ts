import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Box, Plan } from '../../first-layer/plan.js';
import { makePlan } from '../../first-layer/plan.js';
import { centresOf, costOf, writeTestPrint, type TestPrint } from '../../first-layer/test-print.js';
import { readRecipe, testPrintOf, type TestFilament, type TestRecipe } from '../../first-layer/test-recipe.js';
import type { ReadPiece } from '../../first-layer/verify/verify.js';
import { hashTo } from '../../base/hash.js';
import {
  icon,
  mdiCubeOutline,
  mdiFolderOutline,
  mdiHistory,
  mdiPlay,
  mdiRefresh,
  shapeFirstLayer,
} from '../../icons.js';
import { firstLayerWords } from '../../text/en-first-layer.js';
import { verifyWords } from '../../text/en-verify.js';
import { duration, fileTitle, fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import '../../widgets/skirt-plan.js';
import { bedPicture, bedPictureStyles } from '../first-layer/bed-picture.js';
import { cleanReminder } from '../file/ask-print.js';
import { beforePrint } from '../keep/remind.js';
import { chooseStyles } from './choose.styles.js';
import './choose-file.js';
import { VerifyPart, actKey, partStyles, renderSteps } from './verify-part.js';

const words = verifyWords.choose;
/** The piece: its side, mm, and the loops around it. */
const SIZE = 30;
const LOOPS = 3;
/** Fewer loops of a skirt give no time to set a height. */
const ENOUGH_LOOPS = 2;

/** What is printed: our own piece, or the first layer of a file. */
@customElement('verify-choose')
export class VerifyChoose extends VerifyPart {
  static override styles = [partStyles, failureStyles, bedPictureStyles, chooseStyles];

  @state() private recipe: TestRecipe | undefined;
  @state() private filament = 0;
  @state() private isListOpen = false;
  @state() private chosen: (ReadPiece & { readonly plan: Plan }) | 'reading' | undefined;
  @state() private failure = '';
  /** Why it is not known how a print begins here. */
  @state() private unread = '';
  @state() private isStarting = false;

  #readFor = -1;

  protected override willUpdate(): void {
    // How a print begins here is told by the newest file.
    const { value } = this.house.printer.files.changed;
    if (value === this.#readFor) return;
    this.#readFor = value;
    void this.#readRecipe();
  }

  protected override render(): TemplateResult {
    if (this.isListOpen) {
      return html`<verify-choose-file
        .house=${this.house}
        @chosen=${(event: CustomEvent<string>) => void this.#onChosen(event.detail)}
        @leave=${() => this.#onList(false)}
      ></verify-choose-file>`;
    }
    const bed = this.house.firstLayer.bed.value;
    const { chosen } = this;
    return html`<div class="pg gv">
      ${renderSteps(0)} ${chosen === undefined ? this.#renderPiece(bed) : this.#renderFile(chosen, bed)}
    </div>`;
  }

  #renderPiece(bed: Box | undefined): TemplateResult {
    const print = bed && this.#print(bed);
    const filament = this.recipe?.filaments[this.filament];
    return html`<section class="card mv">
        <span class="tag">${icon(mdiCubeOutline)}${words.piece}</span>
        ${print ? renderPicture(print) : nothing}
      </section>
      <section class="card q" data-scroll>
        <h1>${words.title}</h1>
        <p>${words.text}</p>
        ${print && filament ? this.#renderCost(print, filament) : nothing} ${this.#renderFailure()}
      </section>
      <section class="acts n3" style="--c: 1fr 1fr 1.5fr">
        ${this.#recordKey()}
        ${actKey({ word: words.file, hint: words.fileHint, sign: mdiFolderOutline, onTap: () => this.#onList(true) })}
        ${this.#printKey(print !== undefined, () => void this.#onPiece(print))}
      </section>`;
  }

  #renderCost(print: TestPrint, filament: TestFilament): TemplateResult {
    const { seconds } = costOf(print);
    const hasChoice = (this.recipe?.filaments.length ?? 0) > 1;
    const { name, nozzle, bed } = filament;
    return html`<p>
        <b>${words.pieceIs(fixed(SIZE, 0), LOOPS, fixed(print.layerHeight, 2))}</b>
        ${words.takes(duration(seconds), name, fixed(nozzle, 0), fixed(bed, 0))}
      </p>
      <p class="nx3">${words.starts(print.start.join(', '))}</p>
      ${
        hasChoice
          ? html`<button type="button" class="btn t2" @click=${() => this.#onFilament()}>
              ${icon(mdiRefresh)}<span>${name}, ${words.filament}</span>
            </button>`
          : nothing
      }`;
  }

  #renderFile(chosen: NonNullable<VerifyChoose['chosen']>, bed: Box | undefined): TemplateResult {
    if (chosen === 'reading') {
      return html`<section class="card mv"></section>
        <section class="card q"><h1>${words.reading}</h1></section>`;
    }
    const { piece, plan } = chosen;
    const isShort = piece.loops < ENOUGH_LOOPS;
    return html`<section class="card mv">
        <span class="tag">${icon(mdiCubeOutline)}<span class="el">${fileTitle(piece.path)}</span></span>
        <skirt-plan planned .plan=${plan} .bed=${bed} .nozzle=${lastOf(plan)} .labels=${false}></skirt-plan>
      </section>
      <section class="card q" data-scroll>
        <h1>${fileTitle(piece.path)}</h1>
        <p><b>${words.height(fixed(piece.wanted / 1000, 2))}</b></p>
        <p class=${isShort ? 'short' : ''}>
          <b>${words.loops(piece.loops)}</b>${isShort ? html`<br />${words.fewLoops}` : nothing}
        </p>
        <p>${words.stops}</p>
        ${this.#renderFailure()}
      </section>
      <section class="acts n3" style="--c: 1fr 1fr 1.5fr">
        ${actKey({ word: words.otherFile, sign: mdiFolderOutline, onTap: () => this.#onList(true) })}
        ${actKey({
          word: words.instead,
          hint: words.insteadHint(LOOPS),
          sign: shapeFirstLayer,
          ...(isShort ? { look: 'pri' } : {}),
          onTap: () => this.#onInstead(),
        })}
        ${this.#printKey(true, () => void this.#onFile(chosen), isShort)}
      </section>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    return failureStrip(this.failure || this.unread, () => {
      this.failure = '';
      this.unread = '';
    });
  }

  #recordKey(): TemplateResult {
    return html`<a class="btn" href=${hashTo('verify', 'record')}
      >${icon(mdiHistory)}<span>${words.record}<small>${words.recordHint}</small></span></a
    >`;
  }

  #printKey(isThere: boolean, onTap: () => void, isSecond = false): TemplateResult {
    const isBusy = this.facts.print !== undefined;
    const isLocked = isBusy || !isThere || this.isStarting;
    const hint = isBusy ? words.busy : words.clear;
    if (isSecond && !isLocked) return actKey({ word: words.print, hint, sign: mdiPlay, onTap });
    return actKey({ word: words.print, hint, sign: mdiPlay, look: isLocked ? 'dis' : 'pri', onTap });
  }

  #print(bed: Box): TestPrint | undefined {
    const filament = this.recipe?.filaments[this.filament];
    if (!this.recipe || !filament) return undefined;
    return testPrintOf(
      this.house.printer,
      this.recipe,
      filament,
      { kind: 'piece', size: SIZE, loops: LOOPS },
      bed,
      undefined,
    );
  }

  #onList(isOpen: boolean): void {
    this.isListOpen = isOpen;
  }

  #onInstead(): void {
    this.chosen = undefined;
  }

  #onFilament(): void {
    this.filament = (this.filament + 1) % (this.recipe?.filaments.length ?? 1);
  }

  async #onChosen(path: string): Promise<void> {
    this.isListOpen = false;
    this.failure = '';
    this.chosen = 'reading';
    try {
      const read = await this.verify.read(path);
      this.chosen = { ...read, plan: makePlan(read.reading) };
    } catch {
      this.chosen = undefined;
      this.failure = words.unread;
    }
  }

  async #onPiece(print: TestPrint | undefined): Promise<void> {
    if (print === undefined) return;
    await this.#start(async () => {
      if (!(await this.#ask(words.piece, ''))) return;
      const piece = await this.verify.upload(firstLayerWords.measuredFile, writeTestPrint(print));
      this.verify.say({ kind: 'begin', piece });
    });
  }

  async #onFile({ piece }: ReadPiece): Promise<void> {
    await this.#start(async () => {
      const reminder = await beforePrint(this.house, piece.path);
      if (await this.#ask(fileTitle(piece.path), reminder)) this.verify.say({ kind: 'begin', piece });
    });
  }

  /** Locks the key from the tap on until it is on the printer, or failed. */
  async #start(act: () => Promise<void>): Promise<void> {
    this.failure = '';
    this.isStarting = true;
    try {
      await act();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : words.failed;
    } finally {
      this.isStarting = false;
    }
  }

  #ask(name: string, reminder: string): Promise<boolean> {
    return this.house.overlays.ask({
      title: words.clearQuestion,
      text: `${words.clearText(name)}${cleanReminder(this.house)}${reminder}`,
      safe: words.notYet,
      act: words.print,
      actIcon: mdiPlay,
      tone: 'plain',
    });
  }

  async #readRecipe(): Promise<void> {
    const readFor = this.#readFor;
    const { printer, firstLayer } = this.house;
    try {
      const recipe = await readRecipe(printer, firstLayer);
      if (readFor !== this.#readFor) return;
      this.recipe = recipe;
      this.unread = '';
    } catch (error) {
      this.unread = error instanceof Error ? error.message : String(error);
    }
  }
}

/** The bed around the piece, from above. */
function renderPicture(print: TestPrint): TemplateResult {
  const centres = centresOf(print);
  const [x, y] = centres[0] ?? [0, 0];
  return bedPicture({ minX: x - SIZE, minY: y - SIZE, maxX: x + SIZE, maxY: y + SIZE }, print.shape, centres);
}

/** The end of the path, so that all of it is drawn as what is to come. */
function lastOf({ count }: Plan): { readonly move: number; readonly along: number } {
  return { move: Math.max(0, count - 1), along: 1 };
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-choose': VerifyChoose;
  }
}
