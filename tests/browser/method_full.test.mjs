// A chain that has come all the way: everything has its contents.
import { describeScreens, looks } from './method_screens.mjs';

describeScreens('every screen of a chain that has come all the way',
  { example: 'full', question: looks, hasInstruments: true });
