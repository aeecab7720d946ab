import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.js';
import { setStage } from './contract/stage.js';

interface Queue {
  readonly queued_jobs: readonly { readonly filename: string; readonly job_id: string }[];
  readonly queue_state: string;
}

const names = ({ queued_jobs: jobs }: Queue): string[] => jobs.map(({ filename }) => filename);

test('files wait in a queue, are put in order, taken out and printed when it is started', async () => {
  const stage = await setStage({ speed: 100 });
  try {
    const client = await Client.connect(stage);
    for (const name of ['a.gcode', 'b.gcode', 'c.gcode']) await client.upload(name, 'G28\nG4 P60000\n');
    const posted = await client.call<Queue>('server.job_queue.post_job', {
      filenames: ['a.gcode', 'b.gcode', 'c.gcode'],
    });
    assert.deepEqual(names(posted), ['a.gcode', 'b.gcode', 'c.gcode']);
    assert.equal(posted.queue_state, 'paused');
    const [first, , last] = posted.queued_jobs;
    const jumped = await client.call<Queue>('server.job_queue.jump', { job_id: last!.job_id });
    assert.deepEqual(names(jumped), ['c.gcode', 'a.gcode', 'b.gcode']);
    await client.call('server.job_queue.delete_job', { job_ids: [first!.job_id] });
    assert.deepEqual(names(await client.call<Queue>('server.job_queue.status')), ['c.gcode', 'b.gcode']);
    const actions = client.notices.filter(({ method }) => method === 'notify_job_queue_changed');
    assert.deepEqual(
      actions.map(({ params }) => (params[0] as { action: string }).action),
      ['jobs_added', 'jobs_reordered', 'jobs_removed'],
    );

    await client.call('server.job_queue.start');
    await client.subscribe({ print_stats: ['filename', 'state'] });
    await client.until(() => client.status['print_stats']?.['state'] === 'printing');
    assert.equal(client.status['print_stats']?.['filename'], 'c.gcode');
    assert.deepEqual(names(await client.call<Queue>('server.job_queue.status')), ['b.gcode']);
    await assert.rejects(client.call('server.job_queue.jump', { job_id: 'none' }), /Invalid job id: none/);
  } finally {
    stage.end();
  }
});
