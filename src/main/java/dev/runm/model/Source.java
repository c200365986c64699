package dev.runm.model;

/** The place in a file that a value was read from; lines count from 1. */
public record Source(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
