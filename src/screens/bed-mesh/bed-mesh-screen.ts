import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashTo } from '../../base/hash.js';
import { icon, mdiAlert, mdiCheckBold, mdiChevronRight, mdiLayersTripleOutline, mdiRefresh } from '../../icons.js';
import { Jogger } from '../../printer/jogger.js';
import { meshMapOf, meshVerdict, profilesOf, type MeshMap } from '../../printer/mesh-map.js';
import { base } from '../../styles/base.styles.js';
import { controls } from '../../styles/controls.styles.js';
import { page } from '../../styles/page.styles.js';
import { meshWords as words } from '../../text/en-bed-mesh.js';
import { unitsWords } from '../../text/en-common.js';
import { fixed } from '../../text/format.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import { MoveVerbs } from '../move/move-verbs.js';
import { bedMeshStyles } from './bed-mesh-screen.styles.js';
import { MeshVerbs } from './mesh-verbs.js';
import { meshGrid, signed } from './mesh-grid.js';
import { meshGridStyles } from './mesh-grid.styles.js';
import { profileList } from './profile-list.js';

const VERDICTS = {
  fine: { look: 'good', picture: mdiCheckBold, text: words.fine },
  uneven: { look: 'warn', picture: mdiAlert, text: words.uneven },
  'level-first': { look: 'bad', picture: mdiAlert, text: words.levelFirst },
} as const;

/** The mesh in force as a map, and what can be done about it; its second view is the list of the meshes that are kept. */
@customElement('bed-mesh-screen')
export class BedMeshScreen extends Watching(LitElement) {
  static override styles = [base, page, controls, failureStyles, meshGridStyles, bedMeshStyles];

  @property({ attribute: false }) house!: House;
  /** Empty, or `profiles`. */
  @property() view = '';
  #jogger: Jogger | undefined;
  #verbs!: MoveVerbs;
  #mesh!: MeshVerbs;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#jogger?.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#jogger?.stop();
  }

  protected override willUpdate(): void {
    if (this.#jogger !== undefined) return;
    this.#jogger = new Jogger(this.house.printer);
    this.#jogger.start();
    this.#verbs = new MoveVerbs(this, this.house, this.#jogger);
    this.#mesh = new MeshVerbs(this.house, this.#verbs);
  }

  protected override render(): TemplateResult {
    return html`<div class="pg ${this.view === 'profiles' ? 'pl' : 'bm'}">
      ${this.view === 'profiles' ? this.#renderProfiles() : this.#renderMesh()}
      <div class="fl">${failureStrip(this.#verbs.failure, () => this.#verbs.forget())}</div>
    </div>`;
  }

  #renderMesh(): TemplateResult {
    const status = this.house.printer.status.bedMesh.value;
    const map = meshMapOf(status);
    const lock = this.#verbs.lock();
    return html`${
        map
          ? meshGrid(map)
          : html`<section class="card none">
              <b class="h">${words.none}</b>
              <p>${words.noneText}</p>
            </section>`
      }
      <section class="sd">
        ${map ? renderVerdict(map) : nothing}
        <a class="pf t1" href=${hashTo('bed-mesh', 'profiles')}>
          ${icon(mdiLayersTripleOutline)}
          <span class="grow"
            ><span class="el">${map ? status?.profile_name || words.noProfile : words.profiles}</span
            ><small>${map ? words.profile : words.choose}</small></span
          >${icon(mdiChevronRight)}
        </a>
        ${
          map
            ? html`<div class="two">
                ${this.#renderVerb('save', words.save, words.saving, '', lock, () => this.#mesh.save())}
                ${this.#renderVerb('clear', words.clear, words.clear, 'no', lock, () => this.#mesh.clear())}
              </div>`
            : nothing
        }
        ${this.#renderVerb('measure', map ? words.measureAgain : words.measure, words.measuring, 'pri', this.#measureLock(), () => this.#mesh.measure())}
      </section>`;
  }

  /** Without a probe Klipper would begin a calibration by hand at each point, and answer at once. */
  #measureLock(): string | undefined {
    const { probe, objects } = this.house.printer.capabilities.value;
    return probe === undefined && !objects.has('probe') ? words.noProbe : this.#verbs.lock();
  }

  #renderVerb(
    verb: string,
    word: string,
    doing: string,
    look: string,
    lock: string | undefined,
    onTap: () => Promise<void>,
  ): TemplateResult {
    const isUnderWay = this.#verbs.underWay === verb || (verb === 'measure' && this.#verbs.underWay === 'home');
    const isLocked = lock !== undefined && !isUnderWay;
    return html`<button
      type="button"
      class="btn ${isLocked ? 'dis' : isUnderWay ? 'pend' : look}"
      aria-disabled=${isLocked ? 'true' : nothing}
      @click=${() => lock === undefined && void onTap()}
    >
      ${isUnderWay ? html`<span class="spin"></span>` : look === 'pri' ? icon(mdiRefresh) : nothing}
      <span>${isUnderWay ? doing : word}${isLocked ? html`<small>${lock}</small>` : nothing}</span>
    </button>`;
  }

  #renderProfiles(): TemplateResult {
    const { status, capabilities } = this.house.printer;
    const names = profilesOf(status.bedMesh.value, capabilities.value.mesh?.profiles ?? []);
    return profileList({
      names,
      inForce: status.bedMesh.value?.profile_name ?? '',
      lock: this.#verbs.lock(),
      onLoad: (name) => void this.#mesh.load(name),
      onRemove: (name) => void this.#mesh.remove(name),
    });
  }
}

function renderVerdict(map: MeshMap): TemplateResult {
  const { look, picture, text } = VERDICTS[meshVerdict(map)];
  return html`<div class="card rg">
      <span class="k">${words.varies}</span>
      <b class="v num">${fixed(map.varies, 3)}<span class="u">${unitsWords.mm}</span></b>
      <span class="tag ${look}">${icon(picture)}${text}</span>
    </div>
    <div class="hl">
      <div class="a"><span class="k">${words.highest}</span><b class="num">${signed(map.highest, 3)}</b></div>
      <div class="b"><span class="k">${words.lowest}</span><b class="num">${signed(map.lowest, 3)}</b></div>
    </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bed-mesh-screen': BedMeshScreen;
  }
}
