package dev.runm.shell;

/** The deployment that was loaded last. */
record LoadedDeployment(String name, long seed, long nodes) {}
