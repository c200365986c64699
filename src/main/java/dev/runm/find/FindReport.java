package dev.runm.find;

import dev.runm.model.ClaimRequest;
import dev.runm.model.RequestGroup;
import dev.runm.model.ResourceRequest;
import dev.runm.model.ResourceUnits;
import dev.runm.output.Column;
import dev.runm.output.LazyList;
import dev.runm.output.Report;
import dev.runm.output.Section;
import dev.runm.search.Candidate;
import dev.runm.search.GroupCandidates;
import dev.runm.search.Offer;
import dev.runm.why.RequestDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The answer of {@code find}. */
record FindReport(Finding finding) implements Report {

  /** An empty answer at the terminal says how to learn more. */
  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>(tables(this::shortName));
    boolean empty = finding.groups().stream().allMatch(group -> group.providers().isEmpty());
    if (empty && finding.earliest() == null) {
      int last = sections.size() - 1;
      List<String> notes = new ArrayList<>(sections.get(last).notes());
      notes.add("Nothing meets the request: --why shows which rule leaves nobody.");
      sections.set(last, sections.get(last).noting(notes));
    }
    return sections;
  }

  /** A built-in resource type goes without its prefix, unless that is the name of another one. */
  private String shortName(String type) {
    String bare = type.replaceFirst("^runm\\.", "");
    boolean taken =
        finding.request().resources().anyMatch(resource -> resource.resourceType().equals(bare));
    return taken ? type : bare;
  }

  private List<Section> tables(UnaryOperator<String> names) {
    List<GroupCandidates> groups = finding.groups();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Section section = section(finding.request().groups().get(i), groups.get(i), names);
      if (i == groups.size() - 1) {
        List<String> notes = new ArrayList<>(section.notes());
        notes.addAll(finding.notes());
        section = section.noting(notes);
      }
      sections.add(groups.size() == 1 ? section : section.titled(groups.get(i).group()));
    }
    return sections;
  }

  /** A file has resource types by their full codes, whatever else is asked for. */
  @Override
  public List<Section> listing() {
    return List.of(Section.joined(tables(UnaryOperator.identity())));
  }

  private static Section section(
      RequestGroup group, GroupCandidates found, UnaryOperator<String> names) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("group").asDetail());
    columns.add(Column.text("provider"));
    columns.add(Column.text("uuid").asDetail());
    columns.add(Column.text("root").asDetail());
    for (ResourceRequest resource : group.resources()) {
      String type = resource.resourceType();
      String name = names.apply(type);
      columns.add(amounts(type, name + " amount").asDetail());
      columns.add(amounts(type, name + " free"));
      columns.add(amounts(type, name + " capacity").asDetail());
    }
    List<List<Object>> rows = LazyList.of(found.providers(), candidate -> row(group, candidate));
    List<String> notes =
        found.truncated() ? List.of("There are more: --limit N or --limit all.") : List.of();
    return Section.of(columns, rows, "providers").noting(notes);
  }

  private static Column amounts(String type, String name) {
    return ResourceUnits.isBytes(type) ? Column.bytes(name) : Column.number(name);
  }

  /** A provider may supply some of the resources only; the cells of the others stay empty. */
  private static List<Object> row(RequestGroup group, Candidate candidate) {
    List<Object> row = new ArrayList<>();
    row.add(group.name());
    row.add(candidate.name());
    row.add(candidate.uuid());
    row.add(candidate.root());
    for (ResourceRequest resource : group.resources()) {
      Offer offer = candidate.resources().get(resource.resourceType());
      row.add(offer == null ? null : offer.amount());
      row.add(offer == null ? null : offer.free());
      row.add(offer == null ? null : offer.capacity());
    }
    return row;
  }

  @Override
  public Object document() {
    ClaimRequest request = finding.request();
    Map<String, Object> document = RequestDocument.of(request);
    if (finding.earliest() != null) {
      document.put("earliest", finding.earliest() ? request.window().acquire() : null);
    }
    document.put("groups", finding.groups().stream().map(FindReport::document).toList());
    return document;
  }

  private static Object document(GroupCandidates group) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("group", group.group());
    document.put("providers", LazyList.of(group.providers(), FindReport::provider));
    document.put("count", group.providers().size());
    document.put("truncated", group.truncated());
    return document;
  }

  private static Object provider(Candidate candidate) {
    Map<String, Object> resources = new LinkedHashMap<>();
    candidate
        .resources()
        .forEach(
            (type, offer) -> {
              Map<String, Object> figures = new LinkedHashMap<>();
              figures.put("amount", offer.amount());
              figures.put("free", offer.free());
              figures.put("capacity", offer.capacity());
              resources.put(type, figures);
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", candidate.name());
    document.put("uuid", candidate.uuid());
    document.put("root", candidate.root());
    document.put("resources", resources);
    return document;
  }
}
