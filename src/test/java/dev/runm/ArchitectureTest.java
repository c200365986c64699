package dev.runm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.runm.shell.ShellCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.annotation.Command;

/** Who may know whom, and what every command and class keeps to. */
class ArchitectureTest {
  private static final String ROOT = "dev.runm";
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The rooms, and those that each may know. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("combine", Set.of("model")),
          Map.entry("error", Set.of()),
          Map.entry("markdown", Set.of()),
          Map.entry("output", Set.of("error", "markdown", "query")),
          Map.entry("embedded", Set.of("error")),
          Map.entry("session", Set.of("error", "output")),
          Map.entry("yaml", Set.of("error", "model")),
          Map.entry("settings", Set.of("error", "yaml")),
          Map.entry("line", Set.of("error")),
          Map.entry("shell", Set.of("error", "line", "output", "session", "settings")),
          Map.entry("completion", Set.of("error", "output", "query", "session", "shell")),
          Map.entry("script", Set.of("error", "line", "output", "session", "settings", "shell")),
          Map.entry("prompt", Set.of("error", "line", "output", "session", "settings", "shell")),
          Map.entry("profile", Set.of("error", "model", "output", "shell", "yaml")),
          Map.entry("help", Set.of("error", "markdown", "output", "shell")),
          Map.entry("rows", Set.of("error", "session")),
          Map.entry(
              "load", Set.of("error", "model", "output", "profile", "rows", "session", "shell")),
          Map.entry("search", Set.of("combine", "error", "model", "session")),
          Map.entry("check", Set.of("error", "model", "output", "session")),
          Map.entry(
              "find",
              Set.of("check", "error", "model", "output", "profile", "search", "shell", "why")),
          Map.entry(
              "claim",
              Set.of(
                  "error", "find", "model", "output", "profile", "rows", "search", "session",
                  "shell")),
          Map.entry(
              "look",
              Set.of("error", "find", "model", "output", "profile", "search", "session", "shell")),
          Map.entry(
              "why", Set.of("combine", "error", "model", "output", "profile", "search", "shell")),
          Map.entry("mapper", Set.of("error", "output", "session", "shell")),
          Map.entry("plan", Set.of("query")),
          Map.entry("query", Set.of()),
          Map.entry("judge", Set.of("output", "plan", "query")),
          Map.entry("page", Set.of("error", "judge", "output", "plan")),
          Map.entry(
              "explain",
              Set.of(
                  "error",
                  "judge",
                  "locks",
                  "output",
                  "page",
                  "plan",
                  "query",
                  "session",
                  "settings",
                  "shell",
                  "trace",
                  "whatif")),
          Map.entry(
              "baseline",
              Set.of("error", "explain", "judge", "output", "plan", "session", "shell", "whatif")),
          Map.entry(
              "expect", Set.of("baseline", "error", "explain", "judge", "output", "plan", "shell")),
          Map.entry(
              "indexes",
              Set.of("error", "explain", "output", "plan", "script", "session", "shell")),
          Map.entry(
              "lesson",
              Set.of(
                  "error",
                  "expect",
                  "line",
                  "markdown",
                  "output",
                  "script",
                  "session",
                  "settings",
                  "shell")),
          Map.entry("sql", Set.of("error", "output", "query", "session", "shell")),
          Map.entry(
              "scale",
              Set.of(
                  "claim", "error", "explain", "judge", "load", "model", "output", "page", "plan",
                  "profile", "rows", "session", "shell", "whatif")),
          Map.entry(
              "schema", Set.of("error", "output", "page", "plan", "query", "session", "shell")),
          Map.entry("stats", Set.of("error", "model", "output", "session", "shell")),
          Map.entry("trace", Set.of("output", "plan", "session")),
          Map.entry("locks", Set.of("error", "output", "session")),
          Map.entry("watch", Set.of("error", "output", "session", "shell")),
          Map.entry(
              "whatif", Set.of("error", "load", "output", "query", "rows", "session", "shell")),
          Map.entry("verify", Set.of("error", "output", "session", "shell")),
          Map.entry("login", Set.of("error", "output", "session")),
          Map.entry("connect", Set.of("error", "login", "output", "session", "shell", "whatif")),
          Map.entry("transaction", Set.of("error", "output", "session", "shell")),
          Map.entry(
              "start",
              Set.of(
                  "embedded",
                  "error",
                  "login",
                  "output",
                  "prompt",
                  "script",
                  "session",
                  "settings",
                  "shell",
                  "transaction",
                  "yaml")));

  @Test
  void everyRoomIsOnThePlan() {
    Set<String> rooms =
        MAIN.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rooms).isEqualTo(new TreeSet<>(ARROWS.keySet()));
  }

  @Test
  void roomsKnowOnlyTheRoomsThatTheyMay() {
    ARROWS.forEach(
        (room, known) -> {
          String[] others =
              ARROWS.keySet().stream()
                  .filter(other -> !other.equals(room) && !known.contains(other))
                  .map(other -> ROOT + "." + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others)
              .check(MAIN);
        });
  }

  @Test
  void noTwoRoomsKnowEachOther() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  /** What find answers is checked by something that cannot have its faults. */
  @Test
  void theCheckSharesNothingWithTheSearch() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".find..", ROOT + ".combine..", ROOT + ".claim..")
        .check(MAIN);
  }

  @Test
  void theModelIsPlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".model..", ROOT + ".error..", ROOT + ".combine..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + "..")
        .check(MAIN);
  }

  @Test
  void onlyTheOutputRoomTouchesTheProcesssStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".output..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(MAIN);
  }

  @Test
  void onlyTheProgramEndsTheProcess() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(RunmApplication.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(MAIN);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(MAIN);
  }

  @Test
  void aCommandIsAClassOfItsOwnWithOneMethodThatIsDescribed() {
    List<Class<?>> commands =
        MAIN.stream()
            .filter(found -> found.isAnnotatedWith(ShellCommand.class))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(11);
    for (Class<?> type : commands) {
      assertThat(type.getSimpleName()).endsWith("Command");
      assertThat(declarations(type))
          .as(type.getName())
          .singleElement()
          .satisfies(
              command -> {
                assertThat(command.name()).hasSizeBetween(1, 2);
                assertThat(command.description()).matches("[A-Z].*\\.");
                assertThat(command.group())
                    .isIn(
                        "Relations",
                        "Consumption",
                        "Capabilities",
                        "Requests",
                        "Partitions",
                        "Claims",
                        "Distances",
                        "Deployment",
                        "Plans",
                        "Session",
                        "Scripts",
                        "Lessons");
              });
    }
    classes().that().areAnnotatedWith(ShellCommand.class).should().notBePublic().check(MAIN);
  }

  private static List<Command> declarations(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .flatMap(method -> Stream.ofNullable(method.getAnnotation(Command.class)))
        .toList();
  }
}
