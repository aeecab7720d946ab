import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { Devices } from '../../src/printer/devices.js';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/outputs/outputs-screen.js';
import type { OutputsScreen } from '../../src/screens/outputs/outputs-screen.js';

function make(devices: Partial<Devices>): Promise<OutputsScreen> {
  const none = { fans: [], lights: [], outputs: [], filamentSensors: [] };
  const house = { printer: { devices: signal({ ...none, ...devices }) } } as unknown as House;
  return fixture(
    html`<outputs-screen style="height: 416px; width: 720px; display: grid" .house=${house}></outputs-screen>`,
  );
}

const named = (name: string) => ({ name, shortName: name.split(' ')[1] ?? name });
const switches = (screen: OutputsScreen) =>
  [...screen.renderRoot.querySelectorAll('ui-switch')].map(({ label, checked }) => `${label} ${checked}`);

describe('Fans and outputs', () => {
  it('shows what each does, and is accessible', async () => {
    const screen = await make({
      lights: [{ ...named('led case'), count: 1, status: signal({ color_data: [[0, 0, 1, 0]] }) }],
      outputs: [{ ...named('output_pin relay'), isSwitch: true, status: signal({ value: 0 }) }],
      filamentSensors: [
        { ...named('filament_switch_sensor runout'), status: signal({ enabled: true, filament_detected: true }) },
      ],
    });
    expect(switches(screen)).to.deep.equal(['Case true', 'Relay false', 'Runout true']);
    await expect(screen).to.be.accessible();
  });

  it('does not call off or empty what the printer has said nothing of', async () => {
    const screen = await make({
      lights: [{ ...named('led case'), count: 1, status: signal(undefined) }],
      outputs: [{ ...named('output_pin relay'), isSwitch: true, status: signal(undefined) }],
      filamentSensors: [{ ...named('filament_switch_sensor runout'), status: signal(undefined) }],
    });
    expect(switches(screen)).to.deep.equal([]);
  });

  it('has no heading for servos alone', async () => {
    const screen = await make({
      outputs: [{ ...named('servo wiper'), isSwitch: false, status: signal({ value: 0.1 }) }],
    });
    expect(screen.renderRoot.querySelector('h2')).to.equal(null);
    expect(screen.renderRoot.textContent).to.include('no fans, lights or outputs');
  });
});
