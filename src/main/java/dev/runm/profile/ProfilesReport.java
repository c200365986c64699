package dev.runm.profile;

import dev.runm.model.ClaimRequest;
import dev.runm.model.Deployment;
import dev.runm.model.ProviderProfile;
import dev.runm.model.RequestGroup;
import dev.runm.output.Column;
import dev.runm.output.Report;
import dev.runm.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code profiles}. */
record ProfilesReport(List<Section> sections) implements Report {

  static ProfilesReport of(ProfileLibrary profiles, List<String> kinds) {
    List<Section> sections = new ArrayList<>();
    for (String kind : kinds) {
      Section section =
          switch (kind) {
            case "deployments" -> deployments(profiles);
            case "providers" -> providers(profiles);
            default -> claims(profiles);
          };
      sections.add(kinds.size() == 1 ? section : section.titled(kind));
    }
    return new ProfilesReport(sections);
  }

  private static Section deployments(ProfileLibrary profiles) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : profiles.names(ProfileKind.DEPLOYMENT)) {
      Deployment deployment = profiles.deployment(name);
      int sites = deployment.layout().map(layout -> layout.sites().size()).orElse(0);
      rows.add(List.of(name, deployment.nodes(), sites, deployment.partitions().size()));
    }
    return Section.of(
        List.of(
            Column.text("deployment"),
            Column.number("nodes"),
            Column.number("sites"),
            Column.number("partitions")),
        rows,
        "deployments");
  }

  private static Section providers(ProfileLibrary profiles) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : profiles.names(ProfileKind.PROVIDER)) {
      ProviderProfile profile = profiles.provider(name);
      rows.add(
          List.of(
              name,
              profile.treeSize() - 1,
              List.copyOf(profile.inventory().keySet()),
              List.copyOf(profile.capabilities())));
    }
    return Section.of(
        List.of(
            Column.text("provider profile"),
            Column.number("nested"),
            Column.text("resource types"),
            Column.text("capabilities")),
        rows,
        "provider profiles");
  }

  private static Section claims(ProfileLibrary profiles) {
    List<List<Object>> rows = new ArrayList<>();
    for (String name : profiles.names(ProfileKind.CLAIM)) {
      ClaimRequest claim = profiles.claim(name);
      List<String> resources =
          claim.resources().map(resource -> resource.resourceType()).distinct().toList();
      rows.add(List.of(name, claim.groups().size(), resources, constraints(claim)));
    }
    return Section.of(
        List.of(
            Column.text("claim"),
            Column.number("groups"),
            Column.text("resource types"),
            Column.text("constraints")),
        rows,
        "claims");
  }

  private static List<String> constraints(ClaimRequest claim) {
    List<String> found = new ArrayList<>();
    claim.partition().ifPresent(partition -> found.add("partition"));
    for (RequestGroup group : claim.groups()) {
      addOnce(found, "capabilities", !group.capabilities().isEmpty());
      addOnce(
          found,
          "capabilities",
          group.resources().stream().anyMatch(resource -> !resource.capabilities().isEmpty()));
      addOnce(found, "groups", !group.groups().isEmpty());
      addOnce(found, "distances", !group.distances().isEmpty());
      addOnce(found, "isolation", !group.isolateFrom().isEmpty());
      addOnce(found, "tree", group.inTree().isPresent() || !group.inTreeOf().isEmpty());
      addOnce(found, "several providers", !group.singleProvider());
    }
    return found;
  }

  private static void addOnce(List<String> found, String word, boolean there) {
    if (there && !found.contains(word)) {
      found.add(word);
    }
  }

  @Override
  public Object document() {
    Map<String, Object> document = new LinkedHashMap<>();
    for (Section section : sections) {
      String kind = section.noun().replace(' ', '_');
      document.put(kind, section.rows().stream().map(row -> object(section, row)).toList());
    }
    return document;
  }

  private static Map<String, Object> object(Section section, List<Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", row.get(0));
    for (int i = 1; i < row.size(); i++) {
      object.put(section.columns().get(i).name().replace(' ', '_'), row.get(i));
    }
    return object;
  }
}
