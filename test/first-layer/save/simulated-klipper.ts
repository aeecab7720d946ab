import { signal, type ReadonlySignal } from '@preact/signals-core';
import { PrinterError } from '../../../src/printer/errors.js';
import type { PendingItem } from '../../../src/first-layer/save/plan.js';
import type { SavePort } from '../../../src/first-layer/save/save-port.js';
import type { SaveView } from '../../../src/first-layer/save/save-state.js';
import type { Target } from '../../../src/first-layer/save/target.js';

/** What goes wrong, and at which command. */
export interface Fault {
  readonly at: 'set' | 'apply' | 'save';
  readonly what:
    /** Klipper says no. */
    | 'refuse'
    /** Klipper says "ok" and does nothing, as with an unknown command. */
    | 'ignore'
    /** The link goes; the command was done. */
    | 'lose-answer'
    /** The link goes; the command was not done. */
    | 'lose-command'
    | 'emergency-stop'
    /** Another client starts a print just before it. */
    | 'print-begins'
    /** Another client stages something just before it. */
    | 'other-stages'
    /** Another client restarts Klipper just before it. */
    | 'other-restarts';
}

/** A Klipper that stages, saves, restarts and forgets as the real one does; time goes on with `tick`. */
export class SimulatedKlipper implements SavePort {
  readonly target: Target;
  /** mm, in the order of the target's values; what the file says and what Klipper has loaded. */
  file: number[];
  loaded: number[];
  live = 0;
  pending: PendingItem[] = [];
  state: SaveView['klipper'] = { kind: 'ready' };
  isPrinting = false;
  /** A print that the status has not shown yet. */
  isPrintingSoon = false;
  isLinked = true;
  readonly sent: string[] = [];
  files: string[] = ['printer-20200101_000000.cfg'];
  fault: Fault | undefined;
  /** Why Klipper does not come up again; undefined when it does. */
  restartError: string | undefined;
  /** How often Klipper has come up again. */
  restarts = 0;
  #frame = 0;
  #away = 0;
  #saves = 0;
  readonly #view = signal<SaveView>(this.#look());

  constructor(target: Target) {
    this.target = target;
    this.file = target.values.map(({ old }) => old);
    this.loaded = [...this.file];
    this.tick();
  }

  get view(): ReadonlySignal<SaveView> {
    return this.#view;
  }

  /** The next status. */
  tick(): void {
    this.#frame += 1;
    if (this.isPrintingSoon) this.isPrinting = true;
    this.isPrintingSoon = false;
    if (this.#away > 0) {
      this.#away -= 1;
      if (this.#away === 0) this.#comeUp();
    }
    this.#view.value = this.#look();
  }

  async survey(): Promise<{ isPrinting: boolean; backups: string[] }> {
    this.#needLink();
    return { isPrinting: this.isPrinting || this.isPrintingSoon, backups: [...this.files] };
  }

  setOffset(micrometres: number): Promise<void> {
    return this.#command('set', `SET_GCODE_OFFSET Z=${(micrometres / 1000).toFixed(3)}`, () => {
      this.live = micrometres;
    });
  }

  apply(command: string): Promise<void> {
    return this.#command('apply', command, () => {
      if (this.live === 0) return;
      for (const [index, { section, option }] of this.target.values.entries()) {
        const text = ((this.loaded[index] ?? 0) - this.live / 1000).toFixed(3);
        this.stage({ section, option, text });
      }
    });
  }

  saveConfig(): Promise<void> {
    return this.#command('save', 'SAVE_CONFIG', () => {
      for (const [index, { section, option }] of this.target.values.entries()) {
        const item = this.pending.find((one) => one.section === section && one.option === option);
        if (item?.text !== undefined) this.file[index] = Number(item.text);
      }
      this.#saves += 1;
      this.files.push(`printer-20261124_12000${this.#saves}.cfg`);
      this.goAway();
    });
  }

  async backups(): Promise<string[]> {
    this.#needLink();
    return [...this.files];
  }

  async restore(backup: string): Promise<void> {
    this.sent.push(`restore ${backup}`);
    this.file = this.target.values.map(({ old }) => old);
    this.restartError = undefined;
  }

  async restart(command: string): Promise<void> {
    this.sent.push(command);
    this.goAway();
  }

  stage(item: PendingItem): void {
    this.pending = [...this.pending.filter((one) => one.section !== item.section || one.option !== item.option), item];
  }

  /** Klipper restarts: for some statuses it is not there. */
  goAway(): void {
    this.state = { kind: 'away' };
    this.#away = 5;
    this.isPrinting = false;
  }

  setLink(isLinked: boolean): void {
    this.isLinked = isLinked;
    this.#view.value = this.#look();
  }

  /** mm between nozzle and bed at Z = 0 against the height of the first configuration; minus is closer. */
  get heightAtZero(): number {
    return this.target.values[0].old - (this.loaded[0] ?? 0) + this.live / 1000;
  }

  async #command(at: Fault['at'], script: string, act: () => void): Promise<void> {
    this.#needLink();
    const what = this.fault?.at === at ? this.fault.what : undefined;
    if (what !== undefined) this.fault = undefined;
    this.sent.push(script);
    switch (what) {
      case 'refuse':
        throw new PrinterError({ kind: 'refused' }, `no ${script}`);
      case 'ignore':
        return;
      case 'lose-answer':
        act();
        this.setLink(false);
        throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
      case 'lose-command':
        this.setLink(false);
        throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
      case 'emergency-stop':
        this.state = { kind: 'shutdown', message: 'Shutdown due to webhooks request' };
        this.#view.value = this.#look();
        throw new PrinterError({ kind: 'shutdown' }, 'Shutdown due to webhooks request');
      case 'print-begins':
        act();
        this.isPrintingSoon = true;
        return;
      case 'other-stages':
        act();
        this.stage({ section: 'heater_bed', option: 'control', text: 'pid' });
        return;
      case 'other-restarts':
        this.goAway();
        throw new PrinterError({ kind: 'shutdown' }, 'Klipper has stopped');
      case undefined:
        act();
    }
  }

  #needLink(): void {
    if (!this.isLinked) throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
  }

  #comeUp(): void {
    this.restarts += 1;
    this.live = 0;
    this.pending = [];
    if (this.restartError !== undefined) {
      this.state = { kind: 'error', message: this.restartError };
      return;
    }
    this.loaded = [...this.file];
    this.state = { kind: 'ready' };
  }

  #look(): SaveView {
    const loaded = [...(this.loaded ?? [])];
    const values = this.target?.values ?? [];
    return {
      klipper: this.isLinked ? this.state : { kind: 'unknown' },
      isPrinting: this.isPrinting && this.state.kind === 'ready',
      live: this.live,
      pending: [...this.pending],
      valueOf: (section, option) =>
        loaded[values.findIndex((value) => value.section === section && value.option === option)],
      frame: this.#frame,
    };
  }
}
