// All flows, in the order in which they are run.
import { connectFlows } from './connect.mjs';
import { faultFlows } from './faults.mjs';
import { fileFlows } from './files.mjs';
import { firstPrintFlows } from './first-print.mjs';
import { guideFlows } from './guide.mjs';
import { homeAndLevelFlows } from './home-and-level.mjs';
import { keepFlows } from './keep.mjs';
import { machineFlows } from './machines.mjs';
import { printFlows } from './print.mjs';
import { promptFlows } from './prompts.mjs';

export const flows = [
  ...connectFlows,
  ...homeAndLevelFlows,
  ...firstPrintFlows,
  ...keepFlows,
  ...guideFlows,
  ...printFlows,
  ...promptFlows,
  ...faultFlows,
  ...fileFlows,
  ...machineFlows,
];
