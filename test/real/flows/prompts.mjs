import { untilLive } from './steps.mjs';

function respond(...lines) {
  return lines.map((line) => `RESPOND TYPE=command MSG="action:prompt_${line}"`).join('\n');
}

export const promptFlows = [
  {
    name: 'prompts',
    clause: 'prompts: asked by the printer, answered by touch, taken away again',
    run: async ({ panel, moonraker }) => {
      await untilLive(panel);
      await moonraker.gcode(
        respond('begin Question', 'text Shall we go on?', 'footer_button Yes|M117 yes|primary', 'show'),
      );
      await panel.answer('Yes');
      await moonraker.untilObject('display_status', 'the answer to arrive', ({ message }) => message === 'yes');
      await moonraker.gcode(respond('end'));
      await panel.gone('button', 'Yes');
    },
  },
];
