// The design's own inspection and axe, over every screen and dialog of the running panel, at every size and in both themes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Looks } from '../support/looks.mjs';
import { openStage } from '../support/stage.mjs';
import { tour } from '../support/tour.mjs';

test('no screen has a finding of the design’s inspection, at any size, in either theme, nor one of axe', async (t) => {
  const stage = await openStage({ speed: 2 });
  t.after(() => stage.close());
  const looks = await Looks.on(stage);
  await tour(stage, (name) => looks.at(name));
  assert.equal(looks.findings, '');
});
