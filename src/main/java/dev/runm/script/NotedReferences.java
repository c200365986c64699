package dev.runm.script;

import dev.runm.error.UsageException;
import dev.runm.line.Reference;
import dev.runm.line.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** References of a line with a note of what was put in where, so that it can be shown filled in. */
final class NotedReferences implements References {
  private final String line;
  private final References references;
  private final Map<Integer, Filled> filled = new TreeMap<>();
  private int last = -1;

  private record Filled(int length, String value) {}

  NotedReferences(String line, References references) {
    this.line = line;
    this.references = references;
  }

  /** A fallback is a text of its own, whose references have no place in the line. */
  @Override
  public Optional<Reference> at(String text, int position) {
    last = text.equals(line) ? position : -1;
    return References.super.at(text, position);
  }

  @Override
  public Optional<List<String>> find(Reference reference) {
    return references.find(reference);
  }

  @Override
  public List<String> arguments() {
    return references.arguments();
  }

  @Override
  public Map<String, String> environment() {
    return references.environment();
  }

  @Override
  public UsageException unknown(Reference reference) {
    return references.unknown(reference);
  }

  @Override
  public List<String> own(Reference reference) {
    int place = last;
    return noted(place, reference, References.super.own(reference));
  }

  @Override
  public List<String> words(Reference reference) {
    int place = last;
    return noted(place, reference, References.super.words(reference));
  }

  private List<String> noted(int place, Reference reference, List<String> words) {
    if (place >= 0) {
      filled.put(place, new Filled(reference.text().length(), String.join(" ", words)));
    }
    return words;
  }

  /** Returns the line with its references filled in. */
  String shown() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Filled> each : filled.entrySet()) {
      text.append(line, at, each.getKey()).append(each.getValue().value());
      at = each.getKey() + each.getValue().length();
    }
    return text.append(line.substring(at)).toString();
  }
}
