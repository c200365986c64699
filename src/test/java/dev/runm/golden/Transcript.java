package dev.runm.golden;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what differs from run to run by a word that says what it was. */
final class Transcript {
  private static final List<Varying> VARYING =
      List.of(
          // a column of times is as wide as the longest one
          new Varying("(?m)^(.*\\S) +time\\n─+$", "$1  time\n─"),
          new Varying("(?m) {2,}\\d+(\\.\\d+)? m?s$", "  TIME"),
          new Varying("\\b\\d+(\\.\\d+)? m?s\\b", "TIME"),
          new Varying("[\\d,]+ (rows|claims)/s", "RATE"),
          new Varying("\\b(17|18)\\d{8}\\b", "NOW"),
          // times of this decade are those of the run: scripts that name a time name a later one
          new Varying("\\b202\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "YYYY-MM-DDThh:mm:ssZ"),
          new Varying("\\(in [^)]+\\), until", "(in A WHILE), until"),
          // a consumer's, which is random; those of a deployment come from its seed
          new Varying("\\b[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}\\b", "UUID"),
          new Varying("\"milliseconds\": [\\d.]+", "\"milliseconds\": TIME"),
          // what began in this very second is deleted: it has held for no second
          new Varying("(?m)^(allocations (ended now|deleted, no second held)  ).*\\d$", "$1  N"),
          // an estimate from a sample of an index that is too large to be read whole
          new Varying("(?m) \\d{1,3},\\d{3}(?=  .*(by index|index scan|full scan)$)", "  MANY"),
          new Varying("127\\.0\\.0\\.1:\\d+", "SERVER"),
          new Varying("(?m)^(connection +)\\d+$", "$1ID"),
          new Varying("(?m)^mappers( +).*/mappers$", "mappers$1FOLDER"),
          // what InnoDB allocates depends on the page that a row happens to fill
          new Varying("(?m)^(\\w+ +[\\d,]+)( +[\\d.]+ [KM]?i?B){2}$", "$1  SIZE"));

  /** What find --why prints: its times are figures in a column of their own. */
  private static final Pattern FUNNEL =
      Pattern.compile("^step +left +removed +ms +asks$.*?^\\(", Pattern.DOTALL | Pattern.MULTILINE);

  private static final List<Varying> VARYING_IN_FUNNEL =
      List.of(
          new Varying("(?m) +ms  asks\n─+$", "  ms  asks\n─"),
          new Varying("(?m)^(providers .*\\d) +\\d+\\.\\d$", "$1"),
          new Varying("(?m)^(.*? {2,}[\\d,]+ +[\\d,]+) +\\d+\\.\\d(  .*)$", "$1  MS$2"),
          new Varying("(?m)^(?!step|providers|.*  MS  )(.*?\\S) {16,}(\\S.*)$", "$1  $2"));

  private Transcript() {}

  static String normalised(String text) {
    String result =
        FUNNEL
            .matcher(PlanTranscript.normalised(text))
            .replaceAll(
                funnel -> Matcher.quoteReplacement(replaced(funnel.group(), VARYING_IN_FUNNEL)));
    return replaced(result, VARYING);
  }

  private static String replaced(String text, List<Varying> varying) {
    String result = text;
    for (Varying one : varying) {
      result = one.in(result);
    }
    return result;
  }
}
