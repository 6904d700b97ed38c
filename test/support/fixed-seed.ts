// Property tests draw the same cases in every run, so that a red run can be seen again; another seed by FAST_CHECK_SEED.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261124) });
