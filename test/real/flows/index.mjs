// All flows, in the order in which they are run.
import { connectFlows } from './connect.mjs';

export const flows = [...connectFlows];
