package dev.runm.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What commands are about, in the order of the help: first the seven questions of the model. */
enum Subject {
  RELATIONS(
      "How are providers related?",
      "How are providers related to each other: by groups, in trees, in partitions?"),
  CONSUMPTION(
      "How is consumption recorded?",
      "How is consumption recorded: consumers, allocations, their items and windows of time?"),
  CAPABILITIES("What can providers do?", "How are the capabilities of providers described?"),
  REQUESTS(
      "Who meets a request?",
      "How is a request for providers described, and which providers meet it?"),
  PARTITIONS(
      "What lies in one partition?",
      "How are queries kept inside one partition of a system with many?"),
  CLAIMS(
      "How is room claimed?",
      "How are resources of several providers consumed in one transaction, fast and safely?"),
  DISTANCES(
      "How near, how far?",
      "How are nearness and farness expressed and queried: failure domains, network, storage?"),
  DEPLOYMENT("what is loaded", "What is loaded, how large is it, and is it whole?"),
  PLANS(
      "is every index used?",
      "How does MySQL find the rows: plans, indexes, statements, and what they cost?"),
  SESSION("settings, server", "The shell itself, its server, its connection and its transaction."),
  SCRIPTS("unattended", "Commands in a file, which run unattended and fail when they should."),
  LESSONS("learn by trying", "The seven questions to learn by, at the prompt.");

  private static final int QUESTIONS = 7;

  private final String title;
  private final String sentence;

  Subject(String title, String sentence) {
    this.title = title;
    this.sentence = sentence;
  }

  /** Returns the subject of the commands that declare {@code group}. */
  static Optional<Subject> ofGroup(String group) {
    return Arrays.stream(values()).filter(each -> each.group().equals(group)).findFirst();
  }

  /** Returns the subject that a person names: by its number, if it is a question, or its word. */
  static Optional<Subject> named(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equalsIgnoreCase(word) || each.isNumbered(word))
        .findFirst();
  }

  private boolean isNumbered(String number) {
    return !number.isEmpty() && number().equals(number);
  }

  /** Returns what commands declare as their group. */
  String group() {
    return name().charAt(0) + word().substring(1);
  }

  /** Returns the word that a person types. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the number of the question, or nothing. */
  String number() {
    return ordinal() < QUESTIONS ? String.valueOf(ordinal() + 1) : "";
  }

  /** Returns a few words for the list of all. */
  String title() {
    return number().isEmpty() ? group() + ": " + title : number() + " " + title;
  }

  /** Returns the whole question, or a sentence. */
  String sentence() {
    return sentence;
  }
}
