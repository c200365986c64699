package dev.runm.find;

import dev.runm.check.FindCheck;
import dev.runm.check.GroupAnswer;
import dev.runm.check.GroupAnswer.Row;
import dev.runm.check.GroupAnswer.Supply;
import dev.runm.model.ClaimRequest;
import dev.runm.search.Candidate;
import dev.runm.search.GroupCandidates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands an answer of the search to the check that works it out by itself. */
@Component
class AnswerCheck {
  private final FindCheck check;

  AnswerCheck(FindCheck check) {
    this.check = check;
  }

  /**
   * Returns a sentence that says how much was looked at.
   *
   * @throws dev.runm.error.UserException if the answer is wrong, or too large to be checked
   */
  String check(ClaimRequest request, Integer limit, List<GroupCandidates> found) {
    return check.check(request, limit, found.stream().map(AnswerCheck::answer).toList());
  }

  private static GroupAnswer answer(GroupCandidates group) {
    return new GroupAnswer(
        group.group(),
        group.providers().stream().map(AnswerCheck::row).toList(),
        group.truncated());
  }

  private static Row row(Candidate candidate) {
    Map<String, Supply> resources = new LinkedHashMap<>();
    candidate
        .resources()
        .forEach(
            (type, offer) ->
                resources.put(type, new Supply(offer.amount(), offer.free(), offer.capacity())));
    return new Row(candidate.name(), candidate.uuid(), candidate.root(), resources);
  }
}
