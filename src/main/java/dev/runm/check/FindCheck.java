package dev.runm.check;

import dev.runm.error.UserException;
import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.output.Figures;
import dev.runm.output.Screen;
import dev.runm.output.Working;
import dev.runm.session.RunningStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Checks an answer of {@code find} against one that is worked out from the tables by plain Java.
 * Both must see the same rows, so nobody else should write meanwhile.
 */
@Component
public class FindCheck {
  private static final long MOST_PROVIDERS = 250_000;
  private static final long MOST_LOOKS = 40_000_000;

  private final CheckMapper mapper;
  private final RunningStatement running;
  private final Screen screen;

  FindCheck(CheckMapper mapper, RunningStatement running, Screen screen) {
    this.mapper = mapper;
    this.running = running;
    this.screen = screen;
  }

  /**
   * Returns a sentence that says how much was looked at, if the answer is right.
   *
   * @param request as it was searched for, with what overrides its profile; all that it refers to
   *     is there
   * @param limit how many rows of each group were asked for, null for all
   * @param answer for each request group, in the order of the request
   * @throws UserException naming what is missing, surplus or different; or if the deployment or the
   *     request is too large to be checked this way, or the deployment is damaged
   */
  public String check(ClaimRequest request, Integer limit, List<GroupAnswer> answer) {
    long providers = mapper.countProviders();
    if (providers > MOST_PROVIDERS) {
      throw new UserException(
          "the check reads whole tables, and %s providers are too many: at most %s"
              .formatted(Figures.count(providers), Figures.count(MOST_PROVIDERS)));
    }
    List<GroupAnswer> full = full(request);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < full.size(); i++) {
      Optional<String> difference =
          i < answer.size()
              ? Differences.between(full.get(i), answer.get(i), limit)
              : Optional.of("group %s: no answer".formatted(full.get(i).group()));
      difference.ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      throw new UserException("the check found another answer: " + String.join("; ", wrong));
    }
    return "Checked: %s looked at one by one, same answer."
        .formatted(Figures.count(providers, "providers"));
  }

  private List<GroupAnswer> full(ClaimRequest request) {
    try (Working working = screen.steps().working("checking", "steps", 0)) {
      Patience patience =
          new Patience(
              MOST_LOOKS,
              looked -> {
                stopIfCancelled();
                working.advance(looked);
              });
      return new BruteForce(world(request, patience), request, patience).providers();
    }
  }

  private void stopIfCancelled() {
    if (running.cancelled()) {
      throw new UserException("cancelled");
    }
  }

  private World world(ClaimRequest request, Patience patience) {
    Set<String> types =
        request.resources().map(ResourceRequest::resourceType).collect(Collectors.toSet());
    boolean distances =
        request.groups().stream().map(RequestGroup::distances).anyMatch(list -> !list.isEmpty());
    return new WorldReader(mapper, types::contains, distances, patience).read();
  }
}
