import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPhase, type Phase, type PhaseEvent } from '../../src/printer/phase.js';

const phases: readonly Phase[] = [
  { kind: 'connecting' },
  { kind: 'no-gateway' },
  { kind: 'no-moonraker' },
  { kind: 'unauthorized' },
  { kind: 'klipper-disconnected' },
  { kind: 'klipper-starting', message: 'Starting' },
  { kind: 'klipper-error', message: 'Bad config' },
  { kind: 'klipper-shutdown', message: 'Too hot' },
  { kind: 'ready' },
];
const state = (name: string, message = '', hasStatus = true): PhaseEvent => ({
  kind: 'klipper-state',
  state: name,
  message,
  hasStatus,
});

/** From any phase, what each event leads to. */
const table: readonly (readonly [string, PhaseEvent, Phase])[] = [
  ['a new link', { kind: 'link-up' }, { kind: 'connecting' }],
  ['the loss of the link', { kind: 'link-down' }, { kind: 'connecting' }],
  ['a silent gateway', { kind: 'refused', gatewayAnswers: false }, { kind: 'no-gateway' }],
  ['a gateway that turns the socket away', { kind: 'refused', gatewayAnswers: true }, { kind: 'no-moonraker' }],
  ['a wanted login', { kind: 'unauthorized' }, { kind: 'unauthorized' }],
  ['a Klipper that is gone', { kind: 'klipper-gone' }, { kind: 'klipper-disconnected' }],
  ['ready with status', state('ready'), { kind: 'ready' }],
  ['ready without status', state('ready', 'Ready', false), { kind: 'klipper-starting', message: 'Ready' }],
  ['startup', state('startup', 'Starting'), { kind: 'klipper-starting', message: 'Starting' }],
  ['error', state('error', 'Bad config'), { kind: 'klipper-error', message: 'Bad config' }],
  ['shutdown', state('shutdown', 'Too hot'), { kind: 'klipper-shutdown', message: 'Too hot' }],
  ['disconnected', state('disconnected'), { kind: 'klipper-disconnected' }],
  ['a state nobody knows', state('dreaming', 'zzz'), { kind: 'klipper-starting', message: 'zzz' }],
];

for (const [name, event, expected] of table) {
  test(`${name} leads to ${expected.kind} from every phase`, () => {
    for (const phase of phases) assert.deepEqual(nextPhase(phase, event), expected, `from ${phase.kind}`);
  });
}

test('news that changes nothing answers with the same phase, so that nothing is drawn again', () => {
  for (const phase of phases) {
    const message = 'message' in phase ? phase.message : '';
    const names: Partial<Record<Phase['kind'], string>> = {
      ready: 'ready',
      'klipper-starting': 'startup',
      'klipper-error': 'error',
      'klipper-shutdown': 'shutdown',
      'klipper-disconnected': 'disconnected',
    };
    const name = names[phase.kind];
    if (name !== undefined) assert.equal(nextPhase(phase, state(name, message)), phase);
  }
});

test('a shutdown that is heard of keeps the message that is known already', () => {
  const known: Phase = { kind: 'klipper-shutdown', message: 'Too hot' };
  assert.equal(nextPhase(known, { kind: 'shutdown-heard' }), known);
  assert.deepEqual(nextPhase({ kind: 'ready' }, { kind: 'shutdown-heard' }), { kind: 'klipper-shutdown', message: '' });
});
