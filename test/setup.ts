/** For every unit test: properties that name no number of their own try this many cases. */
import fc from 'fast-check';
import { runs } from './runs.ts';

fc.configureGlobal({ numRuns: runs(50, 1000) });
