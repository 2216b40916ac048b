// A chain that is about to begin: much is still empty, and says so.
import { describeScreens, looks } from './method_screens.mjs';

describeScreens('every screen of a chain that begins',
  { example: true, question: looks, hasInstruments: false });
