import assert from 'node:assert/strict';

export const connectFlows = [
  {
    name: 'connect',
    clause: 'connect in each state of Klipper: ready',
    isSmoke: true,
    run: async ({ panel, gateway, stand }) => {
      await panel.text('status', 'Connection', (text) => text.includes('Live'));
      const { upstream } = await (await gateway.fetch('host/about')).json();
      assert.equal(upstream.kind, 'moonraker');
      assert.equal(new URL(upstream.url).port, new URL(stand.moonraker).port);
    },
  },
];
