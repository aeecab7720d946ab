import type { Phase } from '../printer/phase.js';
import { noPrinterWords } from '../text/en-state.js';

/** What a page without a printer says. */
export interface StateWords {
  readonly title: string;
  readonly text: string;
  /** Klipper's own words, verbatim. */
  readonly verbatim: string;
  readonly checks: readonly string[];
  /** The one command that helps. */
  readonly remedy: 'firmware-restart' | 'restart' | 'try-now' | 'enter-key' | 'none';
  readonly look: 'danger' | 'warn' | 'busy';
}

export type NotReady = Exclude<Phase, { kind: 'ready' }>;

const words = noPrinterWords;

/**
 * The words for a phase.
 * @param mayPrint whether a print ran when the link was lost
 */
export function stateWords(phase: NotReady, mayPrint: boolean): StateWords {
  const nothingSaid = { verbatim: '', checks: [] } as const;
  switch (phase.kind) {
    case 'connecting':
      return { ...nothingSaid, ...words.connecting, remedy: 'try-now', look: 'busy' };
    case 'no-gateway':
      return {
        ...nothingSaid,
        title: words.noGateway.title,
        text: mayPrint ? words.noGateway.mayPrint : words.noGateway.text,
        remedy: 'try-now',
        look: 'warn',
      };
    case 'no-moonraker':
      return {
        verbatim: '',
        title: words.noMoonraker.title,
        text: mayPrint ? words.noMoonraker.mayPrint : words.noMoonraker.text,
        checks: words.noMoonraker.checks,
        remedy: 'try-now',
        look: 'warn',
      };
    case 'unauthorized':
      return { ...nothingSaid, ...words.unauthorized, remedy: 'enter-key', look: 'warn' };
    case 'klipper-disconnected':
      return { ...nothingSaid, ...words.disconnected, remedy: 'none', look: 'warn' };
    case 'klipper-starting':
      return { ...nothingSaid, ...words.starting, verbatim: phase.message, remedy: 'none', look: 'busy' };
    case 'klipper-error':
    case 'klipper-shutdown':
      return stoppedWords(phase);
  }
}

const heaterNames: Readonly<Record<string, string>> = {
  heater_bed: words.heaterSlow.bed,
  extruder: words.heaterSlow.nozzle,
};

type Explained = Pick<StateWords, 'text' | 'checks'> & { readonly title?: string };

/** Klipper's sentences that have a plain one, by the words they hold (klippy/extras/verify_heater.py, mcu.py, configfile.py). */
const explanations: readonly (readonly [RegExp, (match: RegExpMatchArray) => Explained])[] = [
  [/webhooks request|M112/, () => words.stoppedByHand],
  [
    /Heater (\S+) not heating at expected rate/,
    ([, heater = '']) => {
      const name = heaterNames[heater] ?? heater;
      return { text: words.heaterSlow.text(name), checks: words.heaterSlow.checks };
    },
  ],
  [/ADC out of range|Thermocouple|MAX31\d+ (?:fault|.*error)/i, () => words.sensorLost],
  [
    /Lost communication with MCU '([^']+)'/,
    ([, board = '']) => ({ text: words.boardLost.text(board), checks: words.boardLost.checks }),
  ],
  [/Timer too close|Missed scheduling|No next step|Rescheduled timer in the past/, () => words.tooSlow],
  [
    /Option '([^']+)' (?:is not valid )?in section '([^']+)'/,
    ([, option = '', section = '']) => ({
      text: words.badOption.text(option, section),
      checks: words.badOption.checks(section),
    }),
  ],
  [
    /Section '([^']+)' is not a valid config section/,
    ([, section = '']) => ({ text: words.badSection.text(section), checks: words.badSection.checks(section) }),
  ],
  [
    /mcu '([^']+)': (?:Unable to connect|Serial connection closed|Unable to open)/i,
    ([, board = '']) => ({ text: words.boardUnreached.text(board), checks: words.boardUnreached.checks }),
  ],
];

function stoppedWords(phase: Extract<Phase, { kind: 'klipper-error' | 'klipper-shutdown' }>): StateWords {
  const isShutdown = phase.kind === 'klipper-shutdown';
  const usual = isShutdown ? { ...words.stopped, checks: [] } : { ...words.notStarted, checks: words.badConfig.checks };
  return {
    ...usual,
    ...explain(phase.message),
    verbatim: phase.message,
    remedy: remedyFor(phase.message, isShutdown),
    look: 'danger',
  };
}

function explain(message: string): Partial<Explained> {
  for (const [pattern, words] of explanations) {
    const match = message.match(pattern);
    if (match) return words(match);
  }
  return {};
}

/** Klipper names the command that helps; where it does not, its state does. */
function remedyFor(message: string, isShutdown: boolean): StateWords['remedy'] {
  if (message.includes('FIRMWARE_RESTART')) return 'firmware-restart';
  if (message.includes('RESTART')) return 'restart';
  return isShutdown ? 'firmware-restart' : 'restart';
}
