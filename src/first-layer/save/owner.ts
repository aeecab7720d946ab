import type { Plan } from './plan.js';
import type { SaveState } from './save-state.js';

/** Whether a save of what was offered waits for somebody; the guide and the measurement show theirs on their own pages. */
export function needsAnswer(state: SaveState, plan: Plan | undefined): boolean {
  if (plan?.for !== 'offer') return false;
  return state.kind === 'cut' || state.kind === 'restart-failed' || (state.kind === 'restarting' && state.isResumed);
}

/** Whether what was offered is what was saved: as an offer, or because it was measured to be right. @param amount µm */
export function keepsOffer(plan: Plan | undefined, amount: number): boolean {
  if (plan === undefined || plan.stage.how !== 'offset') return false;
  return plan.for === 'offer' || (plan.for === 'verify' && plan.stage.kept === amount);
}
