package dev.runm.lesson;

import dev.runm.shell.CurrentDeployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Knows the deployments that lessons have loaded, from one shell to the next by a file of the state
 * folder. Any other may hold what somebody wants to keep.
 */
@Component
class LessonLoads {
  /** Each is on a server and in a schema, of which nobody has many. */
  private static final int MOST = 50;

  private static final String FILE = "lesson-loads";

  private final KeptLines file;
  private final LessonMapper mapper;
  private final CurrentDeployment deployment;
  private final Set<String> agreed = new HashSet<>();
  private List<String> known = List.of();

  LessonLoads(
      @Value("${runm.state}") Path state, LessonMapper mapper, CurrentDeployment deployment) {
    this.file = new KeptLines(state.resolve(FILE));
    this.mapper = mapper;
    this.deployment = deployment;
  }

  /** Returns the name of the deployment that is there, if no lesson has loaded it. */
  Optional<String> ofAnother() {
    read();
    return deployment.name().filter(name -> !known.contains(mark(name)));
  }

  /** Returns its name, if nobody has agreed yet that lessons may change it. */
  Optional<String> toBeAskedAbout() {
    return ofAnother().filter(name -> !agreed.contains(mark(name)));
  }

  /** Takes note, until the shell is left, that lessons may change the deployment that is there. */
  void agree() {
    deployment.name().map(this::mark).ifPresent(agreed::add);
  }

  /** Takes note that a lesson has loaded the deployment that is there. */
  void note() {
    read();
    List<String> all = new ArrayList<>(known);
    deployment.name().map(this::mark).ifPresent(all::add);
    known = List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    try {
      file.write(known);
    } catch (IOException notKept) {
      // it is known until the shell is left
    }
  }

  private String mark(String name) {
    return name + " " + mapper.loading();
  }

  /** Another shell may have loaded one meanwhile. */
  private void read() {
    try {
      known = file.read();
    } catch (IOException none) {
      known = List.copyOf(known);
    }
  }
}
