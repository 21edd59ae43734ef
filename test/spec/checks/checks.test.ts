import { runSuites } from '../../support/spec.ts';
import { checkTest } from '../../support/spec-check.ts';

runSuites('test/spec/checks', checkTest);
