// All flows, in the order in which they are run.
import { connectFlows } from './connect.mjs';
import { faultFlows } from './faults.mjs';
import { firstPrintFlows } from './first-print.mjs';
import { printFlows } from './print.mjs';

export const flows = [...connectFlows, ...firstPrintFlows, ...printFlows, ...faultFlows];
