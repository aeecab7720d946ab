import { mdiTrashCanOutline } from '../../icons.js';
import { meshWords as words } from '../../text/en-bed-mesh.js';
import type { House } from '../house.js';
import type { MoveVerbs } from '../move/move-verbs.js';

/** What the keys of the bed mesh do. */
export class MeshVerbs {
  readonly #house: House;
  readonly #verbs: MoveVerbs;

  constructor(house: House, verbs: MoveVerbs) {
    this.#house = house;
    this.#verbs = verbs;
  }

  /** Probes the bed, homing first where that is needed. */
  async measure(): Promise<void> {
    const { mesh } = this.#house.printer;
    const isHomed = await this.#verbs.homeFirst(words.homeFirstText, words.homeAndMeasure);
    if (isHomed) await this.#verbs.run('measure', () => mesh.calibrate());
  }

  async clear(): Promise<void> {
    const { printer, overlays } = this.#house;
    const isSure = await overlays.ask({
      title: words.clearQuestion,
      text: words.clearText,
      safe: words.keepMesh,
      act: words.clearAct,
      tone: 'plain',
    });
    if (isSure && this.#verbs.lock() === undefined) await this.#verbs.run('clear', () => printer.mesh.clear());
  }

  async load(name: string): Promise<void> {
    if (this.#verbs.lock() === undefined) await this.#verbs.run('load', () => this.#house.printer.mesh.load(name));
  }

  /** Keeps the mesh in force under a name; it lasts once the configuration is saved. */
  async save(): Promise<void> {
    const { printer, overlays } = this.#house;
    const value = printer.status.bedMesh.peek()?.profile_name || 'default';
    const typed = await overlays.enterText({ title: words.saveName, value, act: words.saveAct });
    const name = typed?.replaceAll(/["\n]/gu, '').trim() ?? '';
    if (name === '' || this.#verbs.lock() !== undefined) return;
    await this.#verbs.run('save', () => printer.mesh.save(name));
    if (this.#verbs.failure === '') await this.#offerSave();
  }

  async remove(name: string): Promise<void> {
    const { printer, overlays } = this.#house;
    const isSure = await overlays.ask({
      title: words.removeQuestion(name),
      text: words.removeText,
      safe: words.keep,
      act: words.removeAct,
      actIcon: mdiTrashCanOutline,
      tone: 'danger',
    });
    if (!isSure || this.#verbs.lock() !== undefined) return;
    await this.#verbs.run('remove', () => printer.mesh.remove(name));
    if (this.#verbs.failure === '') await this.#offerSave();
  }

  async #offerSave(): Promise<void> {
    const { printer, overlays } = this.#house;
    const isWanted = await overlays.ask({
      title: words.pending,
      text: words.pendingText,
      safe: words.later,
      act: words.saveAndRestart,
      tone: 'plain',
    });
    if (isWanted && this.#verbs.lock() === undefined) await this.#verbs.run('write', () => printer.saveConfig());
  }
}
