// All flows, in the order in which they are run.
import { connectFlows } from './connect.mjs';
import { faultFlows } from './faults.mjs';
import { fileFlows } from './files.mjs';
import { firstPrintFlows } from './first-print.mjs';
import { machineFlows } from './machines.mjs';
import { printFlows } from './print.mjs';

export const flows = [...connectFlows, ...firstPrintFlows, ...printFlows, ...faultFlows, ...fileFlows, ...machineFlows];
