import type { RawConfig } from '../config/parse.js';
import type { Settings } from '../config/settings.js';

/** Values that wait for SAVE_CONFIG. Nothing but a restart takes them back. */
export class StagedConfig {
  #items: Record<string, Record<string, string> | null> = {};
  readonly #raw: RawConfig;
  readonly #settings: Settings;
  readonly warnings: readonly unknown[];

  constructor(raw: RawConfig, settings: Settings, warnings: readonly unknown[]) {
    this.#raw = raw;
    this.#settings = settings;
    this.warnings = warnings;
  }

  get isPending(): boolean {
    return Object.keys(this.#items).length > 0;
  }

  get items(): Readonly<Record<string, Readonly<Record<string, string>> | null>> {
    return this.#items;
  }

  set(section: string, option: string, value: string): void {
    this.#items = { ...this.#items, [section]: { ...this.#items[section], [option]: value } };
  }

  /** The whole section goes at the next save. */
  remove(section: string): void {
    this.#items = { ...this.#items, [section]: null };
  }

  status(): Record<string, unknown> {
    return {
      config: this.#raw,
      settings: this.#settings,
      warnings: this.warnings,
      save_config_pending: this.isPending,
      save_config_pending_items: this.#items,
    };
  }
}
