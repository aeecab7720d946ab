import type { ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerWatch } from '../first-layer/first-layer-watch.js';
import type { Keep } from '../first-layer/save/keep.js';
import type { Printer } from '../printer/printer.js';
import type { Settings } from '../settings/settings.js';
import type { NumberRequest, Question, TextRequest } from '../ui/requests.js';

/** What lies over the content when a person is asked something. */
export interface Asking {
  /** True once the doing answer was given, false for the safe one. */
  ask(question: Question): Promise<boolean>;
  /** The number typed; undefined when it was left. */
  enterNumber(request: NumberRequest): Promise<number | undefined>;
  /** The line typed; undefined when it was left. */
  enterText(request: TextRequest): Promise<string | undefined>;
}

/** What every screen is given: made once in `main`, handed down as one property. */
export interface House {
  readonly printer: Printer;
  readonly firstLayer: FirstLayerWatch;
  readonly settings: Settings;
  readonly overlays: Asking;
  /** Keeps what people changed; undefined until its code is here. */
  readonly keep: ReadonlySignal<Keep | undefined>;
}
