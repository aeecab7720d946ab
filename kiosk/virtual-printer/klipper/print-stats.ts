import { numberParam, type Command } from '../gcode/command.js';
import type { Printer } from './printer.js';

export type PrintState = 'standby' | 'printing' | 'paused' | 'complete' | 'error' | 'cancelled';

/** How the print goes: state, durations in printer seconds, filament in mm. */
export class PrintStats {
  state: PrintState = 'standby';
  filename = '';
  message = '';
  #filament = 0;
  #lastFilament = 0;
  #started: number | undefined;
  #pausedSince: number | undefined;
  #pausedFor = 0;
  #beforeExtrusion = 0;
  #total = 0;
  #layers: { total_layer: number | null; current_layer: number | null } = { total_layer: null, current_layer: null };
  readonly #printer: Printer;

  constructor(printer: Printer) {
    this.#printer = printer;
    printer.status.add('print_stats', () => this.status());
    printer.gcode.register(
      'SET_PRINT_STATS_INFO',
      (command) => this.#setInfo(command),
      'Pass slicer info like layer act and total to klipper',
    );
  }

  select(filename: string): void {
    this.reset();
    this.filename = filename;
  }

  begin(): void {
    const now = this.#printer.host.now();
    if (this.#started === undefined) this.#started = now;
    else if (this.#pausedSince !== undefined) this.#pausedFor += now - this.#pausedSince;
    this.#pausedSince = undefined;
    this.#lastFilament = this.#place;
    this.state = 'printing';
    this.message = '';
  }

  pause(): void {
    if (this.state !== 'printing') return;
    this.#count();
    this.#pausedSince = this.#printer.host.now();
    this.state = 'paused';
  }

  end(state: 'complete' | 'error' | 'cancelled', message = ''): void {
    if (this.state === 'printing') this.#count();
    this.#total = this.#totalNow();
    this.#pausedFor = this.#pausedNow();
    this.state = state;
    this.message = message;
    this.#started = undefined;
    this.#pausedSince = undefined;
  }

  reset(): void {
    this.state = 'standby';
    this.filename = '';
    this.message = '';
    this.#filament = 0;
    this.#total = 0;
    this.#beforeExtrusion = 0;
    this.#pausedFor = 0;
    this.#started = undefined;
    this.#pausedSince = undefined;
    this.#layers = { total_layer: null, current_layer: null };
  }

  status(): Record<string, unknown> {
    if (this.state === 'printing') this.#count();
    const total = this.#totalNow();
    return {
      filename: this.filename,
      total_duration: total,
      print_duration: this.#filament < 1e-9 ? 0 : total - this.#beforeExtrusion - this.#pausedNow(),
      filament_used: this.#filament,
      state: this.state,
      message: this.message,
      info: this.#layers,
    };
  }

  get #place(): number {
    const { gcodeMove } = this.#printer;
    return gcodeMove.position[3] + gcodeMove.base[3] / gcodeMove.extrudeFactor;
  }

  #pausedNow(): number {
    const present = this.#pausedSince === undefined ? 0 : this.#printer.host.now() - this.#pausedSince;
    return this.#pausedFor + present;
  }

  /** Pauses count in the whole time, not in that of printing. */
  #totalNow(): number {
    if (this.#started === undefined) return this.#total;
    return this.#printer.host.now() - this.#started;
  }

  #count(): void {
    const place = this.#place;
    this.#filament += Math.max(0, place - this.#lastFilament);
    this.#lastFilament = place;
    if (this.#filament < 1e-9) this.#beforeExtrusion = this.#totalNow() - this.#pausedNow();
  }

  #setInfo(command: Command): void {
    const total = command.params.has('TOTAL_LAYER') ? numberParam(command, 'TOTAL_LAYER', 0, { min: 0 }) : undefined;
    const current = command.params.has('CURRENT_LAYER')
      ? numberParam(command, 'CURRENT_LAYER', 0, { min: 0 })
      : undefined;
    if (total === 0) this.#layers = { total_layer: null, current_layer: null };
    else if (total !== undefined) this.#layers = { total_layer: total, current_layer: 0 };
    const layers = this.#layers.total_layer;
    if (current !== undefined && layers !== null) {
      this.#layers = { total_layer: layers, current_layer: Math.min(current, layers) };
    }
  }
}
