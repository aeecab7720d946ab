import { thingWords } from './en-common.js';

/** A heater as its name shows it. */
interface NamedHeater {
  readonly kind: 'extruder' | 'bed' | 'generic' | 'fan';
  readonly shortName: string;
}

/** A heater's name for people: `Nozzle`, `Nozzle 2` where there are several, `Bed`, `Chamber`. */
export function heaterName(heater: NamedHeater, all: readonly NamedHeater[]): string {
  switch (heater.kind) {
    case 'bed':
      return thingWords.bed;
    case 'extruder': {
      const extruders = all.filter((one) => one.kind === 'extruder');
      if (extruders.length < 2) return thingWords.nozzle;
      return thingWords.nozzleNumber(extruders.indexOf(heater) + 1);
    }
    case 'generic':
    case 'fan':
      return plainName(heater.shortName);
  }
}

/** A name out of the configuration as people write it: `raspberry_pi` → `Raspberry pi`. */
export function plainName(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
