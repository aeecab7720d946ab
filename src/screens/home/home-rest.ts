import type { Heater } from '../../printer/heater.js';
import '../../widgets/temperature-graph.js';
import '../../widgets/temperature-spark.js';
import { agreeTarget, askTarget } from '../heat/ask-target.js';
import type { House } from '../house.js';
import './home-failure.js';
import './home-keys.js';
import './home-last.js';

/** Lets a target be typed for a heater and asks for it. Answers why that failed; empty where it did not, or was left. */
export async function letTargetBeTyped(house: House, heater: Heater): Promise<string> {
  const celsius = await askTarget(house, heater);
  if (celsius === undefined || !(await agreeTarget(house, heater, celsius))) return '';
  try {
    await house.printer.heat.setTarget(heater.name, celsius);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
