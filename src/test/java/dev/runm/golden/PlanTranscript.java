package dev.runm.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces what differs from run to run in what explain and its neighbours print: estimates that
 * come from a sample, costs, and shares of the time. As their length decides where a line is
 * wrapped, wrapped lines are joined first.
 */
final class PlanTranscript {
  /** A line of a plan that goes on below its branch; those of SQL have no branch above them. */
  private static final Pattern WRAPPED_STEP =
      Pattern.compile("(?m)^( {3}[│ ]*[├└]─ .*)\\n[ │]{8,}(?![├└│ ])(.*)$");

  private static final Pattern WRAPPED_FINDING =
      Pattern.compile("(?m)^( {3}[a-z]+(?:-[a-z]+)*: .*)\\n {5}(?! )(.*)$");

  private static final Pattern WRAPPED_SUM =
      Pattern.compile("(?m)^(\\([\\d,]+ statements?, [^)\\n]*)\\n(.*)$");

  private static final Pattern TRACE =
      Pattern.compile(
          "^(table +(?:cost is +)?considered .*)\\n─+\\n((?:.+\\n)+?)(?=\\n|\\S+: )",
          Pattern.MULTILINE);

  /** What goes on from the line above in a half: neither a branch nor a finding starts here. */
  private static final Pattern WRAPPED_HALF = Pattern.compile("^ ?[ │]{3,}(?=[^ │├└])");

  /** Two plans side by side, in halves of one width. */
  private static final Pattern COMPARED =
      Pattern.compile(
          "^as it is +│ .*?\\n(?=\\n {3,}as it is )", Pattern.DOTALL | Pattern.MULTILINE);

  private static final List<Varying> VARYING =
      List.of(
          new Varying("~\\d[\\d,]+ rows", "~MANY rows"),
          new Varying("\\babout \\d[\\d,]+", "about MANY"),
          // advice on a subquery whose estimate is near the limit from which it is given
          new Varying(
              "(?m)^ +dependent-subquery: some is asked about .*about MANY rows in all\\n", ""),
          new Varying("estimate off by [\\d,]+ times", "estimate off by MANY times"),
          new Varying("[█░]{8} [\\d.]+ m?s", "BAR TIME"),
          // the two times of a comparison
          new Varying("(?m)^time {2,}[\\d.]+ m?s +[\\d.]+ m?s$", "time  TIME  TIME"),
          // the data dictionary holds all schemas of the server
          new Varying("(StatsMapper\\.tableSizes .*?)[\\d,]+ rows read", "$1MANY rows read"),
          new Varying("(?m)^(\\| .* \\| )\\d{4,}(?= \\| )", "$1MANY"),
          new Varying("\\(cost=[\\d.]+", "(cost=COST"),
          new Varying("\"server_milliseconds\": [\\d.E-]+", "\"server_milliseconds\": TIME"),
          // what indexes says of a size that InnoDB estimates
          new Varying(
              "(?m)^(\\S+ +(?:UNIQUE )?\\S+ \\([^)]*\\)) +[\\d.]+ [KMG]?i?B +[\\d,]+", "$1  SIZE"),
          // what scale says of its runs
          new Varying("(?m)^(\\d+% +\\S+ +[\\d,]+) +[\\d,.]+(?=  )", "$1  MS"),
          new Varying("(?m)^(\\S+ +(?:select|insert|update|delete) +\\w+\\.xml):\\d+ +", "$1  "),
          new Varying("(?m)^(\\w+(?:\\.\\w+)?  \\w+\\.xml):\\d+$", "$1"),
          new Varying("\\S*/scripts/baselines/", "FOLDER/"));

  private PlanTranscript() {}

  static String normalised(String text) {
    StringBuilder result = new StringBuilder();
    Matcher compared = COMPARED.matcher(text);
    int end = 0;
    while (compared.find()) {
      result.append(drawn(text.substring(end, compared.start())));
      result.append(halves(compared.group()));
      end = compared.end();
    }
    return result.append(drawn(text.substring(end))).toString();
  }

  private static String drawn(String text) {
    String result = joined(text, WRAPPED_STEP, "  ");
    result = joined(result, WRAPPED_FINDING, " ");
    result = joined(result, WRAPPED_SUM, " ");
    return replaced(TRACE.matcher(result).replaceAll(PlanTranscript::trace));
  }

  /**
   * Both halves, each with its wrapped lines joined: the lines of one may go up past the other's.
   */
  private static String halves(String text) {
    int middle = text.indexOf('│');
    StringBuilder result = new StringBuilder();
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.length() > middle && line.charAt(middle) == '│') {
        half(left, line.substring(0, middle));
        half(right, line.substring(middle + 1));
      } else {
        beside(left, right, result);
        result.append(line).append('\n');
      }
    }
    beside(left, right, result);
    return result.toString();
  }

  private static void half(List<String> lines, String text) {
    String line = text.stripTrailing();
    int last = lines.size() - 1;
    if (last >= 0 && !lines.get(last).isEmpty() && WRAPPED_HALF.matcher(line).lookingAt()) {
      lines.set(last, lines.get(last) + " " + WRAPPED_HALF.matcher(line).replaceFirst(""));
    } else {
      lines.add(line);
    }
  }

  private static void beside(List<String> left, List<String> right, StringBuilder result) {
    for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
      String both = "%s │%s".formatted(at(left, line), at(right, line));
      if (!both.equals(" │")) {
        result.append(both).append('\n');
      }
    }
    left.clear();
    right.clear();
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? replaced(lines.get(line)) : "";
  }

  private static String replaced(String text) {
    String result = text;
    for (Varying one : VARYING) {
      result = one.in(result);
    }
    return result;
  }

  private static String joined(String text, Pattern wrapped, String by) {
    String before;
    String result = text;
    do {
      before = result;
      result = wrapped.matcher(before).replaceAll("$1" + by + "$2");
    } while (!result.equals(before));
    return result;
  }

  /** What was considered, without figures; so the order, which is that of the costs, is lost. */
  private static String trace(MatchResult found) {
    Stream<String> lines =
        found
            .group(2)
            .lines()
            .map(line -> line.replaceAll(" {2,}[\\d,.]+(?= {2}|$)| {2,}[\\d,.]+(?= x)", "  N"))
            .map(line -> line.replaceAll("(?<=\\S) {2,}", "  "))
            .sorted();
    String header = found.group(1).replaceAll(" {2,}", "  ");
    return Matcher.quoteReplacement(
        header + "\n─\n" + lines.collect(Collectors.joining("\n")) + "\n");
  }
}
