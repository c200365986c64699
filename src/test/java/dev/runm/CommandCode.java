package dev.runm;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.runm.shell.ShellCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.shell.core.command.annotation.Command;

/**
 * Follows the code of commands down to the statements that it may send. A call of a method is one
 * of all that override it too; who makes an object may have every method of it called that others
 * know by a type of theirs, such as what draws a report.
 */
final class CommandCode {
  private final JavaClasses classes;

  CommandCode(JavaClasses classes) {
    this.classes = classes;
  }

  /** Returns for each command the statements as explain names them. */
  SortedMap<String, SortedSet<String>> statements() {
    SortedMap<String, SortedSet<String>> statements = new TreeMap<>();
    for (JavaClass type : classes) {
      if (type.isAnnotatedWith(ShellCommand.class)) {
        for (JavaMethod method : type.getMethods()) {
          if (method.isAnnotatedWith(Command.class)) {
            String name = String.join(" ", method.getAnnotationOfType(Command.class).name());
            statements.put(name, sent(method));
          }
        }
      }
    }
    statements.values().removeIf(Set::isEmpty);
    return statements;
  }

  private SortedSet<String> sent(JavaMethod command) {
    SortedSet<String> sent = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>(Set.of(command));
    while (!open.isEmpty()) {
      JavaCodeUnit code = open.pop();
      if (!seen.add(code)) {
        continue;
      }
      if (code.getOwner().isAnnotatedWith(Mapper.class)
          && code.getModifiers().contains(JavaModifier.ABSTRACT)) {
        sent.add(code.getOwner().getSimpleName() + "." + code.getName());
        continue;
      }
      next(code).filter(each -> !seen.contains(each)).forEach(open::push);
    }
    return sent;
  }

  private Stream<? extends JavaCodeUnit> next(JavaCodeUnit code) {
    Stream<JavaCodeUnit> called =
        Stream.of(
                code.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                code.getConstructorCallsFromSelf().stream().map(call -> call.getTarget()),
                code.getMethodReferencesFromSelf().stream().map(call -> call.getTarget()),
                code.getConstructorReferencesFromSelf().stream().map(call -> call.getTarget()))
            .flatMap(targets -> targets)
            .filter(target -> isOurs(target.getOwner()))
            .flatMap(this::possible);
    return Stream.concat(called, code.getOwner().getStaticInitializer().stream());
  }

  private Stream<JavaCodeUnit> possible(AccessTarget target) {
    Optional<? extends JavaMember> member = target.resolveMember();
    if (member.isEmpty()) {
      return Stream.empty();
    }
    if (member.get() instanceof JavaConstructor made) {
      return Stream.concat(
          Stream.of(made),
          made.getOwner().getMethods().stream().filter(CommandCode::isKnownToOthers));
    }
    JavaMethod method = (JavaMethod) member.get();
    return Stream.concat(
        Stream.of(method),
        method.getOwner().getAllSubclasses().stream()
            .flatMap(type -> type.getMethods().stream().filter(own -> overrides(own, method))));
  }

  private static boolean overrides(JavaMethod own, JavaMethod method) {
    return own.getName().equals(method.getName())
        && own.getRawParameterTypes().size() == method.getRawParameterTypes().size();
  }

  /** Whether a type that is not ours declares it, or one by which answers are drawn. */
  private static boolean isKnownToOthers(JavaMethod method) {
    return Stream.concat(
            method.getOwner().getAllRawInterfaces().stream(),
            method.getOwner().getAllRawSuperclasses().stream())
        .filter(type -> !isOurs(type) || type.getPackageName().equals("dev.runm.output"))
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(declared -> overrides(method, declared));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("dev.runm");
  }
}
