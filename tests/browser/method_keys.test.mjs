// A chain that has come all the way, for who has no mouse.
import { answersToKeys, describeScreens } from './method_screens.mjs';

describeScreens('every screen by keyboard alone',
  { example: 'full', question: answersToKeys, hasInstruments: true });
