import fc from "fast-check";

/** A mutant is judged by the same draws in every run: with other draws, one that survived could be killed by luck. */
fc.configureGlobal({ seed: 20 });
