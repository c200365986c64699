package dev.runm.shell;

/** What stands behind a command, as prose: its quotes and dashes are letters like others. */
public record RestAsProse(String text) {}
