import type { PrinterClock } from '../clock.js';
import { RpcError, textOf, type Methods } from './rpc.js';

/** What `[…]` sections of moonraker.conf switch on. */
export interface Components {
  readonly hasUpdates: boolean;
  /** Names of switched devices. */
  readonly devices: readonly string[];
}

/** `machine.*`: the computer, its updates, switched devices. */
export function addMachineMethods(
  methods: Methods,
  clock: PrinterClock,
  components: Components,
  notify: (method: string, params: readonly unknown[]) => void,
  connections: () => number,
): void {
  methods.set('machine.system_info', () => ({ system_info: SYSTEM }));
  methods.set('machine.proc_stats', () => ({
    moonraker_stats: [processStats(clock)],
    throttled_state: null,
    ...stats(connections()),
    system_uptime: clock.now(),
  }));
  methods.set('machine.peripherals.usb', () => ({ usb_devices: [] }));
  methods.set('machine.services.restart', (params) => {
    throw new RpcError(400, `Service '${textOf(params, 'service')}' not allowed`);
  });
  clock.every(1, () =>
    notify('notify_proc_stat_update', [{ moonraker_stats: processStats(clock), ...stats(connections()) }]),
  );
  if (components.hasUpdates) addUpdates(methods);
  if (components.devices.length > 0) addDevices(methods, components.devices, notify);
}

function processStats(clock: PrinterClock): object {
  return { time: clock.wall(), cpu_usage: 1.4, memory: 53_436, mem_units: 'kB' };
}

function stats(connections: number): object {
  return {
    cpu_temp: 47.2,
    network: { lo: { ...NETWORK }, eth0: { ...NETWORK } },
    system_cpu_usage: { cpu: 6.1, cpu0: 7.2, cpu1: 5 },
    system_memory: { total: 1_919_488, available: 1_463_296, used: 456_192 },
    websocket_connections: connections,
  };
}

const NETWORK = {
  rx_bytes: 81_684_987,
  tx_bytes: 81_684_987,
  rx_packets: 41_426,
  tx_packets: 41_426,
  rx_errs: 0,
  tx_errs: 0,
  rx_drop: 0,
  tx_drop: 0,
  bandwidth: 615.37,
};

const SYSTEM = {
  python: { version: [3, 11, 2, 'final', 0], version_string: '3.11.2 (main, Apr 28 2025, 14:11:48) [GCC 12.2.0]' },
  cpu_info: {
    cpu_count: 4,
    bits: '64bit',
    processor: 'aarch64',
    cpu_desc: 'BCM2711',
    serial_number: '',
    hardware_desc: '',
    model: 'Virtual printer',
    total_memory: 1_919_488,
    memory_units: 'kB',
  },
  sd_info: {},
  distribution: {
    name: 'Debian GNU/Linux 12 (bookworm)',
    id: 'debian',
    version: '12',
    version_parts: { major: '12', minor: '', build_number: '' },
    like: '',
    codename: 'bookworm',
    release_info: {},
    kernel_version: '6.1.0',
  },
  virtualization: { virt_type: 'none', virt_identifier: 'none' },
  network: {
    eth0: {
      mac_address: '02:00:00:00:00:01',
      ip_addresses: [
        { family: 'ipv4', address: '192.0.2.2', is_link_local: false },
        { family: 'ipv6', address: 'fe80::1', is_link_local: true },
      ],
    },
  },
  canbus: {},
  provider: 'none',
  available_services: [],
  service_state: {},
  instance_ids: { moonraker: 'moonraker', klipper: 'klipper' },
};

function addUpdates(methods: Methods): void {
  const version = (name: string, now: string, next: string): readonly [string, object] => [
    name,
    {
      name,
      configured_type: 'git_repo',
      channel: 'dev',
      version: now,
      remote_version: next,
      is_valid: true,
      is_dirty: false,
      corrupt: false,
      commits_behind: [],
      warnings: [],
      anomalies: [],
    },
  ];
  methods.set('machine.update.status', () => ({
    busy: false,
    github_rate_limit: 60,
    github_requests_remaining: 52,
    github_limit_reset_time: 0,
    version_info: {
      system: { name: 'system', configured_type: 'system', package_count: 0, package_list: [] },
      ...Object.fromEntries([
        version('moonraker', 'v0.10.0-31-gd5ee171', 'v0.10.0-31'),
        version('klipper', 'v0.13.0-730-g84104bbbd', 'v0.13.0-742'),
      ]),
    },
  }));
  methods.set('machine.update.refresh', () => methods.get('machine.update.status')!({}, undefined));
}

function addDevices(
  methods: Methods,
  names: readonly string[],
  notify: (method: string, params: readonly unknown[]) => void,
): void {
  const states = new Map(names.map((name) => [name, 'on']));
  const described = (device: string): object => ({
    device,
    status: states.get(device),
    locked_while_printing: false,
    type: 'gpio',
    is_shutdown: false,
  });
  const find = (name: string): string => {
    if (states.has(name)) return name;
    throw new RpcError(-32601, `No valid device named ${name}`);
  };
  methods.set('machine.device_power.devices', () => ({ devices: names.map(described) }));
  methods.set('machine.device_power.get_device', (params) => {
    const device = find(textOf(params, 'device'));
    return { [device]: states.get(device) };
  });
  methods.set('machine.device_power.post_device', (params) => {
    const device = find(textOf(params, 'device'));
    const action = textOf(params, 'action');
    const before = states.get(device);
    states.set(device, action === 'toggle' ? (before === 'on' ? 'off' : 'on') : action);
    notify('notify_power_changed', [described(device)]);
    return { [device]: states.get(device) };
  });
}
