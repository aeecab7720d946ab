/** How far the panel has got towards a printer that can print. */
export type Phase =
  /** No link, or one that has not yet said how Klipper is. */
  | { readonly kind: 'connecting' }
  /** The gateway does not answer. */
  | { readonly kind: 'no-gateway' }
  /** The gateway answers, Moonraker behind it does not. */
  | { readonly kind: 'no-moonraker' }
  /** Moonraker wants a login or an API key. */
  | { readonly kind: 'unauthorized' }
  /** Moonraker is there, Klipper is not. */
  | { readonly kind: 'klipper-disconnected' }
  | { readonly kind: 'klipper-starting'; readonly message: string }
  | { readonly kind: 'klipper-error'; readonly message: string }
  | { readonly kind: 'klipper-shutdown'; readonly message: string }
  /** Klipper is ready and its status is known. */
  | { readonly kind: 'ready' };

/** What can move the printer from one phase to another. */
export type PhaseEvent =
  | { readonly kind: 'link-up' }
  | { readonly kind: 'link-down' }
  /** An attempt to connect failed; whether the gateway itself answers was asked by HTTP. */
  | { readonly kind: 'refused'; readonly gatewayAnswers: boolean }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'klipper-gone' }
  /** Klipper's shutdown was heard of; its message may follow. */
  | { readonly kind: 'shutdown-heard' }
  /** Klipper's own state: `webhooks` of the subscription, or `printer.info`. */
  | { readonly kind: 'klipper-state'; readonly state: string; readonly message: string; readonly hasStatus: boolean };

/** The one transition function. Answers with the same object where nothing changes. */
export function nextPhase(phase: Phase, event: PhaseEvent): Phase {
  switch (event.kind) {
    case 'link-up':
    case 'link-down':
      return same(phase, { kind: 'connecting' });
    case 'refused':
      return same(phase, { kind: event.gatewayAnswers ? 'no-moonraker' : 'no-gateway' });
    case 'unauthorized':
      return same(phase, { kind: 'unauthorized' });
    case 'klipper-gone':
      return same(phase, { kind: 'klipper-disconnected' });
    case 'shutdown-heard':
      return phase.kind === 'klipper-shutdown' ? phase : { kind: 'klipper-shutdown', message: '' };
    case 'klipper-state':
      return same(phase, klipperPhase(event.state, event.message, event.hasStatus));
  }
}

/** Ready counts only once the status is there: a screen must never see a ready printer without values. */
function klipperPhase(state: string, message: string, hasStatus: boolean): Phase {
  switch (state) {
    case 'ready':
      return hasStatus ? { kind: 'ready' } : { kind: 'klipper-starting', message };
    case 'error':
      return { kind: 'klipper-error', message };
    case 'shutdown':
      return { kind: 'klipper-shutdown', message };
    case 'disconnected':
      return { kind: 'klipper-disconnected' };
    default:
      return { kind: 'klipper-starting', message };
  }
}

function same(before: Phase, after: Phase): Phase {
  const messageOf = (phase: Phase) => ('message' in phase ? phase.message : '');
  return before.kind === after.kind && messageOf(before) === messageOf(after) ? before : after;
}
