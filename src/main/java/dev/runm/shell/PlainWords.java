package dev.runm.shell;

import java.util.List;

/** All words behind a command, none of which is an option. */
public record PlainWords(List<String> words) {}
